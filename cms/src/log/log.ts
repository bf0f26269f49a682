import type { Core } from '@strapi/strapi';
import { now } from '../clock.ts';
import { actor } from '../feed/feed.ts';
import { queryOf, type Row } from '../strapi/types.ts';

export const LOG = 'api::log-entry.log-entry';

/**
 * What somebody did. `found` is the state an entry was in before its first change that was noted; `confirm` says that an
 * entry is still right, `confirm-translation` that a translation is; `succeed` puts one contact in place of another.
 */
export const ACTIONS = [
  'create',
  'save',
  'restore',
  'discard',
  'publish',
  'unpublish',
  'delete',
  'import',
  'confirm',
  'confirm-translation',
  'succeed',
  'found',
  'replace',
  'hold',
  'follow',
] as const;
export type LogAction = (typeof ACTIONS)[number];

/** A line of the log without time and person. Of type `media` it is about a picture, of `website` about the whole. */
export interface LogLine {
  type: string;
  action: LogAction;
  entryDocumentId?: string;
  entryKey?: string | null;
  entryLocale?: string | null;
  /** How the entry was called then. */
  title?: string | null;
  /** Whose it was then; nothing = shared. */
  municipalityCode?: string | null;
  /** Which state it was in after that; see `versions`. */
  hash?: string | null;
  /** Restored: the time of the version that came back. */
  earlier?: Date;
}

/** Writes a line, in the transaction that is open. */
export const write = (strapi: Core.Strapi, line: LogLine, at = now(), by = actor(strapi)): Promise<Row> =>
  queryOf(strapi, LOG).create({ data: { ...line, at, by } });
