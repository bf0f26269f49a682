import { TYPE_NAMES, type EntriesByType, type Entry, type TypeName } from '@standort/model';
import type { Core } from '@strapi/strapi';
import { queryOf, uidOf } from '../strapi/types.ts';
import { sha256 } from './hash.ts';
import { decide, type Decision, type FileState } from './import-plan.ts';
import { fileText, readType, type Status } from './read.ts';

export const RECORD = 'api::import-record.import-record';

interface ImportRecord {
  id: number;
  hash: string;
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

async function storedHashes(
  strapi: Core.Strapi,
  type: TypeName,
  status: Status,
  documentIds: string[],
): Promise<Map<string, string>> {
  const entries = documentIds.length ? await readType(strapi, type, status, documentIds) : [];
  return new Map(entries.map((stored) => [stored.documentId, sha256(fileText(stored))]));
}

/** Compares files, last import and CMS. @returns the plan in the order of import */
export async function planImport(strapi: Core.Strapi, entries: EntriesByType): Promise<PlannedFile[]> {
  const known = await records(strapi);
  const documents = await documentsByKey(strapi);
  const plan: PlannedFile[] = [];
  for (const type of TYPE_NAMES) {
    const files = [...entries[type].values()].map((entry: Entry) => {
      const record = known.get(idOf(type, entry.key));
      return {
        type,
        key: entry.key,
        entry,
        hash: sha256(fileText({ type, entry: { ...entry } })),
        record,
        documentId: documents.get(idOf(type, entry.key)),
      };
    });
    const inDoubt = files.flatMap(({ documentId, hash, record }) =>
      documentId && record?.hash !== hash ? [documentId] : [],
    );
    const draft = await storedHashes(strapi, type, 'draft', inDoubt);
    const published = await storedHashes(strapi, type, 'published', inDoubt);
    for (const file of files) {
      const id = file.documentId ?? '';
      const state: FileState = {
        type,
        key: file.key,
        file: file.hash,
        imported: file.record?.hash,
        exists: id !== '',
        draft: draft.get(id),
        published: published.get(id),
      };
      plan.push({ ...file, decision: decide(state) });
    }
  }
  return plan;
}
