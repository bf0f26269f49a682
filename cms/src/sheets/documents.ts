import { DEFAULT_LOCALE, isLocale, type Locale, type TypeName } from '@standort/model';
import type { Core } from '@strapi/strapi';
import type { Reach } from '../access/reach.ts';
import { areOwn, ownerOf } from '../access/rows.ts';
import { modelsOf } from '../content/models.ts';
import { readType, type Status, type StoredEntry } from '../content/read.ts';
import { queryOf, uidOf, type Row } from '../strapi/types.ts';

/** An entry of the CMS as far as it must be known to find and judge it. */
export interface Known {
  documentId: string;
  key: string;
  /** Its municipality; undefined = shared. */
  owner: string | undefined;
  /** Within reach of the person at work. */
  isOwn: boolean;
  /** What it is called, for those who may know. */
  name: Row | undefined;
  /** Names in every language, drafts only if it is own. */
  names: string[];
  drafts: (Locale | null)[];
  published: (Locale | null)[];
  rows: Row[];
}

const COLUMNS = ['id', 'documentId', 'key', 'locale', 'publishedAt', 'municipalityCode', 'name', 'title', 'slug'];

const localesOf = (rows: readonly Row[]) => rows.map(({ locale }) => (locale && isLocale(locale) ? locale : null));
const nameIn = ({ title, name }: Row): string[] => [title, name].filter((one) => typeof one === 'string');

function known(reach: Reach, documentId: string, rows: Row[]): Known | undefined {
  const key = rows.find((row) => row.key)?.key;
  if (!key) return undefined;
  const isOwn = reach.isAll || areOwn(reach, rows);
  const published = rows.filter(({ publishedAt }) => publishedAt);
  const seen = isOwn ? rows : published;
  return {
    documentId,
    key,
    owner: ownerOf(rows),
    isOwn,
    name: seen.find(({ locale }) => locale === DEFAULT_LOCALE) ?? seen[0],
    names: [...new Set(seen.flatMap(nameIn))],
    drafts: localesOf(rows.filter(({ publishedAt }) => !publishedAt)),
    published: localesOf(published),
    rows,
  };
}

/** All entries of a type by key, with what the person at work may know of them. */
export async function documentsByKey(strapi: Core.Strapi, reach: Reach, type: TypeName): Promise<Map<string, Known>> {
  const { attributes } = modelsOf(strapi)(uidOf(type));
  const system = new Set(['id', 'documentId', 'locale', 'publishedAt']);
  const select = COLUMNS.filter((name) => system.has(name) || attributes[name]);
  const rows = await queryOf(strapi, uidOf(type)).findMany({ select, orderBy: { id: 'asc' } });
  const found = [...Map.groupBy(rows, (row) => row.documentId)].flatMap(
    ([documentId, own]) => known(reach, documentId, own) ?? [],
  );
  return new Map(found.map((one) => [one.key, one]));
}

/** So many entries are read at once: databases limit the values of a question, and others want to be served too. */
const BATCH = 200;

/** Lets others have a turn. */
export const breathe = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Entries in batches, in the format of the files. */
export async function* entriesOf(
  strapi: Core.Strapi,
  type: TypeName,
  status: Status,
  documentIds: readonly string[],
): AsyncGenerator<StoredEntry[]> {
  for (let k = 0; k < documentIds.length; k += BATCH) {
    yield await readType(strapi, type, status, documentIds.slice(k, k + BATCH));
    await breathe();
  }
}

/** The same, by document. */
export async function entriesByDocument(
  strapi: Core.Strapi,
  type: TypeName,
  status: Status,
  documentIds: readonly string[],
  onBatch: (count: number) => void = () => {},
): Promise<Map<string, StoredEntry['entry']>> {
  const found = new Map<string, StoredEntry['entry']>();
  for await (const batch of entriesOf(strapi, type, status, documentIds)) {
    for (const { documentId, entry } of batch) found.set(documentId, entry);
    onBatch(BATCH);
  }
  return found;
}

/** The languages in which documents are public now; a document that is not has none. */
export async function publicLocales(
  strapi: Core.Strapi,
  type: TypeName,
  documentIds: readonly string[],
): Promise<Map<string, Known['published']>> {
  const rows: Row[] = [];
  for (let k = 0; k < documentIds.length; k += BATCH) {
    const where = { documentId: { $in: documentIds.slice(k, k + BATCH) }, publishedAt: { $notNull: true } };
    rows.push(...(await queryOf(strapi, uidOf(type)).findMany({ select: ['documentId', 'locale'], where })));
  }
  const byDocument = Map.groupBy(rows, ({ documentId }) => documentId);
  return new Map([...byDocument].map(([documentId, own]) => [documentId, localesOf(own)]));
}
