import { errors } from '../strapi/require.ts';
import { WRITES, type DocumentMiddleware } from './action.ts';

// Strapi replaces the words of a ForbiddenError by its own; an ApplicationError keeps them.
/** The change feed is a record: nobody writes it by hand. It is written by the query engine, past this rule. */
export const readOnlyFeed: DocumentMiddleware = (_strapi, { uid, action }, next) => {
  if (uid === 'api::change.change' && WRITES.has(action))
    throw new errors.ApplicationError(
      'Das Änderungsprotokoll schreibt sich selbst. Einträge lassen sich weder anlegen noch ändern oder löschen.',
    );
  return next();
};
