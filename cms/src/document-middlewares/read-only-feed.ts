import { errors } from '../strapi/require.ts';
import { WRITES, type DocumentMiddleware } from './action.ts';

// Strapi replaces the words of a ForbiddenError by its own; an ApplicationError keeps them.
const RECORDS: ReadonlySet<string> = new Set([
  'api::change.change',
  'api::log-entry.log-entry',
  'api::snapshot.snapshot',
]);

/** Feed, log and versions are records: nobody writes them by hand. They are written by the query engine, past this rule. */
export const readOnlyFeed: DocumentMiddleware = (_strapi, { uid, action }, next) => {
  if (RECORDS.has(uid) && WRITES.has(action))
    throw new errors.ApplicationError(
      'Das Änderungsprotokoll schreibt sich selbst. Einträge lassen sich weder anlegen noch ändern oder löschen.',
    );
  return next();
};
