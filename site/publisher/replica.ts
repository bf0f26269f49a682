import { existsSync } from 'node:fs';
import { mkdir, readFile, readdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  applyChanges,
  checkEntries,
  ContentError,
  serialise,
  TYPE_NAMES,
  type Changes,
  type ContentFile,
  type EntriesByType,
  type EntryChange,
  type FeedPosition,
  type PublishedMedium,
  type TypeName,
} from '@standort/model';
import type { MediaFile } from '../content/reader.ts';
import { CmsError, PictureError, type CmsClient } from './cms-client.ts';
import { describeMedia, readContent } from './load-content.ts';
import { isDraft, sha256, sha256OfFile, writeDraft, writeWhole, type Draft } from './store.ts';

/** The copy cannot be read as what it was at one moment. */
export class CopyError extends Error {
  override name = 'CopyError';
}

/** What is noted of where the copy stands. */
interface Noted extends FeedPosition {
  /** Entries are being written: some may be newer. The publisher goes on from here, nobody else may read. */
  isChanging?: boolean;
}

/** How often the copy is read, at most, by somebody else while the publisher writes it. */
const TRIES = 10;

/** What is published, in memory. */
export interface Copy {
  entries: EntriesByType;
  media: ReadonlyMap<string, MediaFile>;
}

const filesBelow = async (folder: string) =>
  (await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

/** Names of all files an entry names. */
function filesIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const { file } = value as { file?: unknown };
  return [...(typeof file === 'string' ? [file] : []), ...Object.values(value).flatMap(filesIn)];
}

async function writeIfChanged(path: string, text: string): Promise<void> {
  const before = await readFile(path, 'utf8').catch(() => undefined);
  if (before === text) return;
  await mkdir(dirname(path), { recursive: true });
  await writeWhole(path, text);
}

const MISSING = 'is missing in the CMS';

/** A picture the copy is to have. */
interface Wanted {
  described: MediaFile;
  /** Not there if it is in its place already. */
  draft?: Draft;
}

/** @throws PictureError if the CMS has no such file */
const fetchPicture = (cms: CmsClient, file: string, url: string): Promise<Uint8Array> =>
  cms.file(url).catch((error: unknown) => {
    throw error instanceof CmsError && error.status === 404 ? new PictureError(file, MISSING, { cause: error }) : error;
  });

/** The local copy of what is published, in exactly the format of `content/`, so that no release needs the CMS. */
export class Replica {
  readonly root: string;

  constructor(dataDir: string) {
    this.root = join(dataDir, 'replica');
  }

  /** Pictures as editors uploaded them. */
  get mediaFolder(): string {
    return join(this.root, 'media');
  }

  get #stateFile() {
    return join(this.root, 'position.json');
  }

  #entryFile(type: TypeName, key: string) {
    return join(this.root, 'entries', type, `${key}.json`);
  }

  #mediaFile(file: string) {
    return join(this.mediaFolder, file);
  }

  /** Whether there is a copy, whole or not. */
  get isThere(): boolean {
    return existsSync(this.root);
  }

  /** Where the copy stands; undefined without a whole one. */
  async position(): Promise<FeedPosition | undefined> {
    return this.#noted();
  }

  async #noted(): Promise<Noted | undefined> {
    try {
      return JSON.parse(await readFile(this.#stateFile, 'utf8')) as Noted;
    } catch {
      return undefined;
    }
  }

  /**
   * The copy as it was at one moment, for somebody who is not the publisher: that one may write at the same time.
   * @param pause ms until it is read again if it was written meanwhile
   * @throws CopyError without a whole one, ContentError if a file was damaged
   */
  async readBeside(pause = 500): Promise<Copy & { position: FeedPosition }> {
    for (let k = 0; k < TRIES; k++) {
      if (k > 0) await sleep(pause);
      const position = await this.#noted();
      if (!position || position.isChanging) continue;
      const copy = await this.read().catch((error: Error) => error);
      if (JSON.stringify(await this.#noted()) !== JSON.stringify(position)) continue;
      if (!(copy instanceof Error)) return { ...copy, position };
      // It stood still, so a file is damaged; only pictures that are not needed are removed without a note.
      if (copy instanceof ContentError || k === TRIES - 1) throw copy;
    }
    const isWhole = await this.#noted();
    throw new CopyError(
      isWhole && !isWhole.isChanging
        ? `The copy of what is published in ${this.root} was changed again and again while it was read. Build again when nothing is being published.`
        : `The copy of what is published in ${this.root} is not whole: it is still being fetched, or that was interrupted. Start the publisher together with the CMS (npm start) until it has published, then build again; or set CONTENT_DIR to the folder to build from.`,
    );
  }

  /** The copy as it stands on disk. @throws ContentError if a file was damaged */
  async read(): Promise<Copy> {
    return readContent(this.root);
  }

  /**
   * Brings the copy to what the CMS holds. Everything is fetched and checked before a file is touched.
   * @throws CmsError, ContentError, PictureError
   */
  async pull(cms: CmsClient, signal?: AbortSignal): Promise<Copy & { position: FeedPosition }> {
    const { epoch, sequence, mark, entries: answered, media } = await cms.content(signal);
    const files: ContentFile[] = TYPE_NAMES.flatMap((type) =>
      (answered[type] ?? []).map((json) => ({ file: `CMS/${type}/${json.key}`, type, key: json.key, json })),
    );
    const entries = checkEntries(files);
    const pictures = await this.#fetchMedia(cms, media);
    const wanted = new Map<string, string>();
    for (const type of TYPE_NAMES)
      for (const entry of entries[type].values()) wanted.set(this.#entryFile(type, entry.key), serialise(type, entry));
    // Until all is written, the copy counts as none.
    await rm(this.#stateFile, { force: true });
    for (const { draft } of pictures.values()) await draft?.putInPlace();
    for (const [path, text] of wanted) await writeIfChanged(path, text);
    const kept = new Set([...wanted.keys(), ...[...pictures.keys()].map((file) => this.#mediaFile(file))]);
    const there = [...(await filesBelow(join(this.root, 'entries'))), ...(await filesBelow(this.mediaFolder))];
    for (const path of there) if (!kept.has(path)) await rm(path);
    const position = { epoch, sequence, mark };
    await this.#note(position);
    return { entries, media: new Map([...pictures].map(([file, { described }]) => [file, described])), position };
  }

  /**
   * Brings the copy to what these changes of entries lead to; for changed pictures take {@link pull}.
   * Checked before a file is touched.
   * @throws CmsError, ContentError, PictureError
   */
  async follow(
    cms: CmsClient,
    copy: Copy,
    { epoch, sequence, mark, changes }: Changes,
    signal?: AbortSignal,
  ): Promise<Copy> {
    const documents = new Map<string, { type: TypeName; documentId: string; key: string }>();
    for (const { type, documentId, key } of changes)
      if (type !== 'media' && documentId !== null && key !== null)
        documents.set(`${type} ${documentId}`, { type, documentId, key });
    const answer = await cms.some([...documents.values()], signal);
    if (answer.epoch !== epoch) throw new CmsError('The CMS has another database now.');
    const entryChanges = [...documents.values()].map(({ type, key }): EntryChange => ({
      file: `CMS/${type}/${key}`,
      type,
      key,
      json: answer.entries[type]?.find((entry) => entry.key === key),
    }));
    const entries = applyChanges(copy.entries, entryChanges);
    const pictures = await this.#fetchMedia(cms, answer.media);
    const before = await this.position();
    if (before) await this.#note({ ...before, isChanging: true });
    for (const { draft } of pictures.values()) await draft?.putInPlace();
    for (const { type, key, json } of entryChanges) {
      const entry = entries[type].get(key);
      if (json === undefined || !entry) await rm(this.#entryFile(type, key), { force: true });
      else await writeIfChanged(this.#entryFile(type, key), serialise(type, entry));
    }
    await this.#note({ epoch, sequence, mark });
    const media = new Map(copy.media);
    for (const [file, { described }] of pictures) media.set(file, described);
    return { entries, media: pictures.size ? media : copy.media };
  }

  /** Removes pictures no entry of the copy shows, and what was cut off while it was written. */
  async forgetUnused({ entries }: Copy): Promise<void> {
    for (const path of await filesBelow(this.root)) if (isDraft(path)) await rm(path, { force: true });
    const shown = new Set(TYPE_NAMES.flatMap((type) => [...entries[type].values()].flatMap(filesIn)));
    const names = await readdir(this.mediaFolder).catch(() => []);
    for (const name of names) if (!shown.has(name)) await rm(this.#mediaFile(name), { force: true });
  }

  /** Pictures by name, one at a time in memory; what is there already is not fetched again. @throws PictureError */
  async #fetchMedia(cms: CmsClient, media: readonly PublishedMedium[]): Promise<Map<string, Wanted>> {
    const lost = media.find(({ hash }) => hash === '');
    if (lost) throw new PictureError(lost.file, MISSING);
    const wanted = new Map<string, Wanted>();
    await mkdir(this.mediaFolder, { recursive: true });
    try {
      for (const medium of media) wanted.set(medium.file, await this.#fetchOne(cms, medium));
    } catch (error) {
      for (const { draft } of wanted.values()) await draft?.discard();
      throw error;
    }
    return wanted;
  }

  async #fetchOne(cms: CmsClient, { file, url, hash }: PublishedMedium): Promise<Wanted> {
    const path = this.#mediaFile(file);
    const before = await sha256OfFile(path).catch(() => undefined);
    if (before === hash) return { described: await describeMedia(path, hash) };
    const bytes = await fetchPicture(cms, file, url);
    if (sha256(bytes) !== hash) throw new PictureError(file, 'arrived damaged');
    const described = await describeMedia(path, hash, bytes);
    return { described, draft: await writeDraft(path, bytes) };
  }

  async #note(position: Noted): Promise<void> {
    await mkdir(this.root, { recursive: true });
    await writeWhole(this.#stateFile, JSON.stringify(position));
  }
}
