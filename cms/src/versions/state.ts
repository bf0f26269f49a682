import type { Core } from '@strapi/strapi';
import { modelsOf, relationsOf, type Attribute, type Model, type Models } from '../content/models.ts';
import { sha256 } from '../content/hash.ts';
import { queryOf, type Data, type Row } from '../strapi/types.ts';

/**
 * Fields Strapi keeps about a row; they say nothing of what an entry is. Former addresses only ever grow: bringing back
 * an earlier list of them would break links.
 */
const SYSTEM: ReadonlySet<string> = new Set([
  'id',
  'documentId',
  'locale',
  'localizations',
  'createdAt',
  'updatedAt',
  'publishedAt',
  'firstPublishedAt',
  'createdBy',
  'updatedBy',
  'formerSlugs',
]);

/** What a relation or a picture names: a document, with the key or file name it had. */
export interface Named {
  documentId: string;
  key?: string;
  name?: string;
}

/**
 * An entry in one language as it stood: values by attribute, parts inside each other, relations and pictures by
 * what they name. Holds no number of a row. What is empty is left out.
 */
export type State = Data;

/** The attributes of a model that make an entry what it is. */
export const fieldsOf = (model: Model): [name: string, attribute: Attribute][] => {
  const relations = new Set(relationsOf(model));
  return Object.entries(model.attributes).filter(
    ([name, { type }]) => !SYSTEM.has(name) && (type !== 'relation' || relations.has(name)),
  );
};

function populateOf(model: Model, models: Models): Data {
  const populate: Data = {};
  for (const [name, { type, component, components }] of fieldsOf(model)) {
    if (type === 'relation') populate[name] = { select: ['id', 'documentId', 'key'] };
    if (type === 'media') populate[name] = { select: ['id', 'documentId', 'name'] };
    if (type === 'component') populate[name] = { populate: populateOf(models(component ?? ''), models) };
    if (type === 'dynamiczone')
      populate[name] = {
        on: Object.fromEntries((components ?? []).map((uid) => [uid, { populate: populateOf(models(uid), models) }])),
      };
  }
  return populate;
}

const each = (value: unknown, of: (one: Data) => unknown): unknown =>
  Array.isArray(value) ? value.map((one) => of(one as Data)) : of(value as Data);

function valueOf({ type, component }: Attribute, value: unknown, models: Models): unknown {
  switch (type) {
    case 'relation':
      return each(value, ({ documentId, key }) => ({ documentId, key }));
    case 'media':
      return each(value, ({ documentId, name }) => ({ documentId, name }));
    case 'component':
      return each(value, (one) => stateOf(one, models(component ?? ''), models));
    case 'dynamiczone':
      return each(value, (one) => {
        const uid = String(one.__component);
        return { __component: uid, ...stateOf(one, models(uid), models) };
      });
    default:
      return value;
  }
}

/** No part and no relation is the same as none; an empty list that somebody wrote is a value. */
const isNothing = ({ type }: Attribute, value: unknown): boolean =>
  value === null || value === undefined || (type !== 'json' && Array.isArray(value) && value.length === 0);

/** A row with everything below it → its state. Pure. */
export function stateOf(row: Data, model: Model, models: Models): State {
  const state: State = {};
  for (const [name, attribute] of fieldsOf(model))
    if (!isNothing(attribute, row[name])) state[name] = valueOf(attribute, row[name], models);
  return state;
}

/** The same value whatever order a database gives the fields of JSON in. */
const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, inner]) => [name, sorted(inner)]),
  );
};

const textOf = (value: unknown): string => JSON.stringify(sorted(value));

/** Tells one state from another. Pure. */
export const hashOf = (state: State): string => sha256(textOf(state));

export const isSame = (a: unknown, b: unknown): boolean => textOf(a ?? null) === textOf(b ?? null);

/** A row and what it says. */
export interface Read {
  row: Row;
  state: State;
}

/** An entry in some languages as its drafts, or what is published, say. All at once: reading is what costs. */
export async function readStates(
  strapi: Core.Strapi,
  uid: string,
  documentId: string,
  locales: readonly (string | null)[],
  status: 'draft' | 'published' = 'draft',
): Promise<Read[]> {
  const models = modelsOf(strapi);
  const model = models(uid);
  const publishedAt = status === 'draft' ? { $null: true } : { $notNull: true };
  const languages = locales.filter((locale) => locale !== null);
  const where = { documentId, publishedAt, ...(languages.length > 0 && { locale: { $in: languages } }) };
  const rows = await queryOf(strapi, uid).findMany({ where, populate: populateOf(model, models) });
  return rows.map((row) => ({ row, state: stateOf(row, model, models) }));
}
