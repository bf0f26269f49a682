import { DEFAULT_LOCALE, LOCALES, type TypeName } from '@standort/model';
import type { Core } from '@strapi/strapi';
import { keepLocked } from '../consents/locked-pictures.ts';
import { changingContent } from '../strapi/locks.ts';
import { documentsOf, isLocalised, queryOf, uidOf, type Data } from '../strapi/types.ts';
import { followFile } from '../translations/follow.ts';
import { keepDrafts } from '../versions/keep.ts';
import { hashOf, RECORD, type PlannedFile } from './import-state.ts';
import { missingConsent } from './consent.ts';
import { modelsOf, relationsOf } from './models.ts';
import { readType } from './read.ts';
import { toDocument, type DocumentData, type Lookup } from './to-document.ts';

const pick = (data: Data, names: readonly string[]): Data =>
  Object.fromEntries(names.map((name) => [name, data[name]]));

/** Documents are made in German first; Strapi copies shared fields to further locales, but no relations. */
async function writeDrafts(
  strapi: Core.Strapi,
  { type, documentId }: PlannedFile,
  { base, locales }: DocumentData,
): Promise<string> {
  const documents = documentsOf(strapi, type);
  const first = { ...base, ...locales[DEFAULT_LOCALE] };
  const locale = isLocalised(type) ? DEFAULT_LOCALE : undefined;
  const { documentId: id } =
    (documentId && (await documents.update({ documentId, locale, data: first }))) ||
    (await documents.create({ locale, data: first }));
  const relations = pick(base, relationsOf(modelsOf(strapi)(uidOf(type))));
  for (const other of LOCALES)
    if (other !== DEFAULT_LOCALE && locales[other])
      await documents.update({ documentId: id, locale: other, data: { ...locales[other], ...relations } });
  return id;
}

async function removeLocales(
  strapi: Core.Strapi,
  type: TypeName,
  documentId: string,
  wanted: readonly string[],
): Promise<void> {
  const rows = await queryOf(strapi, uidOf(type)).findMany({ where: { documentId }, select: ['locale'] });
  const unwanted = new Set(rows.flatMap(({ locale }) => (locale && !wanted.includes(locale) ? [locale] : [])));
  for (const locale of unwanted) await documentsOf(strapi, type).delete({ documentId, locale });
}

async function note(
  strapi: Core.Strapi,
  { type, key, hash, record }: PlannedFile,
  documentId: string,
  storedHash: string,
): Promise<void> {
  const data = { type, entryKey: key, entryDocumentId: documentId, hash, storedHash };
  if (record) await queryOf(strapi, RECORD).update({ where: { id: record.id }, data });
  else await queryOf(strapi, RECORD).create({ data });
}

// Publishing adds what the file need not know (former addresses). What an editor changes later is told by
// comparing with what is stored now, not with the file.
async function storedHash(strapi: Core.Strapi, { type, hash }: PlannedFile, documentId: string): Promise<string> {
  const [stored] = await readType(strapi, type, 'published', [documentId]);
  return stored ? hashOf(stored) : hash;
}

/** Files hold no consents; a story that portrays somebody becomes public only if the CMS holds theirs. */
const mayBePublic = async (strapi: Core.Strapi, { type, entry }: PlannedFile, documentId: string): Promise<boolean> =>
  type !== 'job-story' || !(await missingConsent(strapi, documentId, { ...entry })).length;

/** What became of an entry. */
export interface Written {
  documentId: string;
  /** false = it stays a draft: somebody portrayed has not consented. */
  isPublic: boolean;
}

const write = (strapi: Core.Strapi, file: PlannedFile, lookup: Lookup): Promise<Written> =>
  changingContent(strapi, async () => {
    const data = toDocument(file.type, file.entry, modelsOf(strapi), lookup);
    const wanted = Object.keys(data.locales);
    const documentId = await writeDrafts(strapi, file, data);
    if (file.documentId && isLocalised(file.type)) await removeLocales(strapi, file.type, documentId, wanted);
    const isPublic = await mayBePublic(strapi, file, documentId);
    if (isPublic)
      await documentsOf(strapi, file.type).publish({ documentId, ...(isLocalised(file.type) && { locale: wanted }) });
    // What is published is kept as a version by itself.
    else await keepDrafts(strapi, file.type, documentId, isLocalised(file.type) ? wanted : [null], 'import');
    await followFile(strapi, file.type, documentId, { ...file.entry });
    await note(strapi, file, documentId, await storedHash(strapi, file, documentId));
    return { documentId, isPublic };
  });

/** Writes and publishes one entry in one transaction. */
export async function writeEntry(strapi: Core.Strapi, file: PlannedFile, lookup: Lookup): Promise<Written> {
  try {
    return await write(strapi, file, lookup);
  } catch (error) {
    // Publishing may have brought pictures back; the database has taken that back only now.
    await keepLocked(strapi);
    throw error;
  }
}

/** The CMS already holds what the file says: only remember it. */
export const adoptEntry = (strapi: Core.Strapi, file: PlannedFile): Promise<void> =>
  note(strapi, file, file.documentId ?? '', file.hash);
