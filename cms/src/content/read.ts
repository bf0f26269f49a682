import { DEFAULT_LOCALE, TYPE_NAMES, serialise, type Entry, type Locale, type TypeName } from '@standort/model';
import type { Core } from '@strapi/strapi';
import { isLocalised, queryOf, uidOf, type Data, type Row } from '../strapi/types.ts';
import { stateTranslations } from '../translations/stated.ts';
import { typeShape } from './fields.ts';
import { modelsOf } from './models.ts';
import { populateOf } from './populate.ts';
import { toEntry, type EntryRows } from './to-entry.ts';

export type Status = 'draft' | 'published';

/** An entry as it stands in the CMS, with the document it comes from. */
export interface StoredEntry {
  type: TypeName;
  key: string;
  documentId: string;
  entry: Data;
}

const onlyWith = (status: Status) =>
  status === 'published' ? { publishedAt: { $notNull: true } } : { publishedAt: { $null: true } };

/**
 * Shared fields are kept equal in all drafts of a document, but published rows keep those of their own
 * publication. So the row published last speaks for the document; German breaks the tie.
 */
export function baseRow<R extends Pick<Row, 'locale' | 'publishedAt'>>(rows: readonly R[]): R | undefined {
  const time = (row: R) => (row.publishedAt ? new Date(row.publishedAt).getTime() : 0);
  return [...rows].sort(
    (a, b) => time(b) - time(a) || Number(b.locale === DEFAULT_LOCALE) - Number(a.locale === DEFAULT_LOCALE),
  )[0];
}

const group = (rows: readonly Row[]): Map<string, Row[]> => Map.groupBy(rows, (row) => row.documentId);

/** Rows with everything `toEntry` reads: the base row in full, the others with their language block. */
async function load(strapi: Core.Strapi, type: TypeName, rows: readonly Row[]): Promise<Map<number, Row>> {
  const models = modelsOf(strapi);
  const model = models(uidOf(type));
  const { base, block } = typeShape(type);
  const query = queryOf(strapi, uidOf(type));
  const baseIds = [...group(rows).values()].flatMap((group) => baseRow(group)?.id ?? []);
  const loaded = new Map<number, Row>();
  if (block) {
    const where = { id: { $in: rows.map(({ id }) => id) } };
    for (const row of await query.findMany({ where, populate: populateOf(block, model, models) }))
      loaded.set(row.id, row);
  }
  const shared = await query.findMany({ where: { id: { $in: baseIds } }, populate: populateOf(base, model, models) });
  for (const row of shared) loaded.set(row.id, { ...loaded.get(row.id), ...row });
  return loaded;
}

function rowsOf(type: TypeName, rows: readonly Row[], loaded: Map<number, Row>): EntryRows | undefined {
  const chosen = baseRow(rows);
  const base = chosen && loaded.get(chosen.id);
  if (!base) return undefined;
  const locales: Partial<Record<Locale, Row>> = {};
  for (const { id, locale } of rows) {
    const row = loaded.get(id);
    if (locale && row) locales[locale] = row;
  }
  return isLocalised(type) && !locales[DEFAULT_LOCALE] ? undefined : { base, locales };
}

/** Entries made of the given rows, by document. A document without its German row is left out. */
export async function entriesFrom(strapi: Core.Strapi, type: TypeName, rows: readonly Row[]): Promise<StoredEntry[]> {
  const models = modelsOf(strapi);
  const loaded = await load(strapi, type, rows);
  return [...group(rows)].flatMap(([documentId, own]) => {
    const entryRows = rowsOf(type, own, loaded);
    if (!entryRows) return [];
    const entry = toEntry(type, entryRows, models);
    return [{ type, key: entry.key as string, documentId, entry }];
  });
}

const COLUMNS = ['id', 'documentId', 'locale', 'key', 'publishedAt'];

/** All entries of a type in one state, sorted by key. */
export async function readType(
  strapi: Core.Strapi,
  type: TypeName,
  status: Status,
  documentIds?: string[],
): Promise<StoredEntry[]> {
  const where = { ...onlyWith(status), ...(documentIds && { documentId: { $in: documentIds } }) };
  const rows = await queryOf(strapi, uidOf(type)).findMany({ where, select: COLUMNS });
  const entries = await entriesFrom(strapi, type, rows);
  await stateTranslations(strapi, type, entries, documentIds);
  return entries.sort((a, b) => (a.key < b.key ? -1 : 1));
}

/** All entries in one state, in the order of the types. */
export async function readAll(strapi: Core.Strapi, status: Status): Promise<StoredEntry[]> {
  const entries: StoredEntry[] = [];
  for (const type of TYPE_NAMES) entries.push(...(await readType(strapi, type, status)));
  return entries;
}

/** The rows that carry an entry if `publishing` is published now: drafts of these locales, else what is public. */
export async function candidateRows(
  strapi: Core.Strapi,
  type: TypeName,
  documentId: string,
  publishing: readonly string[] | '*',
): Promise<Row[]> {
  const rows = await queryOf(strapi, uidOf(type)).findMany({ where: { documentId }, select: COLUMNS });
  const isPublishing = ({ locale }: Row) =>
    publishing === '*' || !isLocalised(type) || publishing.includes(locale ?? '');
  const drafts = rows.filter((row) => !row.publishedAt && isPublishing(row));
  const now = new Date().toISOString();
  return [
    ...drafts.map((row) => ({ ...row, publishedAt: now })),
    ...rows.filter((row) => row.publishedAt && !isPublishing(row)),
  ];
}

/** The text of the file that would hold this entry. */
export const fileText = ({ type, entry }: Pick<StoredEntry, 'type' | 'entry'>): string =>
  serialise(type, entry as unknown as Entry);
