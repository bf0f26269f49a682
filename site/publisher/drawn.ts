import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { PictureSpec } from '../content/pictures.ts';
import type { OgSpec } from '../seo/og-spec.ts';
import type { RenderedRelease } from './render-release.ts';
import { writeWhole } from './store.ts';

/** One picture to make: where it will stand and what it shows. */
export type Job = { href: string } & ({ og: OgSpec } | { picture: PictureSpec; source: string });

const cacheFile = (dataDir: string, href: string) => join(dataDir, 'pictures', href.slice(1).replaceAll('/', '-'));

const jobsOf = ({ ogPictures, pictures }: RenderedRelease, mediaFolder: string): Job[] => [
  ...[...ogPictures].map(([href, og]) => ({ href, og })),
  ...[...pictures].map(([href, picture]) => ({ href, picture, source: join(mediaFolder, picture.file) })),
];

const readIfThere = (file: string) =>
  readFile(file).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });

/** Pictures of a release that are drawn already. Their address names their content, so they never go stale. */
export async function drawn(
  { ogPictures, pictures }: RenderedRelease,
  dataDir: string,
): Promise<{ file: string; body: Uint8Array }[]> {
  const hrefs = [...ogPictures.keys(), ...pictures.keys()];
  const read = await Promise.all(
    hrefs.map(async (href) => ({ file: href.slice(1), body: await readIfThere(cacheFile(dataDir, href)) })),
  );
  return read.flatMap(({ file, body }) => (body ? [{ file, body }] : []));
}

export interface DrawOptions {
  dataDir: string;
  mediaFolder: string;
  /** How many threads draw. */
  threads?: number;
  /** Ends the drawing early; what is drawn stays. */
  signal?: AbortSignal;
  onProgress?: (done: number, total: number) => void;
}

/** Draws what is missing, in worker threads. @returns how many were drawn */
export async function drawMissing(
  rendered: RenderedRelease,
  { dataDir, mediaFolder, threads = 2, signal, onProgress }: DrawOptions,
): Promise<number> {
  await mkdir(join(dataDir, 'pictures'), { recursive: true });
  const have = new Set((await drawn(rendered, dataDir)).map(({ file }) => `/${file}`));
  const queue = jobsOf(rendered, mediaFolder).filter(({ href }) => !have.has(href));
  const total = queue.length;
  let done = 0;
  const run = () =>
    new Promise<void>((resolve, reject) => {
      const worker = new Worker(new URL('./draw-worker.ts', import.meta.url));
      const next = () => {
        const job = signal?.aborted ? undefined : queue.shift();
        if (job) worker.postMessage(job);
        else void worker.terminate().then(() => resolve());
      };
      worker.on('message', ({ href, bytes }: { href: string; bytes: Uint8Array }) => {
        writeWhole(cacheFile(dataDir, href), bytes).then(() => {
          onProgress?.(++done, total);
          next();
        }, reject);
      });
      worker.on('error', reject);
      next();
    });
  await Promise.all(Array.from({ length: Math.min(threads, total) }, run));
  return done;
}
