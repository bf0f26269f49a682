import type { Model } from '../content/models.ts';
import { HIDDEN } from '../labels/layouts.ts';

/** A field in a row of an edit form; a row is twelve wide. */
export interface Cell {
  name: string;
  size: number;
}

/** A layout names what a content type lacks, or leaves out a field. */
export class LayoutError extends Error {
  override name = 'LayoutError';
}

const WIDE: ReadonlySet<string> = new Set(['component', 'dynamiczone', 'richtext', 'json']);
/** Fields of our own that need a row for themselves. */
const WIDE_FIELDS: ReadonlySet<string> = new Set(['plugin::map-field.geometry']);
const NARROW: ReadonlySet<string> = new Set(['date', 'datetime', 'time', 'integer', 'float', 'boolean', 'enumeration']);
const THREE = ['De', 'En', 'Cs'];

function sizeOf({ attributes, uid }: Model, name: string): number {
  const attribute = attributes[name];
  if (!attribute) throw new LayoutError(`The layout of ${uid} names "${name}", which it does not have.`);
  if (WIDE_FIELDS.has(attribute.customField ?? '')) return 12;
  if (attribute.customField) return attribute.type === 'enumeration' ? 4 : 6;
  if (WIDE.has(attribute.type)) return 12;
  return NARROW.has(attribute.type) ? 4 : 6;
}

/** `title`, `title:12` or the bare name of a text in three languages → cells. */
function cells(model: Model, item: string): Cell[] {
  const [name = '', size] = item.split(':');
  if (!model.attributes[name] && model.attributes[`${name}De`])
    return THREE.map((suffix) => ({ name: name + suffix, size: 4 }));
  return [{ name, size: size ? Number(size) : sizeOf(model, name) }];
}

const width = (row: readonly Cell[]) => row.reduce((sum, { size }) => sum + size, 0);

/** Fills rows of twelve in order. Pure. */
function pack(group: readonly Cell[]): Cell[][] {
  const rows: Cell[][] = [];
  for (const cell of group) {
    const last = rows.at(-1);
    if (last && width(last) + cell.size <= 12) last.push(cell);
    else rows.push([cell]);
  }
  return rows;
}

/** Rows of a form from groups of field names. Pure. @throws LayoutError */
export const rowsFrom = (model: Model, groups: readonly (readonly string[])[]): Cell[][] =>
  groups.flatMap((group) => pack(group.flatMap((item) => cells(model, item))));

/** Groups for a component: texts in three languages get a row of their own, the rest follows in order. */
export function defaultGroups({ attributes }: Model): string[][] {
  const groups: string[][] = [[]];
  for (const name of Object.keys(attributes)) {
    if (HIDDEN.has(name)) continue;
    const bare = name.slice(0, -2);
    if (/(En|Cs)$/.test(name) && attributes[`${bare}De`]) continue;
    if (name.endsWith('De') && attributes[`${bare}En`]) groups.push([bare], []);
    else groups.at(-1)?.push(name);
  }
  return groups.filter((group) => group.length);
}
