import { errors } from '../strapi/require.ts';
import { WRITES, type DocumentMiddleware } from './action.ts';

/** The change feed is a record: nobody writes it by hand. It is written by the query engine, past this rule. */
export const readOnlyFeed: DocumentMiddleware = (_strapi, { uid, action }, next) => {
  if (uid === 'api::change.change' && WRITES.has(action))
    throw new errors.ForbiddenError('Das Änderungsprotokoll schreibt sich selbst. Einträge lassen sich weder anlegen noch ändern oder löschen.');
  return next();
};
