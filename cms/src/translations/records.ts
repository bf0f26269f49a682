import { hashOfTexts, type Locale, type Texts, type TypeName } from '@standort/model';
import type { Core } from '@strapi/strapi';
import { queryOf, type Data, type Row } from '../strapi/types.ts';

export const TRANSLATION_STATE = 'api::translation-state.translation-state';

/** Languages that are translated from German. */
export const TRANSLATIONS = ['en', 'cs'] as const satisfies readonly Locale[];
export type Translation = (typeof TRANSLATIONS)[number];
export const isTranslation = (locale: unknown): locale is Translation =>
  (TRANSLATIONS as readonly unknown[]).includes(locale);

/** A language of a document. */
export interface Version {
  type: TypeName;
  documentId: string;
  locale: Translation;
}

/**
 * What is known of a translation. Without a record it is made from the German text that is public: so it comes from a
 * file, and so it stays until German says something else.
 */
export interface TranslationRecord {
  id: number;
  documentId: string;
  locale: Translation;
  /** German as the translation was made from it; undefined = only known that it was another. */
  madeFrom: Texts | undefined;
  madeFromHash: string;
  madeOn: string | null;
  /** German as it is public. */
  germanHash: string;
  /** Day on which it last changed. */
  germanOn: string | null;
}

export const isOutdated = ({ madeFromHash, germanHash }: Pick<TranslationRecord, 'madeFromHash' | 'germanHash'>) =>
  madeFromHash !== germanHash;

const fromRow = (row: Row): TranslationRecord => ({
  id: row.id,
  documentId: String(row.entryDocumentId),
  locale: row.entryLocale as Translation,
  madeFrom: (row.madeFrom as Texts | null) ?? undefined,
  madeFromHash: String(row.madeFromHash),
  madeOn: (row.madeOn as string | null) ?? null,
  germanHash: String(row.germanHash),
  germanOn: (row.germanOn as string | null) ?? null,
});

/** What is known of the translations of a type, or of some documents of it. */
export async function recordsOf(
  strapi: Core.Strapi,
  type: TypeName,
  documentIds?: readonly string[],
): Promise<TranslationRecord[]> {
  const where = { type, ...(documentIds && { entryDocumentId: { $in: documentIds } }) };
  return (await queryOf(strapi, TRANSLATION_STATE).findMany({ where })).map(fromRow);
}

const whereIs = ({ type, documentId, locale }: Version) => ({
  type,
  entryDocumentId: documentId,
  entryLocale: locale,
});

export async function recordOf(strapi: Core.Strapi, version: Version): Promise<TranslationRecord | undefined> {
  const row = await queryOf(strapi, TRANSLATION_STATE).findOne({ where: whereIs(version) });
  return row ? fromRow(row) : undefined;
}

/** German texts, or only that they were others. */
export const OTHER_GERMAN = 'other';

export interface Known {
  madeFrom: Texts | typeof OTHER_GERMAN;
  madeOn: string | null;
  german: Texts;
  germanOn: string | null;
}

/** Writes down what is known, past the document service: nobody writes it by hand. */
export async function remember(
  strapi: Core.Strapi,
  version: Version,
  { madeFrom, madeOn, german, germanOn }: Known,
): Promise<void> {
  const isKnown = madeFrom !== OTHER_GERMAN;
  const data: Data = {
    ...whereIs(version),
    madeFrom: isKnown ? madeFrom : null,
    madeFromHash: isKnown ? hashOfTexts(madeFrom) : OTHER_GERMAN,
    madeOn,
    germanHash: hashOfTexts(german),
    germanOn,
  };
  const query = queryOf(strapi, TRANSLATION_STATE);
  const { count } = await query.updateMany({ where: whereIs(version), data });
  if (!count) await query.create({ data });
}

/** Takes it for complete again, or for gone. Without a language: all of them. */
export async function forget(strapi: Core.Strapi, type: TypeName, documentId: string, locale?: Translation) {
  const where = { type, entryDocumentId: documentId, ...(locale && { entryLocale: locale }) };
  await queryOf(strapi, TRANSLATION_STATE).deleteMany({ where });
}
