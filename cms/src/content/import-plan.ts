import type { TypeName } from '@standort/model';

/** What an import does with one file. */
export type Decision = 'create' | 'update' | 'unchanged' | 'adopt' | 'edited' | 'deleted';

/** All that decides about one file; hashes are of the text a file has or would have. */
export interface FileState {
  type: TypeName;
  key: string;
  /** Hash of the file now. */
  file: string;
  /** Hash of the file at its last import; undefined = never imported. */
  imported: string | undefined;
  /** Hash of what the CMS held after that import: it may know more than the file, such as former addresses. */
  stored: string | undefined;
  /** Whether the CMS has an entry of this key. */
  exists: boolean;
  /** Hashes of the entry in the CMS; undefined = no such state. */
  draft?: string | undefined;
  published?: string | undefined;
}

/**
 * An editor's work wins over the file: what was changed in the CMS since the last import is left alone,
 * what was deleted there stays deleted. Pure.
 */
export function decide({ file, imported, stored, exists, draft, published }: FileState): Decision {
  if (!exists) return imported === undefined ? 'create' : 'deleted';
  const holds = (hash: string | undefined) => hash !== undefined && draft === hash && published === hash;
  if (holds(stored)) return imported === file ? 'unchanged' : 'update';
  return holds(file) ? 'adopt' : 'edited';
}
