import { DEFAULT_LOCALE, UNLOCALISED, type TypeName } from '@standort/model';
import type { Core } from '@strapi/strapi';
import type { Reach } from '../access/reach.ts';
import { uidOf, isLocalised } from '../strapi/types.ts';

/** One language of an entry whose draft is newer than what is published. */
export interface ChangedVersion {
  documentId: string;
  locale: string | null;
  /** As the database keeps it: ms, a date or a text. */
  changedAt: unknown;
}

/** An entry that is published in German, beside one other language. */
export interface Pair {
  documentId: string;
  germanAt: unknown;
  /** When the other language was published; null = it is not. */
  otherAt: unknown;
  hasDraft: boolean;
}

/** As much of the query builder as is needed here. */
interface Query extends PromiseLike<unknown> {
  leftJoin(table: Record<string, string>, on: unknown): Query;
  where(column: string, value: string): Query;
  whereIn(column: string, values: string[]): Query;
  whereNull(column: string): Query;
  whereNotNull(column: string): Query;
  whereRaw(condition: string, bindings?: number[]): Query;
  select(columns: Record<string, string>): Query;
}
interface Connection {
  (table: Record<string, string>): Query;
  raw(condition: string, bindings?: string[]): unknown;
}

const connectionOf = (strapi: Core.Strapi): Connection => strapi.db.connection as Connection;

const tableOf = (strapi: Core.Strapi, type: TypeName): string => strapi.db.metadata.get(uidOf(type)).tableName;

/** Entries within reach only, by the same plain value the guard compares. */
const within = ({ isAll, own }: Reach, query: Query, alias: string): Query =>
  isAll ? query : query.whereIn(`${alias}.municipality_code`, [...own]);

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

/** German versions that lack a published version in another language, or have an earlier one. */
export async function pairs(strapi: Core.Strapi, reach: Reach, type: TypeName, language: string): Promise<Pair[]> {
  if ((UNLOCALISED as readonly TypeName[]).includes(type)) return [];
  const db = connectionOf(strapi);
  const table = tableOf(strapi, type);
  const beside = (alias: string, state: string) =>
    db.raw(`${alias}.document_id = d.document_id and ${alias}.locale = ? and ${alias}.published_at is ${state}`, [
      language,
    ]);
  const query = db({ d: table })
    .leftJoin({ o: table }, beside('o', 'not null'))
    .leftJoin({ n: table }, beside('n', 'null'))
    .where('d.locale', DEFAULT_LOCALE)
    .whereNotNull('d.published_at')
    .whereRaw('(o.id is null or o.published_at < d.published_at)')
    .select({ documentId: 'd.document_id', germanAt: 'd.published_at', otherAt: 'o.published_at', draftId: 'n.id' });
  const rows = (await within(reach, query, 'd')) as (Pair & { draftId: number | null })[];
  return rows.map(({ draftId, ...row }) => ({ ...row, hasDraft: draftId !== null }));
}
