import { LOCALES, type Locale, type TypeName } from '@standort/model';
import { uidOf, type Data } from '../strapi/types.ts';
import { fieldsOf, MappingError, typeShape, type Field } from './fields.ts';
import type { Attribute, Models } from './models.ts';
import { withFocalPoint } from './pictures.ts';
import { elementOf, isOptional, shapeOf, variantsOf, type Schema, type Shape } from './zod.ts';

/** The rows an entry is made of: `base` gives the shared fields, each locale its language block. */
export interface EntryRows {
  base: Data;
  locales: Partial<Record<Locale, Data>>;
}

const list = (schema: Schema, items: unknown[]) => (items.length === 0 && isOptional(schema) ? undefined : items);

function component(uid: string, shape: Shape | undefined, value: unknown, models: Models): Data {
  if (!shape) throw new MappingError(`The content model has no fields for the component ${uid}.`);
  const row = value as Data;
  const found = object(shape, uid, row, models);
  return uid === 'shared.picture' ? withFocalPoint(found, row.file as Data | null) : found;
}

function zone(schema: Schema, value: unknown, models: Models): Data[] {
  const element = elementOf(schema);
  const union = element && variantsOf(element);
  if (!union) throw new MappingError('A dynamic zone in Strapi is no list of variants in the content model.');
  return ((value as Data[] | null | undefined) ?? []).map((item) => {
    const uid = String(item.__component);
    const tag = uid.split('.')[1] ?? '';
    return { [union.tag]: tag, ...component(uid, union.variants.get(tag), item, models) };
  });
}

function attribute(schema: Schema, definition: Attribute, value: unknown, models: Models): unknown {
  switch (definition.type) {
    case 'relation':
      return Array.isArray(value)
        ? list(
            schema,
            value.map((row: Data) => row.key),
          )
        : ((value as Data | null | undefined)?.key ?? undefined);
    case 'media':
      return (value as Data | null | undefined)?.name ?? undefined;
    case 'dynamiczone':
      return list(schema, zone(schema, value, models));
    case 'component': {
      const uid = definition.component ?? '';
      if (!definition.repeatable) return value ? component(uid, shapeOf(schema), value, models) : undefined;
      const element = elementOf(schema);
      return list(
        schema,
        ((value as unknown[] | null | undefined) ?? []).map((item) =>
          component(uid, element && shapeOf(element), item, models),
        ),
      );
    }
    default:
      return Array.isArray(value) ? list(schema, value) : value === null || value === '' ? undefined : value;
  }
}

function read(field: Field, row: Data, models: Models): unknown {
  if (field.kind === 'attribute') return attribute(field.schema, field.definition, row[field.attribute], models);
  const value: Data = {};
  for (const part of field.fields) {
    const partValue = read(part, row, models);
    if (partValue !== undefined) value[part.name] = partValue;
  }
  return Object.keys(value).length ? value : undefined;
}

function object(shape: Shape, uid: string, row: Data, models: Models): Data {
  const value: Data = {};
  for (const field of fieldsOf(shape, models(uid))) {
    const fieldValue = read(field, row, models);
    if (fieldValue !== undefined) value[field.name] = fieldValue;
  }
  return value;
}

/** Rows of Strapi → entry in the format of the files, not yet validated. Pure; the opposite of `toDocument`. */
export function toEntry(type: TypeName, rows: EntryRows, models: Models): Data {
  const { base, block } = typeShape(type);
  const entry = object(base, uidOf(type), rows.base, models);
  for (const locale of block ? LOCALES : []) {
    const row = rows.locales[locale];
    if (block && row) entry[locale] = object(block, uidOf(type), row, models);
  }
  return entry;
}
