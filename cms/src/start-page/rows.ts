import { DEFAULT_LOCALE, type TypeName } from '@standort/model';
import type { Core, UID } from '@strapi/strapi';
import { nameOf, nounOf } from '../content/names.ts';
import { mainFieldOf } from '../provision/labels.ts';
import { formOf } from '../publication/named.ts';
import { isLocalised, queryOf, uidOf, type Data, type Row } from '../strapi/types.ts';
import type { EntryRow } from './overview.ts';

/** Something found in the database that is to be shown. */
export interface Found {
  type: TypeName;
  documentId: string;
  /** Language whose form is to be opened. */
  locale?: string | null;
}

interface Reader {
  findMany(question: Data): Promise<Row[]>;
}

/** Names of the municipalities by their keys. */
export async function municipalityNames(strapi: Core.Strapi): Promise<Map<string, Row>> {
  const where = { publishedAt: { $notNull: true }, locale: DEFAULT_LOCALE };
  const rows = await queryOf(strapi, uidOf('municipality')).findMany({ where, orderBy: { name: 'asc' } });
  return new Map(rows.flatMap((row) => (row.key ? [[row.key, row] as const] : [])));
}

/** The rows of these documents as the person at work may see them: the guard stands around this question. */
function readSeen(strapi: Core.Strapi, type: TypeName, documentIds: string[]): Promise<Row[]> {
  const documents = strapi.documents(uidOf(type) as UID.ContentType) as unknown as Reader;
  const main = mainFieldOf(uidOf(type)) ?? 'key';
  return documents.findMany({
    status: 'draft',
    ...(isLocalised(type) && { locale: '*' }),
    filters: { documentId: { $in: documentIds } },
    fields: ['key', 'municipalityCode', main, ...(isLocalised(type) ? ['locale'] : [])],
  });
}

/** The German words first: whoever opens an entry knows it by them. */
const best = (rows: readonly Row[], locale: string | null | undefined): Row | undefined =>
  rows.find((row) => row.locale === DEFAULT_LOCALE) ?? rows.find((row) => row.locale === locale) ?? rows[0];

const addressOf = ({ type, documentId, locale }: Found): string =>
  formOf(type, documentId) + (isLocalised(type) ? `?plugins[i18n][locale]=${locale ?? DEFAULT_LOCALE}` : '');

/** Adds to each what a row shows of its entry, in one question per type. What somebody may not see is left out. */
export async function withNames<T extends Found>(strapi: Core.Strapi, found: readonly T[]): Promise<(T & EntryRow)[]> {
  const municipalities = await municipalityNames(strapi);
  const seen = new Map<string, Row[]>();
  for (const [type, of] of Map.groupBy(found, (one) => one.type)) {
    const rows = await readSeen(strapi, type, [...new Set(of.map(({ documentId }) => documentId))]);
    for (const row of rows)
      seen.set(`${type}/${row.documentId}`, [...(seen.get(`${type}/${row.documentId}`) ?? []), row]);
  }
  return found.flatMap((one) => {
    const row = best(seen.get(`${one.type}/${one.documentId}`) ?? [], one.locale);
    if (!row) return [];
    const code = typeof row.municipalityCode === 'string' ? row.municipalityCode : '';
    const name = municipalities.get(code)?.name;
    const municipality = typeof name === 'string' ? name : code || null;
    return { ...one, kind: nounOf(one.type), title: nameOf(row), municipality, form: addressOf(one) };
  });
}
