import { isToMany, type Attribute, type Model, type Models } from '../content/models.ts';
import type { Data } from '../strapi/types.ts';
import { fieldsOf, type Named, type State } from './state.ts';

/** What of a state is there: entries by documentId, files by documentId with the number they have today. */
export interface Found {
  documents: ReadonlySet<string>;
  files: ReadonlyMap<string, number>;
}

const listOf = (value: unknown): Data[] => (value === undefined ? [] : ([value].flat() as Data[]));
const namesIn = (value: unknown): Named[] => listOf(value) as unknown as Named[];

function valueOf(attribute: Attribute, value: unknown, models: Models, found: Found): unknown {
  const { type, component, repeatable } = attribute;
  const inside = (one: Data): Data => {
    const uid = component ?? String(one.__component);
    return { ...(component === undefined && { __component: uid }), ...dataOf(one, models(uid), models, found) };
  };
  switch (type) {
    case 'relation': {
      const ids = namesIn(value).flatMap(({ documentId }) => (found.documents.has(documentId) ? [documentId] : []));
      return isToMany(attribute) ? ids : (ids[0] ?? null);
    }
    case 'media': {
      const ids = namesIn(value).flatMap(({ documentId }) => found.files.get(documentId) ?? []);
      return Array.isArray(value) ? ids : (ids[0] ?? null);
    }
    case 'component':
      if (!repeatable) return value === undefined ? null : inside(value as Data);
      return listOf(value).map(inside);
    case 'dynamiczone':
      return listOf(value).map(inside);
    default:
      return value ?? null;
  }
}

/** A state as the document service takes it: every field, empty ones too, so that nothing of today stays. Pure. */
export const dataOf = (state: State, model: Model, models: Models, found: Found): Data =>
  Object.fromEntries(
    fieldsOf(model).map(([name, attribute]) => [name, valueOf(attribute, state[name], models, found)]),
  );
