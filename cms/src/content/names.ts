import { DEFAULT_LOCALE, type TypeName } from '@standort/model';
import type { Core } from '@strapi/strapi';
import { queryOf, uidOf, type Data, type Row } from '../strapi/types.ts';

/** German word for one entry of a type, with its article in the nominative. */
const WORDS: Record<TypeName, string> = {
  contact: 'die Ansprechstelle',
  organisation: 'die Organisation',
  municipality: 'die Gemeinde',
  place: 'der Ort',
  industry: 'das Branchenprofil',
  'location-factor': 'der Standortfaktor',
  'commercial-site': 'die Gewerbefläche',
  company: 'der Arbeitgeber',
  'job-story': 'die Jobgeschichte',
  article: 'der Artikel',
  event: 'die Veranstaltung',
  page: 'die Seite',
  homepage: 'die Startseite',
  settings: 'die Einstellungen',
};

const nameOf = (row: Pick<Row, string> | null): string =>
  [row?.title, row?.name, row?.key].find((value): value is string => typeof value === 'string')?.replace(/\s+/g, ' ') ??
  'ohne Namen';

/** An entry in words: `die Gemeinde „Glashütte“`. */
export const called = (type: TypeName, row: Pick<Row, string> | null): string => `${WORDS[type]} „${nameOf(row)}“`;

/** The same for an entry in the format of the files. */
export const calledEntry = (type: TypeName, entry: Data): string =>
  called(type, { ...entry, ...(entry[DEFAULT_LOCALE] as Data | undefined) });

/** The same for a document; the German draft is asked first. */
export async function calledDocument(strapi: Core.Strapi, type: TypeName, documentId: string): Promise<string> {
  const rows = await queryOf(strapi, uidOf(type)).findMany({ where: { documentId } });
  return called(type, rows.find(({ locale }) => locale === 'de') ?? rows[0] ?? null);
}

export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
