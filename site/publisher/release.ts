import { mkdir, readFile, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { ObjectStore, sha256, writeWhole } from './store.ts';

/** A file of a release: which object, which media type, how many bytes. */
export interface ManifestFile {
  hash: string;
  type: string;
  size: number;
}

/** An immutable release: every address and what stands there. `id` is the hash of the rest. */
export interface Manifest {
  id: string;
  files: Record<string, ManifestFile>;
  redirects: Record<string, string>;
}

export const KEPT_RELEASES = 10;

/** @param files by file name below the root; @param redirects old address → new address */
export function manifestOf(files: Record<string, ManifestFile>, redirects: Record<string, string>): Manifest {
  const sorted = Object.fromEntries(Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1)));
  return { id: sha256(JSON.stringify([sorted, redirects])).slice(0, 16), files: sorted, redirects };
}

/** The releases of an installation: objects, manifests, and which one is current. */
export class Releases {
  readonly objects: ObjectStore;
  private readonly folder: string;

  constructor(dataDir: string) {
    this.folder = join(dataDir, 'releases');
    this.objects = new ObjectStore(join(dataDir, 'objects'));
  }

  private manifestFile(id: string) {
    return join(this.folder, `${id}.json`);
  }

  private get historyFile() {
    return join(this.folder, 'history.json');
  }

  /** Release ids, newest last. */
  async history(): Promise<string[]> {
    return readFile(this.historyFile, 'utf8').then(
      (text) => JSON.parse(text) as string[],
      () => [],
    );
  }

  async current(): Promise<Manifest | undefined> {
    const id = (await this.history()).at(-1);
    if (id === undefined) return undefined;
    return readFile(this.manifestFile(id), 'utf8').then(
      (text) => JSON.parse(text) as Manifest,
      () => undefined,
    );
  }

  /** Makes a release current by one rename; forgets the oldest beyond {@link KEPT_RELEASES}. */
  async makeCurrent(manifest: Manifest): Promise<void> {
    await mkdir(this.folder, { recursive: true });
    await writeWhole(this.manifestFile(manifest.id), JSON.stringify(manifest));
    const before = (await this.history()).filter((id) => id !== manifest.id);
    const kept = [...before, manifest.id].slice(-KEPT_RELEASES);
    await writeWhole(this.historyFile, JSON.stringify(kept));
    const names = new Set(kept.map((id) => `${id}.json`));
    const old = (await readdir(this.folder)).filter((name) => /^[0-9a-f]{16}\.json$/.test(name) && !names.has(name));
    await Promise.all(old.map((name) => rm(join(this.folder, name))));
  }
}
