import { parentPort } from 'node:worker_threads';
import sharp from 'sharp';
import { drawOgPicture } from '../seo/og-drawing.ts';
import type { PictureSpec } from '../content/pictures.ts';
import type { Job } from './drawn.ts';

const QUALITY = { avif: 55, webp: 78, jpeg: 80 } as const;

/** Scales without enlarging; metadata (place, camera) is left out. */
const scale = ({ width, format }: PictureSpec, source: string) =>
  sharp(source)
    .rotate()
    .resize({ width, withoutEnlargement: true })
    .toFormat(format, { quality: QUALITY[format] })
    .toBuffer();

parentPort?.on('message', (job: Job) => {
  const work = 'og' in job ? drawOgPicture(job.og) : scale(job.picture, job.source);
  work.then(
    (bytes) => parentPort?.postMessage({ href: job.href, bytes }),
    (error: unknown) => {
      throw new Error(`${job.href} could not be drawn`, { cause: error });
    },
  );
});
