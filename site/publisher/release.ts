import { mkdir, readFile, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Withdrawal } from '@standort/model';
import { mediaTypeOf } from './files.ts';
import { isSameSite, refusalOf } from './holdable.ts';
import {
  ABOUT_FILE,
  filesOfShard,
  shardBytes,
  type Files,
  type Manifest,
  type ManifestFile,
  type Shard,
} from './manifest.ts';
import { isDraft, ObjectStore, sha256, writeWhole } from './store.ts';

/** What a release was made for; one made for another site is never served. */
export interface Site {
  /** Origin, e.g. `https://www.example.org`. */
  siteUrl: string;
  /** Whether marked samples are shown. */
  showSamples: boolean;
}

/** A line of the history. */
export interface ReleaseRecord extends Site {
  id: string;
  /** When it became current, ISO 8601. */
  at: string;
  /** Position in the CMS's change feed. */
  sequence: number;
  /** How many pages and files were rendered for it. */
  rendered: number;
  /** Milliseconds for rendering and storing. */
  duration: number;
  /** Entries that changed since the release before: `<type>/<key>`. */
  changes: string[];
  /** Keys of the stories it holds; unknown of releases of a former version of the program. */
  stories?: string[];
}

/** The site is held at a release (`id`) or follows (null). */
export interface Hold {
  id: string | null;
  /** Number of the last wish from the editors' desk that was carried out. */
  order: number;
}

/** What is known of consents that ended, and what is still to be done about it. */
interface Ended {
  /** Withdrawals that were heard of. */
  heard: string[];
  /** Stories that older releases may still hold. */
  due: string[];
}

/** A release was asked for that is not kept. */
export class ReleaseError extends Error {
  override name = 'ReleaseError';
}

export const KEPT_RELEASES = 10;
/** Name of the file that says where the site is held. */
const HOLD = 'hold';
/** Objects younger than this may belong to a release that is being made. */
const SETTLED = 10 * 60_000;

/** A manifest as it is stored: its shards are objects. */
interface StoredManifest extends Pick<Manifest, 'id' | 'redirects'> {
  shards: string[];
  about?: ManifestFile;
}

/** Keeps a file of a release in the store. @param file name below the root; decides the media type */
export async function keepFile(objects: ObjectStore, file: string, body: Uint8Array): Promise<ManifestFile> {
  const type = mediaTypeOf(file);
  return { hash: await objects.put(body), type, size: body.byteLength };
}

const readJson = async <T>(file: string): Promise<T | undefined> => {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as T;
  } catch (error) {
    // A file that was cut off by a power failure counts as none: the release is made again.
    if (error instanceof SyntaxError || (error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
};

/** The releases of an installation: objects, manifests, which one is current, and whether it is held there. */
export class Releases {
  readonly objects: ObjectStore;
  readonly #folder: string;

  /** @param objects where the files are; several installations may share a folder */
  constructor(dataDir: string, objects = new ObjectStore(join(dataDir, 'objects'))) {
    this.#folder = join(dataDir, 'releases');
    this.objects = objects;
  }

  #file(name: string) {
    return join(this.#folder, `${name}.json`);
  }

  /** Newest last. */
  async history(): Promise<ReleaseRecord[]> {
    return (await readJson<ReleaseRecord[]>(this.#file('history'))) ?? [];
  }

  /** Whether the site is held at a release while editors go on publishing. */
  async hold(): Promise<Hold> {
    return (await readJson<Hold>(this.#file(HOLD))) ?? { id: null, order: 0 };
  }

  /**
   * Holds the site at a kept release, or with `id: null` lets it follow the CMS again.
   * @throws ReleaseError if the release is not kept, not whole, or made for another site
   */
  async setHold(hold: Hold): Promise<void> {
    const refusal = hold.id === null ? undefined : refusalOf(await this.history(), hold.id);
    if (refusal !== undefined) throw new ReleaseError(refusal);
    const manifest = hold.id === null ? undefined : await this.manifest(hold.id);
    if (hold.id !== null && !(manifest && this.#isWhole(manifest)))
      throw new ReleaseError(`Release ${hold.id} is not whole any more and cannot be served. Choose another one.`);
    await mkdir(this.#folder, { recursive: true });
    await writeWhole(this.#file(HOLD), JSON.stringify(hold));
  }

  /** A wish that cannot be met is done with: it must not come true when nobody expects it any more. */
  async passOver(order: number): Promise<void> {
    const { id } = await this.hold();
    await mkdir(this.#folder, { recursive: true });
    await writeWhole(this.#file(HOLD), JSON.stringify({ id, order } satisfies Hold));
  }

  /**
   * What is to be served for this site: the held release, else the newest; only if all of it is there. Where that is
   * damaged, the newest one that is whole is served until another is made: an older page is better than none.
   */
  async current(site: Site): Promise<Manifest | undefined> {
    const { id: held } = await this.hold();
    const due = await this.toForget();
    const history = (await this.history()).toReversed();
    const wished = history.find(({ id }) => held === null || id === held);
    for (const record of new Set([...(wished ? [wished] : []), ...history])) {
      if (!isSameSite(record, site)) continue;
      // Not with somebody who no longer consents.
      if (record !== history[0] && due.some((story) => record.stories?.includes(story) ?? true)) continue;
      const manifest = await this.manifest(record.id);
      if (manifest && this.#isWhole(manifest)) return manifest;
    }
    return undefined;
  }

  /** @returns undefined if the manifest, or one of its shards, is not there as it was written */
  async manifest(id: string): Promise<Manifest | undefined> {
    const stored = await readJson<Partial<StoredManifest>>(this.#file(id));
    if (!stored?.shards) return undefined;
    const shards: Shard[] = [];
    for (const hash of stored.shards) {
      const files = await this.#shard(hash);
      if (!files) return undefined;
      shards.push({ hash, files });
    }
    const files = new Map(shards.flatMap((shard) => [...shard.files]));
    if (stored.about) files.set(ABOUT_FILE, stored.about);
    return { id, files, redirects: stored.redirects ?? {}, shards };
  }

  async #shard(hash: string): Promise<Files | undefined> {
    const bytes = await this.objects.get(hash);
    if (bytes && sha256(bytes) === hash) return filesOfShard(bytes);
    this.objects.drop(hash);
    return undefined;
  }

  async #keep({ id, files, redirects, shards }: Manifest): Promise<void> {
    const fresh = shards.filter(({ hash }) => !this.objects.has(hash));
    await Promise.all(fresh.map((shard) => this.objects.put(shardBytes(shard.files))));
    const stored: StoredManifest = {
      id,
      shards: shards.map(({ hash }) => hash),
      redirects,
      about: files.get(ABOUT_FILE),
    };
    await writeWhole(this.#file(id), JSON.stringify(stored));
  }

  #isWhole({ files }: Manifest): boolean {
    return [...files.values()].every(({ hash }) => this.objects.has(hash));
  }

  /**
   * Makes a release current by one rename; forgets the oldest beyond {@link KEPT_RELEASES}, but not a held one. If only
   * pictures have joined, it takes the place of the one before: nobody wants to go back to pages without theirs.
   */
  async makeCurrent(manifest: Manifest, record: Omit<ReleaseRecord, 'id'>): Promise<void> {
    await mkdir(this.#folder, { recursive: true });
    await this.#keep(manifest);
    // The history must not name what a power failure can still take.
    await this.objects.flush();
    const { id: held } = await this.hold();
    const history = await this.history();
    const last = history.at(-1);
    const isCompletion =
      last !== undefined && record.rendered === 0 && last.sequence === record.sequence && last.id !== held;
    const before = history.filter(({ id }) => id !== manifest.id && !(isCompletion && id === last.id));
    const { at, rendered, duration, changes } = isCompletion ? last : record;
    const newest = [...before, { ...record, id: manifest.id, at, rendered, duration, changes }].slice(-KEPT_RELEASES);
    const kept = [...before.filter(({ id }) => id === held && !newest.some((one) => one.id === id)), ...newest];
    await writeWhole(this.#file('history'), JSON.stringify(kept));
    const names = new Set(kept.map(({ id }) => `${id}.json`));
    const old = (await readdir(this.#folder)).filter((name) => /^[0-9a-f]{16}\.json$/.test(name) && !names.has(name));
    await Promise.all(old.map((name) => rm(join(this.#folder, name))));
  }

  async #ended(): Promise<Ended> {
    return (await readJson<Ended>(this.#file('ended'))) ?? { heard: [], due: [] };
  }

  /** Notes whose consent ended; what is new is due until {@link forgotten}, over every restart. */
  async hear(withdrawals: readonly Withdrawal[]): Promise<void> {
    const { heard, due } = await this.#ended();
    const nameOf = ({ story, sequence, at }: Withdrawal) => `${story} ${sequence} ${at}`;
    const fresh = withdrawals.filter((one) => !heard.includes(nameOf(one)));
    if (!fresh.length) return;
    await mkdir(this.#folder, { recursive: true });
    const stories = new Set([...due, ...fresh.map(({ story }) => story)]);
    await this.#note({ heard: withdrawals.map(nameOf), due: [...stories] });
  }

  #note(ended: Ended): Promise<void> {
    return writeWhole(this.#file('ended'), JSON.stringify(ended));
  }

  /** Stories that older releases may still hold, and must not. */
  async toForget(): Promise<string[]> {
    return (await this.#ended()).due;
  }

  /**
   * Removes the releases before the newest that hold one of these stories, and ends a hold at one of them. A site held
   * there would show somebody who no longer consents.
   * @returns ids of the releases that are gone
   */
  async forget(stories: ReadonlySet<string>): Promise<string[]> {
    const history = await this.history();
    const gone = new Set<string>();
    for (const { id, stories: held } of history.slice(0, -1))
      // What an unreadable manifest holds is not known.
      if (!held || held.some((story) => stories.has(story)) || !(await this.manifest(id))) gone.add(id);
    const { id: held, order } = await this.hold();
    if (held !== null && gone.has(held)) await this.setHold({ id: null, order });
    const kept = history.filter(({ id }) => !gone.has(id));
    await writeWhole(this.#file('history'), JSON.stringify(kept));
    for (const id of gone) await rm(this.#file(id), { force: true });
    return [...gone];
  }

  /** Removes all releases but the newest. */
  async keepNewest(): Promise<void> {
    const history = await this.history();
    await writeWhole(this.#file('history'), JSON.stringify(history.slice(-1)));
    for (const { id } of history.slice(0, -1)) await rm(this.#file(id), { force: true });
  }

  /** Their bytes are gone too. */
  async forgotten(stories: ReadonlySet<string>): Promise<void> {
    const { heard, due } = await this.#ended();
    await this.#note({ heard, due: due.filter((story) => !stories.has(story)) });
  }

  /**
   * Removes objects no kept release refers to.
   * @param also hashes that are needed besides
   * @param settled ms an object must have been there; 0 = nothing is being made, and every byte is to be gone
   * @returns how many objects were dropped, encodings counted too, and other files
   * @throws ReleaseError if every byte is to be gone and it cannot be told which ones those are
   */
  async sweep(also: Iterable<string> = [], settled = SETTLED): Promise<number> {
    const needed = new Set(also);
    for (const { id } of await this.history()) {
      const manifest = await this.manifest(id);
      // What an unreadable manifest needs is not known: rather keep everything.
      if (!manifest && settled > 0) return 0;
      if (!manifest) throw new ReleaseError(`Release ${id} is damaged: what it does not need cannot be removed.`);
      for (const { hash } of [...manifest.shards, ...manifest.files.values()]) needed.add(hash);
    }
    // What the operator wishes is written by another process.
    for (const name of await readdir(this.#folder).catch(() => []))
      if (isDraft(name) && !name.startsWith(HOLD)) await rm(join(this.#folder, name), { force: true });
    // Not by the clock where every byte is to be gone: it may have been wrong.
    return settled > 0
      ? this.objects.sweep(needed, Date.now() - settled)
      : this.objects.sweep(needed, Number.POSITIVE_INFINITY, true);
  }
}
