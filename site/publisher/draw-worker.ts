import { parentPort } from 'node:worker_threads';
import { readFile } from 'node:fs/promises';
import { addressOf } from '../content/pictures.ts';
import { drawOgPicture } from '../seo/og-drawing.ts';
import { scale } from './draw.ts';
import type { Job } from './pictures.ts';
import { sha256 } from './store.ts';

/** @throws if the original is another one by now than the address says */
async function drawn(job: Job): Promise<Uint8Array> {
  if ('og' in job) return drawOgPicture(job.og);
  const original = await readFile(job.source);
  if (!job.href.startsWith(addressOf(job.picture.file, { hash: sha256(original) })))
    throw new Error(`${job.picture.file} was replaced meanwhile.`);
  return scale(job.picture, original);
}

parentPort?.on('message', (job: Job) => {
  drawn(job).then(
    (bytes) => parentPort?.postMessage({ href: job.href, bytes }),
    (error: unknown) =>
      parentPort?.postMessage({ href: job.href, reason: error instanceof Error ? error.message : String(error) }),
  );
});
