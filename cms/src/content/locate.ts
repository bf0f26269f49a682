import { isLocale, type Locale, type TypeName } from '@standort/model';
import { labelOf } from '../labels/index.ts';
import { uidOf, type Data } from '../strapi/types.ts';
import { fieldsOf, typeShape, type Field } from './fields.ts';
import type { Models } from './models.ts';
import { elementOf, shapeOf, variantsOf, type Shape } from './zod.ts';

/** Where in the CMS's form something is wrong. */
export interface Place {
  /** Path of the field in the form; empty = the whole entry. */
  path: (string | number)[];
  /** German words for it, from outside in: `Kennzahlen 2`, `Quellen`. */
  words: string[];
  /** The language it concerns; undefined = all. */
  locale: Locale | undefined;
  /** Strapi's type of the field itself. */
  attribute?: string;
}

type Path = readonly PropertyKey[];

function leaf(field: Field): Extract<Field, { kind: 'attribute' }> | undefined {
  if (field.kind === 'attribute') return field;
  return field.fields[0] && leaf(field.fields[0]);
}

/** Follows the path through spread fields to the attribute that holds the value. */
function attributeAt(
  fields: Field[],
  path: Path,
): { field: Extract<Field, { kind: 'attribute' }>; rest: Path } | undefined {
  const [name, ...rest] = path;
  const field = fields.find((candidate) => candidate.name === name);
  if (!field) return undefined;
  if (field.kind === 'attribute') return { field, rest };
  const inside = attributeAt(field.fields, rest);
  if (inside) return inside;
  const first = leaf(field);
  return first && { field: first, rest: [] };
}

function variantAt(
  field: Extract<Field, { kind: 'attribute' }>,
  item: unknown,
): { uid: string; shape: Shape } | undefined {
  const element = elementOf(field.schema);
  const union = element && variantsOf(element);
  const tag = union && (item as Data | undefined)?.[union.tag];
  const uid = field.definition.components?.find((name) => name.split('.')[1] === tag);
  const shape = union?.variants.get(String(tag));
  return uid && shape ? { uid, shape } : undefined;
}

function walk(shape: Shape, uid: string, path: Path, value: unknown, models: Models): Omit<Place, 'locale'> {
  const found = attributeAt(fieldsOf(shape, models(uid)), path);
  if (!found) return { path: [], words: [] };
  const { field, rest } = found;
  const { label } = labelOf(uid, field.attribute);
  const here = (value as Data | undefined)?.[field.name];
  const { type, component = '', repeatable } = field.definition;
  const [index, ...deeper] = rest;
  if (type === 'component' && !repeatable) {
    const inner = shapeOf(field.schema);
    const below = inner && rest.length ? walk(inner, component, rest, here, models) : { path: [], words: [] };
    return { ...below, path: [field.attribute, ...below.path], words: [label, ...below.words] };
  }
  if (typeof index !== 'number' || (type !== 'component' && type !== 'dynamiczone'))
    return { path: [field.attribute], words: [label], attribute: type };
  const item = (here as unknown[] | undefined)?.[index];
  const element = elementOf(field.schema);
  const target =
    type === 'dynamiczone' ? variantAt(field, item) : element && { uid: component, shape: shapeOf(element) };
  const below =
    target?.shape && deeper.length ? walk(target.shape, target.uid, deeper, item, models) : { path: [], words: [] };
  return {
    ...below,
    path: [field.attribute, index, ...below.path],
    words: [`${label} ${index + 1}`, ...below.words],
  };
}

/** A path in an entry (`figures.0.label.de`, `en.title`) → the field in the form (`figures.0.labelDe`, `title`). Pure. */
export function locate(type: TypeName, path: Path, entry: unknown, models: Models): Place {
  const { base, block } = typeShape(type);
  const [first, ...rest] = path;
  if (block && typeof first === 'string' && isLocale(first))
    return { ...walk(block, uidOf(type), rest, (entry as Data)[first], models), locale: first };
  return { ...walk(base, uidOf(type), path, entry, models), locale: undefined };
}
