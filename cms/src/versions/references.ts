import type { TypeName } from '@standort/model';
import type { Attribute, Model, Models } from '../content/models.ts';
import { labelOf } from '../labels/index.ts';
import { typeOf, type Data } from '../strapi/types.ts';
import { fieldsOf, type Named, type State } from './state.ts';

/** Something a state names: an entry, or a file if `target` is missing. */
export interface Reference {
  /** `Bilder 2 › Bilddatei` */
  field: string;
  target: TypeName | undefined;
  named: Named;
}

const listOf = (value: unknown): Data[] => (value === undefined ? [] : ([value].flat() as Data[]));

function ofField({ type, target, component, repeatable }: Attribute, value: unknown, words: string[], models: Models) {
  const named = () =>
    listOf(value).map((one): Reference => ({
      field: words.join(' › '),
      target: target === undefined ? undefined : typeOf(target),
      named: one as unknown as Named,
    }));
  const inside = (one: Data, index: number): Reference[] => {
    const uid = type === 'component' ? (component ?? '') : String(one.__component);
    const counted =
      type === 'component' && !repeatable ? words : [...words.slice(0, -1), `${words.at(-1)} ${index + 1}`];
    return referencesIn(one, models(uid), models, counted);
  };
  if (type === 'relation' || type === 'media') return named();
  return type === 'component' || type === 'dynamiczone' ? listOf(value).flatMap(inside) : [];
}

/** Every entry and file a state names. Pure. */
export const referencesIn = (state: State, model: Model, models: Models, words: string[] = []): Reference[] =>
  fieldsOf(model).flatMap(([name, attribute]) =>
    state[name] === undefined
      ? []
      : ofField(attribute, state[name], [...words, labelOf(model.uid, name).label], models),
  );
