import { mkdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { PictureSpec } from '../content/pictures.ts';
import type { OgSpec } from '../seo/og-spec.ts';
import type { ManifestFile } from './manifest.ts';
import { keepFile } from './release.ts';
import { writeWhole, type ObjectStore } from './store.ts';

/** One picture to make: where it will stand and what it shows. */
export type Job = { href: string } & ({ og: OgSpec } | { picture: PictureSpec; source: string });

/** Pictures that pages refer to, by address. */
export interface Wanted {
  ogPictures: Iterable<readonly [string, OgSpec]>;
  pictures: Iterable<readonly [string, PictureSpec]>;
}

export interface DrawOptions {
  /** Folder with the originals. */
  mediaFolder: string;
  /** How many threads draw. */
  threads?: number;
  /** Ends the drawing early; what is drawn stays. */
  signal?: AbortSignal;
  onProgress?: (done: number, total: number) => void;
}

export interface Drawn {
  count: number;
  /** What could not be drawn, and why. */
  failed: { href: string; reason: string }[];
}

/** How many pictures are drawn between two notes on disk; so many are drawn again after a crash. */
const NOTE_EVERY = 20;

/**
 * Link previews and scaled photos. Their address names their content, so they never go stale; they are made
 * beside the work of publishing and join the release that comes next.
 */
export class Pictures {
  readonly #objects: ObjectStore;
  readonly #file: string;
  #drawn: Map<string, ManifestFile> | undefined;
  /** Losses of the store that are looked at. */
  #losses = 0;

  constructor(dataDir: string, objects: ObjectStore) {
    this.#objects = objects;
    this.#file = join(dataDir, 'pictures.json');
  }

  /** Files of the pictures that are drawn already, by address; what is lost since is to be drawn again. */
  async drawn(): Promise<ReadonlyMap<string, ManifestFile>> {
    const known = await this.#known();
    const { losses } = this.#objects;
    if (losses !== this.#losses) for (const [href, { hash }] of known) if (!this.#objects.has(hash)) known.delete(href);
    this.#losses = losses;
    return known;
  }

  async #known(): Promise<Map<string, ManifestFile>> {
    if (this.#drawn) return this.#drawn;
    const noted = await readFile(this.#file, 'utf8').then(
      (text) => Object.entries(JSON.parse(text) as Record<string, ManifestFile>),
      () => [],
    );
    return (this.#drawn = new Map(noted.filter(([, { hash }]) => this.#objects.has(hash))));
  }

  async #note(): Promise<void> {
    await mkdir(dirname(this.#file), { recursive: true });
    await writeWhole(this.#file, JSON.stringify(Object.fromEntries(await this.#known())));
  }

  /** Forgets pictures no page refers to any more. */
  async keepOnly(hrefs: ReadonlySet<string>): Promise<void> {
    const known = await this.#known();
    for (const href of known.keys()) if (!hrefs.has(href)) known.delete(href);
    await this.#note();
  }

  /** Draws what is missing, in worker threads. One that cannot be drawn does not stop the others. */
  async drawMissing(
    { ogPictures, pictures }: Wanted,
    { mediaFolder, threads = 2, signal, onProgress }: DrawOptions,
  ): Promise<Drawn> {
    const known = await this.#known();
    const jobs: Job[] = [
      ...[...ogPictures].map(([href, og]) => ({ href, og })),
      ...[...pictures].map(([href, picture]) => ({ href, picture, source: join(mediaFolder, picture.file) })),
    ];
    const queue = jobs.filter(({ href }) => !known.has(href));
    const total = queue.length;
    const drawn: Drawn = { count: 0, failed: [] };
    const keep = async (href: string, bytes: Uint8Array) => {
      known.set(href, await keepFile(this.#objects, href, bytes));
      drawn.count++;
      if (drawn.count % NOTE_EVERY === 0) await this.#note();
      onProgress?.(drawn.count, total);
    };
    await Promise.all(Array.from({ length: Math.min(threads, total) }, () => work(queue, keep, drawn.failed, signal)));
    if (drawn.count) await this.#note();
    return drawn;
  }
}

type Answer = { href: string } & ({ bytes: Uint8Array } | { reason: string });

/** One thread that takes jobs until there are none. */
function work(
  queue: Job[],
  keep: (href: string, bytes: Uint8Array) => Promise<void>,
  failed: Drawn['failed'],
  signal: AbortSignal | undefined,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./draw-worker.ts', import.meta.url));
    const next = () => {
      const job = signal?.aborted ? undefined : queue.shift();
      if (job) worker.postMessage(job);
      else void worker.terminate().then(() => resolve());
    };
    // A thread that is left behind would keep the whole process from ending.
    const fail = (error: Error) => void worker.terminate().then(() => reject(error));
    worker.on('message', (answer: Answer) => {
      if ('bytes' in answer) keep(answer.href, answer.bytes).then(next, fail);
      else {
        failed.push(answer);
        next();
      }
    });
    worker.on('error', fail);
    next();
  });
}
