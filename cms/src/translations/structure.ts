import type { Data } from '../strapi/types.ts';

/** What makes a section what it is; texts may differ. */
const TAGS: ReadonlySet<string> = new Set(['block', 'section']);

const isObject = (value: unknown): value is Data => typeof value === 'object' && value !== null;
const isWords = (value: Data): boolean => typeof value.de === 'string';

/** How a value is built, without its texts. */
function built(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(built);
  if (!isObject(value) || isWords(value)) return null;
  return Object.entries(value)
    .filter(([name, inner]) => TAGS.has(name) || (isObject(inner) && !isWords(inner)))
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, inner]) => [name, TAGS.has(name) ? inner : built(inner)]);
}

/** Whether two values have the same sections and records in the same order. Pure. */
export const isBuiltAlike = (one: unknown, other: unknown): boolean =>
  JSON.stringify(built(one)) === JSON.stringify(built(other));

export const isEmpty = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);

/** Writes a text into a value; an empty one is taken away. Changes the value; a way that leads nowhere changes nothing. */
export function write(value: Data, path: readonly (string | number)[], text: string): void {
  const last = path.at(-1) ?? '';
  let owner: unknown = value;
  for (const name of path.slice(0, -1)) owner = isObject(owner) ? owner[name] : undefined;
  if (!isObject(owner)) return;
  if (text) owner[last] = text;
  else if (!Array.isArray(owner)) Reflect.deleteProperty(owner, last);
}
