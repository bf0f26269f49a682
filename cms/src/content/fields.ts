import { TYPES, type TypeName } from '@standort/model';
import type { Attribute, Model } from './models.ts';
import { shapeOf, type Schema, type Shape } from './zod.ts';

/** The content model and the Strapi schema do not fit together: a programming error, never an editor's. */
export class MappingError extends Error {
  override name = 'MappingError';
}

/** Where a field of the model lives in Strapi: in one attribute, or spread over several. */
export type Field =
  | { kind: 'attribute'; name: string; schema: Schema; attribute: string; definition: Attribute }
  | { kind: 'spread'; name: string; schema: Schema; fields: Field[] };

const capital = (name: string) => name.charAt(0).toUpperCase() + name.slice(1);

// A row in Strapi has an id of its own.
const attributeName = (field: string) => (field === 'id' ? 'code' : field);

/** `label` + `de` = `labelDe`; `textOrigin` + `origin` = `textOrigin`. */
const spreadName = (field: string, part: string) => (field.endsWith(capital(part)) ? field : field + capital(part));

function fieldOf(name: string, schema: Schema, attribute: string, model: Model): Field {
  const definition = model.attributes[attribute];
  const shape = shapeOf(schema);
  const isSpread = shape && (!definition || !['component', 'json', 'relation'].includes(definition.type));
  if (isSpread)
    return {
      kind: 'spread',
      name,
      schema,
      fields: Object.entries(shape).map(([part, partSchema]) =>
        fieldOf(part, partSchema, spreadName(attribute, part), model),
      ),
    };
  if (definition) return { kind: 'attribute', name, schema, attribute, definition };
  throw new MappingError(
    `${model.uid} has no attribute "${attribute}" for the field "${name}" of the content model. Add it to its schema.json.`,
  );
}

const known = new WeakMap<Shape, Map<Model, Field[]>>();

/** How the fields of a shape lie in a Strapi model. @throws MappingError for a field without attribute */
export function fieldsOf(shape: Shape, model: Model): Field[] {
  const byModel = known.get(shape) ?? new Map<Model, Field[]>();
  known.set(shape, byModel);
  const found =
    byModel.get(model) ??
    Object.entries(shape).map(([name, schema]) => fieldOf(name, schema, attributeName(name), model));
  byModel.set(model, found);
  return found;
}

export interface TypeShape {
  /** Fields that are the same in all languages. */
  base: Shape;
  /** Fields of a language block; undefined for types without languages. */
  block: Shape | undefined;
}

const split = (type: TypeName): TypeShape => {
  const { de, en: _en, cs: _cs, ...base } = shapeOf(TYPES[type]) ?? {};
  return { base, block: de && shapeOf(de) };
};

const shapes = new Map<TypeName, TypeShape>();

/** The fields of a type, parted into shared and per language. */
export function typeShape(type: TypeName): TypeShape {
  const shape = shapes.get(type) ?? split(type);
  shapes.set(type, shape);
  return shape;
}
