import type { StrapiApp } from '@strapi/strapi/admin';

type Middleware = ReturnType<Parameters<StrapiApp['addMiddlewares']>[0][number]>;

interface Patch {
  type?: unknown;
  payload?: { queryCacheKey?: unknown };
}

const PATCHED = 'adminApi/queries/queryResultPatched';
const ENTRY = 'getDocument(';

/** Whether an action writes into the entry that the form was filled from, before or after the server has answered. */
const isForeseen = ({ type, payload }: Patch): boolean =>
  type === PATCHED && typeof payload?.queryCacheKey === 'string' && payload.queryCacheKey.startsWith(ENTRY);

/**
 * Strapi's desk takes a save for done before the server has answered, and takes it back if the server refuses.
 * Taking it back fills the whole form with what is stored: everything typed would be lost with the one wrong
 * field. Without either the form keeps what stands in it, and is filled anew once the save is through.
 */
export const keepRefused: Middleware = () => (next) => (action) =>
  isForeseen(action as Patch) ? (action as unknown) : (next(action) as unknown);
