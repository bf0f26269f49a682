import { isTypeName } from '@standort/model';
import type { Core } from '@strapi/strapi';
import { nameOf } from '../content/names.ts';
import { FEED } from '../feed/feed.ts';
import { momentOf } from '../start-page/database.ts';
import { inTransaction } from '../strapi/transaction.ts';
import { queryOf, uidOf, type Row } from '../strapi/types.ts';
import { LOG, write, type LogAction } from './log.ts';

async function takeOver(strapi: Core.Strapi, row: Row): Promise<void> {
  const type = String(row.type);
  const [documentId, key, locale] = [row.entryDocumentId, row.entryKey, row.entryLocale] as (string | null)[];
  const where = { documentId, publishedAt: { $notNull: true } };
  const entry = isTypeName(type) ? await queryOf(strapi, uidOf(type)).findOne({ where }) : null;
  const line = {
    type,
    action: row.action as LogAction,
    entryDocumentId: documentId ?? undefined,
    entryKey: key,
    entryLocale: locale,
    title: entry ? nameOf(entry) : key,
    municipalityCode: typeof entry?.municipalityCode === 'string' ? entry.municipalityCode : null,
  };
  await write(strapi, line, new Date(momentOf(row.at)), String(row.by));
}

/** A database from before the log: what its change feed knows is taken over, once. */
export async function takeOverFeed(strapi: Core.Strapi): Promise<void> {
  if (await queryOf(strapi, LOG).count({})) return;
  const rows = await queryOf(strapi, FEED).findMany({ orderBy: { sequence: 'asc' } });
  await inTransaction(strapi, async () => {
    for (const row of rows) await takeOver(strapi, row);
  });
}
