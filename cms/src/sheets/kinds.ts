import type { Shape, TypeName } from '@standort/model';
import { writeCoordinates } from '@standort/model/geometry/write.ts';
import { CELL } from '../labels/sheets.ts';
import { VALUES } from '../labels/values.ts';
import type { Column } from './columns.ts';
import { germanDay, parseAsOf, parseDay } from './dates.ts';
import { parseList, writeList } from './list-text.ts';
import { parseNumber, writeNumber, type NumberForm, type Parsed } from './numbers.ts';
import { valueAt, withValue } from './paths.ts';

/** What a cell of a file can hold. */
export type Raw = string | number | boolean | Date;

/** What the values of a column are. */
export type Kind =
  | { name: 'text' | 'number' | 'integer' | 'yesNo' | 'day' | 'asOf' | 'lines' | 'geometry' }
  | { name: 'choice' | 'choices'; values: readonly string[] }
  | { name: 'reference' | 'references'; type: TypeName }
  | { name: 'list'; fields: readonly Column[] };

/** What reading a cell needs to know beside the cell. */
export interface Reading {
  form: NumberForm;
  /** The key of the entry somebody means. */
  find: (type: TypeName, text: string) => Parsed<string>;
  /** Text with coordinates, or GeoJSON. */
  shape: (given: unknown) => Parsed<Shape>;
}

// Characters no file format can keep.

const UNWRITABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/** Text as it is compared and kept: one kind of line end, nothing around it. */
export const cleanText = (text: string): string =>
  text.toWellFormed().replace(/\r\n?/g, '\n').replace(UNWRITABLE, '').trim();

const wordOf = (code: string) => VALUES[code] ?? code;

function choiceOf(text: string, values: readonly string[]): Parsed<string> {
  const wanted = text.toLowerCase();
  const found = values.find((code) => wordOf(code).toLowerCase() === wanted || code.toLowerCase() === wanted);
  return found === undefined ? { problem: CELL.choice(text, values.map(wordOf)) } : { value: found };
}

const YES: ReadonlySet<string> = new Set(['ja', 'j', 'x', 'wahr', 'true', '1']);
const NO: ReadonlySet<string> = new Set(['nein', 'n', 'falsch', 'false', '0']);

function yesNoOf(text: string): Parsed<boolean> {
  const word = text.toLowerCase();
  if (YES.has(word)) return { value: true };
  return NO.has(word) ? { value: false } : { problem: CELL.yesNo(text) };
}

/** Each part by itself; the first that does not fit counts. */
function all(texts: readonly string[], read: (text: string) => Parsed<string>): Parsed<string[]> {
  const values: string[] = [];
  for (const text of texts) {
    const parsed = read(text);
    if ('problem' in parsed) return parsed;
    if (parsed.value !== undefined) values.push(parsed.value);
  }
  return { value: values.length ? values : undefined };
}

const parts = (text: string, by: RegExp) =>
  text
    .split(by)
    .map((part) => part.trim())
    .filter(Boolean);

/** A cell as text; days and truth values are none. */
function textOf(raw: Raw, form: NumberForm): Parsed<string> {
  if (typeof raw === 'number') return { value: writeNumber(raw, form) };
  return typeof raw === 'string' ? { value: cleanText(raw) } : { problem: CELL.text(String(raw)) };
}

/** A list is text for people, whatever its file is: a spreadsheet that writes numbers anew leaves it as it is. */
const LIST_FORM: NumberForm = 'german';

function parseText(kind: Kind, text: string, reading: Reading): Parsed<unknown> {
  switch (kind.name) {
    case 'text':
      return { value: text };
    case 'lines':
      return { value: parts(text, /\n/) };
    case 'number':
      return parseNumber(text, reading.form);
    case 'integer': {
      const parsed = parseNumber(text, reading.form);
      return 'value' in parsed && !Number.isInteger(parsed.value) ? { problem: CELL.integer(text) } : parsed;
    }
    case 'yesNo':
      return yesNoOf(text);
    case 'day':
      return parseDay(text);
    case 'asOf':
      return parseAsOf(text);
    case 'choice':
      return choiceOf(text, kind.values);
    case 'choices':
      return all(parts(text, /[;\n]/), (part) => choiceOf(part, kind.values));
    case 'reference':
      return reading.find(kind.type, text);
    case 'references':
      return all(parts(text, /[;\n]/), (part) => reading.find(kind.type, part));
    case 'geometry':
      return reading.shape(text);
    case 'list':
      return parseList(text, kind.fields, (field, inner) =>
        parseText(field.kind, inner, { ...reading, form: LIST_FORM }),
      );
  }
}

/** A cell → value of the entry; an empty one is undefined. Pure. */
export function parseCell(kind: Kind, raw: Raw | null | undefined, reading: Reading): Parsed<unknown> {
  if (raw === null || raw === undefined) return { value: undefined };
  if (typeof raw === 'number' && kind.name === 'number') return { value: raw };
  if (typeof raw === 'number' && kind.name === 'integer')
    return Number.isInteger(raw) ? { value: raw } : { problem: CELL.integer(writeNumber(raw, reading.form)) };
  if (typeof raw === 'boolean' && kind.name === 'yesNo') return { value: raw };
  if (typeof raw !== 'boolean' && typeof raw !== 'string') {
    if (kind.name === 'day') return parseDay(raw);
    if (kind.name === 'asOf') return parseAsOf(raw);
  }
  const text = textOf(raw, reading.form);
  if ('problem' in text) return text;
  if (!text.value) return { value: undefined };
  const parsed = parseText(kind, text.value, reading);
  return 'problem' in parsed ? parsed : { value: normal(kind, parsed.value) };
}

const wordsOf = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);
const wordIn = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? cleanText(String(value)) : '';

/** Value → text that reads back as the same value. Pure. */
export function writeText(kind: Kind, value: unknown, form: NumberForm): string {
  if (value === undefined || value === null) return '';
  switch (kind.name) {
    case 'number':
    case 'integer':
      return typeof value === 'number' ? writeNumber(value, form) : wordIn(value);
    case 'yesNo':
      return value === true ? 'ja' : 'nein';
    case 'day':
      return form === 'german' ? germanDay(wordIn(value)) : wordIn(value);
    case 'choice':
      return wordOf(wordIn(value));
    case 'choices':
      return wordsOf(value).map(wordOf).join('; ');
    case 'references':
    case 'lines':
      return wordsOf(value).map(cleanText).join('\n');
    case 'geometry':
      return writeCoordinates(value as Shape);
    case 'list':
      return writeList(value as object[], kind.fields, (field, inner) => writeText(field.kind, inner, LIST_FORM));
    case 'text':
    case 'asOf':
    case 'reference':
      return wordIn(value);
  }
}

function normalItem(fields: readonly Column[], item: unknown): Record<string, unknown> {
  let kept: Record<string, unknown> = {};
  for (const { path, kind, byDefault } of fields) {
    const value = normal(kind, valueAt(item, path));
    if (value !== undefined && value !== byDefault) kept = withValue(kept, path, value);
  }
  return kept;
}

/** A value as it is compared: nothing, empty and blank are the same, and so are left out and by default. Pure. */
export function normal(kind: Kind, value: unknown): unknown {
  if (value === undefined || value === null) return undefined;
  if (kind.name === 'list') {
    const items = (Array.isArray(value) ? value : []).map((item) => normalItem(kind.fields, item));
    const kept = items.filter((item) => Object.keys(item).length);
    return kept.length ? kept : undefined;
  }
  if (Array.isArray(value)) {
    const items = value.map((item) => cleanText(String(item))).filter(Boolean);
    return items.length ? items : undefined;
  }
  if (typeof value === 'string') return cleanText(value) || undefined;
  return value;
}
