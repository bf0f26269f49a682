import { CELL } from '../labels/sheets.ts';
import type { Column } from './columns.ts';
import type { Parsed } from './numbers.ts';
import { valueAt, withValue } from './paths.ts';

// A list in one cell: a line `Angabe: Wert` per field, an empty line between items. Further lines of a value begin with
// two blanks; fields of a list within an item are `Quellen 1 · Titel`.

type Item = Record<string, unknown>;

/** Where a label leads: a field, and which item of each list on the way. */
interface Target {
  field: Column;
  steps: { list: Column; index: number }[];
}

const NESTED = /^(.+?) (\d{1,3}) · (.+)$/;
const same = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();

function targetOf(label: string, fields: readonly Column[]): Target | undefined {
  const field = fields.find(({ heading, kind }) => same(heading, label) && kind.name !== 'list');
  if (field) return { field, steps: [] };
  const [, heading, number, rest] = NESTED.exec(label) ?? [];
  const list = fields.find((one) => one.kind.name === 'list' && same(one.heading, heading ?? ''));
  if (!list || list.kind.name !== 'list' || !rest) return undefined;
  const inner = targetOf(rest, list.kind.fields);
  return inner && { field: inner.field, steps: [{ list, index: Number(number) - 1 }, ...inner.steps] };
}

const labelsOf = (fields: readonly Column[], prefix = ''): string[] =>
  fields.flatMap(({ heading, kind }) =>
    kind.name === 'list' ? labelsOf(kind.fields, `${prefix}${heading} 1 · `) : [prefix + heading],
  );

function put(item: Item, { field, steps: [step, ...steps] }: Target, value: unknown): Item {
  if (!step) return withValue(item, field.path, value);
  const list = [...((valueAt(item, step.list.path) as Item[] | undefined) ?? [])];
  list[step.index] = put(list[step.index] ?? {}, { field, steps }, value);
  return withValue(item, step.list.path, list);
}

/** Numbers that were left out leave no gaps. */
const dense = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.filter((one) => one !== undefined).map(dense)
    : typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(
          Object.entries(value).map(([name, inner]) => [name, name === 'coordinates' ? inner : dense(inner)]),
        )
      : value;

/** Lines of each item, further lines of a value joined to it. */
function linesOf(text: string): string[][] {
  const items: string[][] = [[]];
  for (const line of text.split('\n')) {
    const item = items.at(-1) ?? [];
    const last = item.length - 1;
    if (line === '') items.push([]);
    else if (line.startsWith('  ') && last >= 0) item[last] += `\n${line.slice(2)}`;
    else item.push(line);
  }
  return items.filter((lines) => lines.length);
}

type Read = (field: Column, text: string) => Parsed<unknown>;

function parseItem(lines: readonly string[], fields: readonly Column[], read: Read): Parsed<Item> {
  let item: Item = {};
  const seen = new Set<string>();
  for (const line of lines) {
    const colon = line.indexOf(':');
    if (colon < 1) return { problem: CELL.listLine(line) };
    const label = line.slice(0, colon).trim();
    const text = line.slice(colon + 1).trim();
    const target = targetOf(label, fields);
    if (!target) return { problem: CELL.listLabel(label, labelsOf(fields)) };
    if (seen.has(label.toLowerCase())) return { problem: CELL.listTwice(label) };
    seen.add(label.toLowerCase());
    if (text === '') continue;
    const parsed = read(target.field, text);
    if ('problem' in parsed) return { problem: `${label}: ${parsed.problem}` };
    item = put(item, target, parsed.value);
  }
  return { value: dense(item) as Item };
}

/** Text → items of a list, or what is wrong with it. Pure; the opposite of `writeList`. */
export function parseList(text: string, fields: readonly Column[], read: Read): Parsed<Item[]> {
  const items: Item[] = [];
  for (const lines of linesOf(text)) {
    const parsed = parseItem(lines, fields, read);
    if ('problem' in parsed) return parsed;
    if (parsed.value) items.push(parsed.value);
  }
  return { value: items.length ? items : undefined };
}

type Write = (field: Column, value: unknown) => string;

function writeItem(item: unknown, fields: readonly Column[], write: Write, prefix = ''): string[] {
  return fields.flatMap((field) => {
    const value = valueAt(item, field.path);
    if (value === undefined || value === field.byDefault) return [];
    if (field.kind.name === 'list') {
      const { fields: inner } = field.kind;
      const list = value as unknown[];
      return list.flatMap((one, k) => writeItem(one, inner, write, `${prefix}${field.heading} ${k + 1} · `));
    }
    const text = write(field, value);
    return text === '' ? [] : [`${prefix}${field.heading}: ${text.replaceAll('\n', '\n  ')}`];
  });
}

/** Items of a list → text. Pure. */
export const writeList = (items: readonly unknown[], fields: readonly Column[], write: Write): string =>
  items
    .map((item) => writeItem(item, fields, write).join('\n'))
    .filter(Boolean)
    .join('\n\n');
