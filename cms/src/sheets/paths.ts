import type { Data } from '../strapi/types.ts';

export type Path = readonly string[];

const isRecord = (value: unknown): value is Data =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What an entry holds at a path; undefined = nothing. */
export function valueAt(entry: unknown, path: Path): unknown {
  let here: unknown = entry;
  for (const name of path) {
    if (!isRecord(here)) return undefined;
    here = here[name];
  }
  return here ?? undefined;
}

/** The entry with another value at a path; objects that become empty go, except what stood there before empty. Pure. */
export function withValue(entry: Data, [name, ...rest]: Path, value: unknown): Data {
  if (name === undefined) return entry;
  const copy = { ...entry };
  if (rest.length) {
    const inner = withValue(isRecord(entry[name]) ? entry[name] : {}, rest, value);
    if (Object.keys(inner).length) copy[name] = inner;
    else delete copy[name];
  } else if (value === undefined) delete copy[name];
  else copy[name] = value;
  return copy;
}

/** Whether one path begins with the other. */
export const beginsWith = (path: readonly PropertyKey[], start: readonly PropertyKey[]): boolean =>
  start.every((part, k) => part === path[k]);
