import type { Locale, TypeName } from '@standort/model';
import type { Core } from '@strapi/strapi';
import type { Reach } from '../access/reach.ts';
import { sha256 } from '../content/hash.ts';
import { entriesFrom, fileText } from '../content/read.ts';
import { documentsOf, queryOf, uidOf, type Row } from '../strapi/types.ts';
import { referencesTo, restoreReferences, tellReferring, type Reference } from './references.ts';
import { asLapse } from './lapsing.ts';

export const LAPSED_ENTRY = 'api::lapsed-entry.lapsed-entry';

/** An entry that was taken off the site because nobody checked it. */
export interface LapsedEntry extends Row {
  type: TypeName;
  entryDocumentId: string;
  /** The check that nobody made. */
  dueOn: string;
  /** The day it left. */
  day: string;
  /** Languages that were public. */
  locales: Locale[];
  /** Of the file that held what was public. */
  hash: string;
  references: Reference[];
}

const rowsOf = (strapi: Core.Strapi, type: TypeName, documentId: string): Promise<Row[]> =>
  queryOf(strapi, uidOf(type)).findMany({ where: { documentId } });

const hashOf = async (strapi: Core.Strapi, type: TypeName, rows: readonly Row[]): Promise<string> =>
  sha256((await entriesFrom(strapi, type, rows)).map(fileText).join());

/**
 * Takes all languages of an entry off the site; the drafts stay. What refers to it stays public and says nothing of it
 * until it is back.
 */
export async function lapse(
  strapi: Core.Strapi,
  type: TypeName,
  documentId: string,
  { dueOn, day }: { dueOn: string; day: string },
): Promise<void> {
  const published = (await rowsOf(strapi, type, documentId)).filter(({ publishedAt }) => publishedAt);
  if (!published.length) return;
  const references = await referencesTo(strapi, type, documentId);
  const hash = await hashOf(strapi, type, published);
  const locales = published.flatMap(({ locale }) => locale ?? []);
  const data = { type, entryDocumentId: documentId, dueOn, day, locales, hash, references };
  await asLapse(async () => {
    await queryOf(strapi, LAPSED_ENTRY).deleteMany({ where: { entryDocumentId: documentId } });
    await queryOf(strapi, LAPSED_ENTRY).create({ data });
    await documentsOf(strapi, type).unpublish({ documentId, locale: '*' });
    await tellReferring(strapi, references);
  });
}

export const lapsedEntryOf = async (strapi: Core.Strapi, documentId: string): Promise<LapsedEntry | null> =>
  (await queryOf(strapi, LAPSED_ENTRY).findOne({ where: { entryDocumentId: documentId } })) as LapsedEntry | null;

/** An entry that is off the site, with whose it is. */
export interface Lapsed extends Pick<LapsedEntry, 'type' | 'dueOn' | 'day'> {
  documentId: string;
  municipalityCode: string | null;
}

/** Everything within reach that is off the site because nobody checked it. */
export async function lapsedEntries(
  strapi: Core.Strapi,
  { isAll, own }: Pick<Reach, 'isAll' | 'own'>,
): Promise<Lapsed[]> {
  const all = (await queryOf(strapi, LAPSED_ENTRY).findMany({})) as LapsedEntry[];
  const found: Lapsed[] = [];
  for (const [type, of] of Map.groupBy(all, (one) => one.type)) {
    const where = {
      documentId: { $in: of.map(({ entryDocumentId }) => entryDocumentId) },
      ...(!isAll && { municipalityCode: { $in: [...own] } }),
    };
    const rows = Map.groupBy(await queryOf(strapi, uidOf(type)).findMany({ where }), ({ documentId }) => documentId);
    for (const { entryDocumentId: documentId, dueOn, day } of of) {
      const [row] = rows.get(documentId) ?? [];
      // In part public again: then it is among what is published.
      if (!row || rows.get(documentId)?.some(({ publishedAt }) => publishedAt)) continue;
      found.push({ type, documentId, dueOn, day, municipalityCode: (row.municipalityCode as string | null) || null });
    }
  }
  return found;
}

/** Whether the drafts still say what was public when the entry left the site. */
export async function saysTheSame(
  strapi: Core.Strapi,
  { type, entryDocumentId, locales, hash }: LapsedEntry,
): Promise<boolean> {
  const now = new Date().toISOString();
  const drafts = (await rowsOf(strapi, type, entryDocumentId))
    .filter((row) => !row.publishedAt && row.locale && locales.includes(row.locale))
    .map((row) => ({ ...row, publishedAt: now }));
  return (await hashOf(strapi, type, drafts)) === hash;
}

/** An entry is public again, at least in some languages: what referred to it does so again. */
export async function bringBack(strapi: Core.Strapi, found: LapsedEntry): Promise<void> {
  const rows = await rowsOf(strapi, found.type, found.entryDocumentId);
  const targets = rows.filter(({ publishedAt }) => publishedAt);
  if (!targets.length) return;
  const references = await restoreReferences(strapi, targets, found.references);
  const where = { id: found.id };
  if (references.length) await queryOf(strapi, LAPSED_ENTRY).update({ where, data: { references } });
  else await queryOf(strapi, LAPSED_ENTRY).deleteMany({ where });
}
