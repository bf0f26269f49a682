import { parentPort } from 'node:worker_threads';
import { drawOgPicture } from '../seo/og-drawing.ts';
import { scale } from './draw.ts';
import type { Job } from './pictures.ts';

parentPort?.on('message', (job: Job) => {
  const work = 'og' in job ? drawOgPicture(job.og) : scale(job.picture, job.source);
  work.then(
    (bytes) => parentPort?.postMessage({ href: job.href, bytes }),
    (error: unknown) =>
      parentPort?.postMessage({ href: job.href, reason: error instanceof Error ? error.message : String(error) }),
  );
});
