import { DEFAULT_LOCALE, type TypeName } from '@standort/model';
import type { Core } from '@strapi/strapi';
import { seesDrafts } from '../access/at-work.ts';
import { ownerOf } from '../access/rows.ts';
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

/** The same without its article: `Gewerbefläche`. */
export const nounOf = (type: TypeName): string => WORDS[type].replace(/^\S+ /, '');

export const nameOf = (row: Pick<Row, string> | null): string =>
  [row?.title, row?.name, row?.key].find((value): value is string => typeof value === 'string')?.replace(/\s+/g, ' ') ??
  'ohne Namen';

/** An entry in words: `die Gemeinde „Glashütte“`. */
export const called = (type: TypeName, row: Pick<Row, string> | null): string => `${WORDS[type]} „${nameOf(row)}“`;

/** The same for an entry in the format of the files. */
export const calledEntry = (type: TypeName, entry: Data): string =>
  called(type, { ...entry, ...(entry[DEFAULT_LOCALE] as Data | undefined) });

const RELATIVE: Readonly<Record<string, string>> = { der: 'den', die: 'die', das: 'das' };

/** A draft somebody must not know, as the subject of a sentence. */
function hidden(type: TypeName, rows: readonly Row[]): string {
  if (ownerOf(rows) !== undefined) return `${WORDS[type]} einer anderen Gemeinde`;
  return `${WORDS[type]}, ${RELATIVE[WORDS[type].split(' ')[0] ?? '']} Sie nicht sehen können,`;
}

/** The same for the rows of a document: the German one is asked first, and a draft only if the person at work may see it. */
export async function calledRows(strapi: Core.Strapi, type: TypeName, rows: readonly Row[]): Promise<string> {
  const seen = (await seesDrafts(strapi, uidOf(type), rows)) ? rows : rows.filter(({ publishedAt }) => publishedAt);
  if (rows.length && !seen.length) return hidden(type, rows);
  return called(type, seen.find(({ locale }) => locale === DEFAULT_LOCALE) ?? seen[0] ?? null);
}

/** The same for a document. */
export const calledDocument = async (strapi: Core.Strapi, type: TypeName, documentId: string): Promise<string> =>
  calledRows(strapi, type, await queryOf(strapi, uidOf(type)).findMany({ where: { documentId } }));

export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
