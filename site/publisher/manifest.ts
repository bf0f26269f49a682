import { hash as spreadOf } from '../art/seed.ts';
import { sha256 } from './store.ts';

/** A file of a release: which object, which media type, how many bytes. */
export interface ManifestFile {
  hash: string;
  type: string;
  size: number;
}

/** Files by name below the root of the release. */
export type Files = ReadonlyMap<string, ManifestFile>;

/** The files of a release whose names fall together, kept as one object; a change writes only the shards it touches. */
export interface Shard {
  /** Hash of its bytes. */
  hash: string;
  files: Files;
}

/** An immutable release: every address and what stands there. `id` follows from the rest. */
export interface Manifest {
  id: string;
  files: Files;
  redirects: Readonly<Record<string, string>>;
  /** The same files, by what their name says about the shard; without {@link ABOUT_FILE}. */
  shards: readonly Shard[];
}

/** Tells about the release itself, so it is no part of what the id follows from. */
export const ABOUT_FILE = 'release.json';

/** Enough that a shard of a site with sixty thousand files has some dozens of kilobytes. */
const SHARDS = 256;

const shardOf = (file: string): number => spreadOf(file) % SHARDS;

/** A shard as it is stored: the same bytes for the same files, whatever their order. */
export const shardBytes = (files: Files): Uint8Array =>
  new TextEncoder().encode(JSON.stringify([...files].sort(([a], [b]) => (a < b ? -1 : 1))));

/** @throws SyntaxError if the bytes are no shard */
export const filesOfShard = (bytes: Uint8Array): Files =>
  new Map(JSON.parse(new TextDecoder().decode(bytes)) as [string, ManifestFile][]);

const sealed = (files: Files): Shard => ({ hash: sha256(shardBytes(files)), files });

const isSame = (a: ManifestFile | undefined, b: ManifestFile): boolean =>
  a === b || (a !== undefined && a.hash === b.hash && a.type === b.type && a.size === b.size);

/** Shards of these files; those of a release before that hold the same are taken over. */
function shardsOf(files: Files, before: Pick<Manifest, 'files' | 'shards'> | undefined): readonly Shard[] {
  const known: Files = before?.files ?? new Map<string, ManifestFile>();
  const changed = new Map<number, Map<string, ManifestFile>>();
  const change = (file: string): Map<string, ManifestFile> => {
    const k = shardOf(file);
    const shard = changed.get(k) ?? new Map(before?.shards[k]?.files);
    changed.set(k, shard);
    return shard;
  };
  for (const [file, now] of files)
    if (file !== ABOUT_FILE && !isSame(known.get(file), now)) change(file).set(file, now);
  for (const file of known.keys()) if (file !== ABOUT_FILE && !files.has(file)) change(file).delete(file);
  const empty = before ? undefined : sealed(new Map());
  return Array.from({ length: SHARDS }, (_, k) => {
    const own = changed.get(k);
    return own ? sealed(own) : ((before?.shards[k] ?? empty) as Shard);
  });
}

/**
 * @param redirects old address → new address
 * @param before a release to go on from: what is alike is not looked at again. The result is the same without it.
 */
export function manifestOf(
  files: Files,
  redirects: Readonly<Record<string, string>>,
  before?: Pick<Manifest, 'files' | 'shards'>,
): Manifest {
  const shards = shardsOf(files, before);
  const id = sha256(JSON.stringify([shards.map(({ hash }) => hash), redirects])).slice(0, 16);
  return { id, files, redirects, shards };
}
