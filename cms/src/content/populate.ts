import type { Data } from '../strapi/types.ts';
import { fieldsOf, type Field } from './fields.ts';
import type { Attribute, Model, Models } from './models.ts';
import type { Shape } from './zod.ts';

const attributesOf = (fields: Field[]): string[] =>
  fields.flatMap((field) => (field.kind === 'attribute' ? [field.attribute] : attributesOf(field.fields)));

function ofAttribute(definition: Attribute, models: Models): unknown {
  switch (definition.type) {
    case 'relation':
      return { select: ['id', 'documentId', 'key'] };
    case 'media':
      return { select: ['id', 'name', 'focalPoint'] };
    case 'component':
      return { populate: ofModel(models(definition.component ?? ''), models) };
    case 'dynamiczone':
      return {
        on: Object.fromEntries(
          (definition.components ?? []).map((uid) => [uid, { populate: ofModel(models(uid), models) }]),
        ),
      };
    default:
      return undefined;
  }
}

function ofModel(model: Model, models: Models, names = Object.keys(model.attributes)): Data {
  const populate: Data = {};
  for (const name of names) {
    const definition = model.attributes[name];
    const value = definition && ofAttribute(definition, models);
    if (value) populate[name] = value;
  }
  return populate;
}

/** What a query must populate so that `toEntry` can read the fields of a shape. */
export const populateOf = (shape: Shape, model: Model, models: Models): Data =>
  ofModel(model, models, attributesOf(fieldsOf(shape, model)));
