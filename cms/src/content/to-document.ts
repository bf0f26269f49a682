import { LOCALES, references, type Entry, type Locale, type TypeName } from '@standort/model';
import type { z } from 'zod';
import { uidOf, type Data } from '../strapi/types.ts';
import { fieldsOf, MappingError, typeShape, type Field } from './fields.ts';
import type { Attribute, Models } from './models.ts';
import { elementOf, inner, shapeOf, variantsOf, type Schema, type Shape } from './zod.ts';

/** Finds what an entry names: documents by type and key, files by name. @throws if it is not there */
export interface Lookup {
  document(type: TypeName, key: string): string;
  file(name: string): number;
}

/** An entry as Strapi stores it: shared fields once, the rest per locale. */
export interface DocumentData {
  base: Data;
  locales: Partial<Record<Locale, Data>>;
}

interface Context {
  models: Models;
  lookup: Lookup;
}

function component(uid: string, shape: Shape | undefined, value: unknown, context: Context): Data {
  if (!shape) throw new MappingError(`The content model has no fields for the component ${uid}.`);
  return object(shape, uid, value as Data, context);
}

function relation(schema: Schema, value: unknown, { lookup }: Context): unknown {
  const one = (target: Schema, key: unknown) => {
    const reference = references.get(target as z.ZodType);
    if (!reference) throw new MappingError('A relation in Strapi is no reference in the content model.');
    return lookup.document(reference.type, key as string);
  };
  const element = elementOf(schema);
  if (!element) return value === undefined ? null : one(inner(schema), value);
  return ((value as unknown[] | undefined) ?? []).map((key) => one(inner(element), key));
}

function zone(schema: Schema, { components = [] }: Attribute, value: unknown, context: Context): Data[] {
  const element = elementOf(schema);
  const union = element && variantsOf(element);
  if (!union) throw new MappingError('A dynamic zone in Strapi is no list of variants in the content model.');
  return ((value as Data[] | undefined) ?? []).map(({ [union.tag]: tag, ...rest }) => {
    const uid = components.find((name) => name.split('.')[1] === tag);
    if (!uid) throw new MappingError(`There is no component for the section "${String(tag)}".`);
    return { __component: uid, ...component(uid, union.variants.get(String(tag)), rest, context) };
  });
}

function attribute(schema: Schema, definition: Attribute, value: unknown, context: Context): unknown {
  switch (definition.type) {
    case 'relation':
      return relation(schema, value, context);
    case 'media':
      return value === undefined ? null : context.lookup.file(value as string);
    case 'dynamiczone':
      return zone(schema, definition, value, context);
    case 'component': {
      const uid = definition.component ?? '';
      if (!definition.repeatable) return value === undefined ? null : component(uid, shapeOf(schema), value, context);
      const element = elementOf(schema);
      return ((value as unknown[] | undefined) ?? []).map((item) =>
        component(uid, element && shapeOf(element), item, context),
      );
    }
    default:
      return value ?? null;
  }
}

function write(field: Field, value: unknown, into: Data, context: Context): void {
  if (field.kind === 'attribute') into[field.attribute] = attribute(field.schema, field.definition, value, context);
  else for (const part of field.fields) write(part, (value as Data | undefined)?.[part.name], into, context);
}

function object(shape: Shape, uid: string, value: Data, context: Context): Data {
  const data: Data = {};
  for (const field of fieldsOf(shape, context.models(uid))) write(field, value[field.name], data, context);
  return data;
}

/** Entry of a file → data for the document service. Pure; the opposite of `toEntry`. */
export function toDocument(type: TypeName, entry: Entry, models: Models, lookup: Lookup): DocumentData {
  const context = { models, lookup };
  const { base, block } = typeShape(type);
  const value = entry as unknown as Data;
  const locales: Partial<Record<Locale, Data>> = {};
  for (const locale of block ? LOCALES : [])
    if (block && value[locale]) locales[locale] = object(block, uidOf(type), value[locale] as Data, context);
  return { base: object(base, uidOf(type), value, context), locales };
}
