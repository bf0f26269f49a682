import { TYPE_NAMES, type EntriesByType, type Entry, type TypeName } from '@standort/model';
import type { Core } from '@strapi/strapi';
import { queryOf, uidOf } from '../strapi/types.ts';
import { sha256 } from './hash.ts';
import { decide, type Decision } from './import-plan.ts';
import { fileText, readAll, type StoredEntry } from './read.ts';

export const RECORD = 'api::import-record.import-record';

interface ImportRecord {
  id: number;
  /** Of the file. */
  hash: string;
  /** Of the entry as it was stored; missing in records of an older version. */
  storedHash: string | null;
}

/** A file with its entry, what is to be done with it and the document it belongs to. */
export interface PlannedFile {
  type: TypeName;
  key: string;
  entry: Entry;
  hash: string;
  decision: Decision;
  record: ImportRecord | undefined;
  documentId: string | undefined;
}

/** Hash of the text of the file that would hold an entry. */
export const hashOf = (stored: Pick<StoredEntry, 'type' | 'entry'>): string => sha256(fileText(stored));

const idOf = (type: string, key: string) => `${type}/${key}`;

async function records(strapi: Core.Strapi): Promise<Map<string, ImportRecord>> {
  const rows = await queryOf(strapi, RECORD).findMany({});
  return new Map(rows.map((row) => [idOf(String(row.type), String(row.entryKey)), row as unknown as ImportRecord]));
}

async function documentsByKey(strapi: Core.Strapi): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (const type of TYPE_NAMES)
    for (const { key, documentId } of await queryOf(strapi, uidOf(type)).findMany({ select: ['key', 'documentId'] }))
      if (key) found.set(idOf(type, key), documentId);
  return found;
}

const hashes = (entries: readonly StoredEntry[]): Map<string, string> =>
  new Map(entries.map((stored) => [stored.documentId, hashOf(stored)]));

/** What an import will do, and what is public before it. */
export interface ImportPlan {
  /** In the order of import. */
  files: PlannedFile[];
  published: StoredEntry[];
}

/** Compares files, last import and CMS. */
export async function planImport(strapi: Core.Strapi, entries: EntriesByType): Promise<ImportPlan> {
  const known = await records(strapi);
  const documents = await documentsByKey(strapi);
  const published = await readAll(strapi, 'published');
  const publishedHashes = hashes(published);
  const draftHashes = hashes(await readAll(strapi, 'draft'));
  const files = TYPE_NAMES.flatMap((type) =>
    [...entries[type].values()].map((entry: Entry): PlannedFile => {
      const record = known.get(idOf(type, entry.key));
      const documentId = documents.get(idOf(type, entry.key));
      const hash = hashOf({ type, entry: { ...entry } });
      const decision = decide({
        type,
        key: entry.key,
        file: hash,
        imported: record?.hash,
        stored: record?.storedHash ?? record?.hash,
        exists: documentId !== undefined,
        draft: draftHashes.get(documentId ?? ''),
        published: publishedHashes.get(documentId ?? ''),
      });
      return { type, key: entry.key, entry, hash, decision, record, documentId };
    }),
  );
  return { files, published };
}
