import type { TypeName } from '@standort/model';

/** What an import does with one file. */
export type Decision = 'create' | 'update' | 'unchanged' | 'adopt' | 'edited' | 'deleted';

/** All that decides about one file; hashes are of the text the file has or would have. */
export interface FileState {
  type: TypeName;
  key: string;
  /** Hash of the file now. */
  file: string;
  /** Hash of the file at its last import; undefined = never imported. */
  imported: string | undefined;
  /** Whether the CMS has an entry of this key. */
  exists: boolean;
  /** Hashes of the entry in the CMS; undefined = no such state. Not read where `imported` equals `file`. */
  draft?: string | undefined;
  published?: string | undefined;
}

/**
 * An editor's work wins over the file: what was changed in the CMS since the last import is left alone,
 * what was deleted there stays deleted. Pure.
 */
export function decide({ file, imported, exists, draft, published }: FileState): Decision {
  if (!exists) return imported === undefined ? 'create' : 'deleted';
  if (imported === file) return 'unchanged';
  if (draft === file && published === file) return 'adopt';
  return imported !== undefined && draft === imported && published === imported ? 'update' : 'edited';
}
