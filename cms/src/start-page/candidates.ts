import type { TypeName } from '@standort/model';
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
