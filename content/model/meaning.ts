import { createHash } from 'node:crypto';
import type { z } from 'zod';
import type { Locale } from './locales.ts';
import { day } from './parts/date.ts';
import { textOrigin } from './parts/entry.ts';
import { names } from './parts/names.ts';
import { key, words } from './parts/text.ts';
import { plain } from './plain.ts';
import { TYPES, type TypeName } from './registry.ts';

/** The texts of one language of an entry by their path: `title`, `body[0].text`; of shared records `facts[2].text`. */
export type Texts = Readonly<Record<string, string>>;

type Schema = z.core.$ZodType;

interface Def {
  type: string;
  innerType?: Schema;
  element?: Schema;
  items?: Schema[];
  shape?: Record<string, Schema>;
  options?: Schema[];
  discriminator?: string;
  values?: unknown[];
}

const defOf = (schema: Schema): Def => schema._zod.def;
const inner = (schema: Schema): Schema => {
  const { innerType } = defOf(schema);
  return innerType ? inner(innerType) : schema;
};
const fieldOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;

/** Of a union, the variant whose tag the value carries. */
function variantOf({ options = [], discriminator = '' }: Def, value: unknown): Schema | undefined {
  const tag = fieldOf(value, discriminator);
  return options.find((option) => {
    const literal = defOf(inner(option)).shape?.[discriminator];
    return literal && defOf(literal).values?.includes(tag);
  });
}

/** The schema and the value of everything directly inside a value, with its path. */
function parts(schema: Schema, value: unknown, path: string): [Schema, unknown, string][] {
  const def = defOf(schema);
  if (def.options) {
    const variant = variantOf(def, value);
    return variant ? parts(inner(variant), value, path) : [];
  }
  if (Array.isArray(value))
    return value.flatMap((item: unknown, k): [Schema, unknown, string][] => {
      const element = def.element ?? def.items?.[k];
      return element ? [[inner(element), item, `${path}[${k}]`]] : [];
    });
  return Object.entries(def.shape ?? {}).map(([name, field]) => [
    inner(field),
    fieldOf(value, name),
    path ? `${path}.${name}` : name,
  ]);
}

/** Addresses, origins, names and days: kept per language, but nobody translates them. */
const isName = (schema: Schema): boolean =>
  schema === key || schema === day || schema === textOrigin || names.has(schema);

/** Every text of a language block that visitors read. */
function ofBlock(schema: Schema, value: unknown, path: string): [string, string][] {
  if (value === undefined || value === null || isName(schema)) return [];
  if (defOf(schema).type === 'string') return typeof value === 'string' ? [[path, value]] : [];
  return parts(schema, value, path).flatMap((part) => ofBlock(...part));
}

/** The short words of shared records, in one language: figures, facts, descriptions of pictures, … */
function ofShared(schema: Schema, value: unknown, path: string, locale: Locale): [string, string][] {
  if (value === undefined || value === null) return [];
  if (schema === words) {
    const text = fieldOf(value, locale);
    return typeof text === 'string' ? [[path, text]] : [];
  }
  return parts(schema, value, path).flatMap(([part, found, where]) => ofShared(part, found, where, locale));
}

/**
 * Everything an entry says to visitors in one language, as it is written: what a translation is made from. Numbers,
 * dates, sources, addresses, references and who wrote a text are not part of it. Pure.
 * @param entry in the format of the files, valid or not
 */
export function textsOf(type: TypeName, entry: unknown, locale: Locale): Texts {
  const shape = defOf(inner(TYPES[type])).shape ?? {};
  return Object.fromEntries(
    Object.entries(shape).flatMap(([name, field]) => {
      if (name === 'de' || name === 'en' || name === 'cs')
        return name === locale ? parts(inner(field), fieldOf(entry, name), '').flatMap((part) => ofBlock(...part)) : [];
      return ofShared(inner(field), fieldOf(entry, name), name, locale);
    }),
  );
}

/** Whether a text belongs to a record all languages share, told by its path. */
export function isSharedText(type: TypeName, path: string): boolean {
  const { de } = defOf(inner(TYPES[type])).shape ?? {};
  const [first = ''] = path.split(/[.[]/);
  return !de || !(first in (defOf(inner(de)).shape ?? {}));
}

/** A text that says something else than before; undefined = there was none, or there is none any more. */
export interface TextChange {
  path: string;
  before: string | undefined;
  after: string | undefined;
}

/** What is said differently; how it is formed does not count. Pure. */
export function changesBetween(before: Texts, after: Texts): TextChange[] {
  const paths = [...new Set([...Object.keys(after), ...Object.keys(before)])];
  return paths
    .map((path) => ({ path, before: before[path], after: after[path] }))
    .filter((change) => plain(change.before ?? '') !== plain(change.after ?? ''));
}

/** Stands for what texts say, whatever their form and the order they are kept in. */
export function hashOfTexts(texts: Texts): string {
  const said = Object.keys(texts)
    .sort()
    .map((path) => [path, plain(texts[path] ?? '')])
    .filter(([, text]) => text !== '');
  return createHash('sha256').update(JSON.stringify(said)).digest('hex');
}
