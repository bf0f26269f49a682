import { errors } from '../strapi/require.ts';
import { WRITES, type DocumentMiddleware } from './action.ts';

/** Records that write themselves, and what they are called. */
const RECORDS: Readonly<Record<string, string>> = {
  'api::change.change': 'Das Änderungsprotokoll',
  'api::log-entry.log-entry': 'Das Protokoll',
  'api::snapshot.snapshot': 'Der Verlauf der Fassungen',
  'api::withdrawal.withdrawal': 'Das Verzeichnis der Widerrufe',
};

// Strapi replaces the words of a ForbiddenError by its own; an ApplicationError keeps them.
/** What happened is a record: nobody writes it by hand. It is written by the query engine, past this rule. */
export const readOnlyFeed: DocumentMiddleware = (_strapi, { uid, action }, next) => {
  const record = RECORDS[uid];
  if (record && WRITES.has(action))
    throw new errors.ApplicationError(
      `${record} schreibt sich selbst. Einträge lassen sich weder anlegen noch ändern oder löschen.`,
    );
  return next();
};
