import { LOCALES, references, type Locale, type TypeName } from '@standort/model';
import { asOf } from '@standort/model/parts/date.ts';
import type { z } from 'zod';
import { fieldsOf, MappingError, typeShape, type Field } from '../content/fields.ts';
import type { Attribute, Models } from '../content/models.ts';
import { defOf, elementOf, inner, shapeOf, type Schema } from '../content/zod.ts';
import { labelOf } from '../labels/index.ts';
import { uidOf } from '../strapi/types.ts';
import type { Kind } from './kinds.ts';
import type { Path } from './paths.ts';
import { TABLE_TYPES, type TableType } from './shown.ts';

export const isTableType = (name: unknown): name is TableType => (TABLE_TYPES as readonly unknown[]).includes(name);

/** One value of an entry: how it is called, where it stands, what it can be. */
export interface Column {
  heading: string;
  /** In the entry, in the format of the files. */
  path: Path;
  kind: Kind;
  /** What it means if it is left out. */
  byDefault?: unknown;
  /** In the form of the desk: `['totalArea', 'squareMetres']`. */
  formPath: Path;
  /** The language it belongs to; undefined = all share it. */
  locale?: Locale;
}

type Leaf = Extract<Field, { kind: 'attribute' }>;

/** Written by the program; an old address must not get lost with a table. */
const SYSTEM: ReadonlySet<string> = new Set(['formerSlugs']);

/** `DE · Angebotsstand in Worten` → `Angebotsstand in Worten (de)`. */
function headingOf(uid: string, attribute: string): string {
  const { label } = labelOf(uid, attribute);
  const [, language, name] = /^(DE|EN|CS) · (.+)$/.exec(label) ?? [];
  return language ? `${name} (${language.toLowerCase()})` : label;
}

const NUMBERS: ReadonlySet<string> = new Set(['float', 'decimal', 'biginteger']);

function referenced(schema: Schema): TypeName {
  const target = references.get(schema as z.ZodType);
  if (!target) throw new MappingError('A relation in Strapi is no reference in the content model.');
  return target.type;
}

function kindOf({ schema, definition }: Leaf, models: Models): Kind {
  const { type, component = '', customField, options, enum: values } = definition;
  const element = elementOf(schema);
  if (type === 'relation')
    return element
      ? { name: 'references', type: referenced(inner(element)) }
      : { name: 'reference', type: referenced(inner(schema)) };
  if (type === 'component') {
    const shape = element && shapeOf(element);
    if (!shape) throw new MappingError(`The content model has no fields for the component ${component}.`);
    return { name: 'list', fields: columnsIn(fieldsOf(shape, models(component)), component, models) };
  }
  if (customField === 'global::choices') return { name: 'choices', values: options?.values ?? [] };
  if (customField === 'global::lines') return { name: 'lines' };
  if (customField === 'plugin::map-field.geometry') return { name: 'geometry' };
  if (values) return { name: 'choice', values };
  if (type === 'boolean') return { name: 'yesNo' };
  if (type === 'date') return { name: 'day' };
  if (type === 'integer') return { name: 'integer' };
  if (NUMBERS.has(type)) return { name: 'number' };
  return { name: inner(schema) === asOf ? 'asOf' : 'text' };
}

/** Pictures are chosen on the desk. */
const holdsMedia = ({ type, component = '' }: Attribute, models: Models): boolean =>
  type === 'media' ||
  (type === 'component' && Object.values(models(component).attributes).some((inside) => holdsMedia(inside, models)));

const defaultOf = (schema: Schema): unknown =>
  defOf(schema).type === 'default' ? (schema._zod.def as { defaultValue?: unknown }).defaultValue : undefined;

function columnsOfField(field: Field, uid: string, models: Models): Column[] {
  if (field.kind === 'spread')
    return columnsIn(field.fields, uid, models).map((column) => ({ ...column, path: [field.name, ...column.path] }));
  const { name, attribute, definition, schema } = field;
  if (SYSTEM.has(attribute) || holdsMedia(definition, models)) return [];
  const heading = headingOf(uid, attribute);
  const shape = shapeOf(schema);
  if (definition.type === 'component' && !definition.repeatable && shape) {
    const component = definition.component ?? '';
    return columnsIn(fieldsOf(shape, models(component)), component, models).map((column) => ({
      ...column,
      heading: `${heading} · ${column.heading}`,
      path: [name, ...column.path],
      formPath: [attribute, ...column.formPath],
    }));
  }
  const byDefault = defaultOf(schema);
  return [
    {
      heading,
      path: [name],
      kind: kindOf(field, models),
      formPath: [attribute],
      ...(byDefault !== undefined && !Array.isArray(byDefault) && { byDefault }),
    },
  ];
}

const columnsIn = (fields: readonly Field[], uid: string, models: Models): Column[] =>
  fields.flatMap((field) => columnsOfField(field, uid, models));

const NAMES: ReadonlySet<string> = new Set(['name', 'title']);
const isName = ({ path, locale }: Column) =>
  NAMES.has(path.at(-1) ?? '') && (locale ?? 'de') === 'de' && path.length <= 2;
const isKey = ({ path }: Column) => path.length === 1 && path[0] === 'key';
const ORDER = ['key', 'name', 'rest'] as const;
const orderOf = (column: Column) => ORDER.indexOf(isKey(column) ? 'key' : isName(column) ? 'name' : 'rest');

/** A type as a table. */
export interface Sheet {
  type: TableType;
  /** Key and name first, then what all languages share, then each language. */
  columns: readonly Column[];
  key: Column;
  /** What an entry is known by. */
  name: Column;
}

/** The columns of a type, made from content model, schema and labels. @throws MappingError if two are called the same */
export function sheetOf(type: TableType, models: Models): Sheet {
  const { base, block } = typeShape(type);
  const uid = uidOf(type);
  const shared = columnsIn(fieldsOf(base, models(uid)), uid, models);
  const ofLanguage = block ? columnsIn(fieldsOf(block, models(uid)), uid, models) : [];
  const languages = (block ? LOCALES : []).flatMap((locale) =>
    ofLanguage.map((column) => ({
      ...column,
      heading: `${column.heading} (${locale})`,
      path: [locale, ...column.path],
      locale,
    })),
  );
  const columns = [...shared, ...languages].sort((a, b) => orderOf(a) - orderOf(b));
  const [key, name] = columns;
  const twice = columns.find(({ heading }, k) => columns.findIndex((other) => other.heading === heading) !== k);
  if (twice) throw new MappingError(`${type} has two columns "${twice.heading}". Tell them apart in cms/src/labels/.`);
  if (!key || !name || !isKey(key) || !isName(name)) throw new MappingError(`${type} has no key or no name.`);
  return { type, columns, key, name };
}
