import { DEFAULT_LOCALE, type TypeName } from '@standort/model';
import type { Core } from '@strapi/strapi';
import type { Reach } from '../access/reach.ts';
import { isLocalised } from '../strapi/types.ts';
import { connectionOf, tableOf, within } from './database.ts';

/** One language of an entry whose draft is newer than what is published. */
export interface ChangedVersion {
  documentId: string;
  locale: string | null;
  /** As the database keeps it: ms, a date or a text. */
  changedAt: unknown;
}

/** A published entry and when it was checked. */
export interface CheckedEntry {
  documentId: string;
  madeAt: unknown;
  checkedOn: string | null;
  checkDueOn: string | null;
}

const sameLanguage = (type: TypeName) => (isLocalised(type) ? ' and p.locale = d.locale' : '');

/**
 * Drafts that were never published, or written after that.
 * @param userId only what this person has made or changed
 */
export async function changedVersions(
  strapi: Core.Strapi,
  reach: Reach,
  type: TypeName,
  userId: number | undefined,
): Promise<ChangedVersion[]> {
  const db = connectionOf(strapi);
  const table = tableOf(strapi, type);
  const published = `p.document_id = d.document_id and p.published_at is not null${sameLanguage(type)}`;
  const query = db({ d: table })
    .leftJoin({ p: table }, db.raw(published))
    .whereNull('d.published_at')
    .whereRaw('(p.id is null or d.updated_at > p.updated_at)')
    .select({ documentId: 'd.document_id', locale: 'd.locale', changedAt: 'd.updated_at' });
  if (userId !== undefined) query.whereRaw('(d.created_by_id = ? or d.updated_by_id = ?)', [userId, userId]);
  return (await within(reach, query, 'd')) as ChangedVersion[];
}

/** Types that note when somebody looked after them. */
export const CHECKED = ['commercial-site', 'company'] as const satisfies readonly TypeName[];

/** What is published, with what it says of its checks. */
export async function checkedEntries(
  strapi: Core.Strapi,
  reach: Reach,
  type: (typeof CHECKED)[number],
): Promise<CheckedEntry[]> {
  const due: Record<string, string> = type === 'commercial-site' ? { checkDueOn: 'd.check_due_on' } : {};
  const query = connectionOf(strapi)({ d: tableOf(strapi, type) })
    .whereNotNull('d.published_at')
    .where('d.locale', DEFAULT_LOCALE)
    .select({ documentId: 'd.document_id', madeAt: 'd.created_at', checkedOn: 'd.checked_on', ...due });
  const rows = (await within(reach, query, 'd')) as Partial<CheckedEntry>[];
  return rows.map((row) => ({ checkDueOn: null, ...row }) as CheckedEntry);
}
