import sharp from 'sharp';
import type { PictureSpec } from '../content/pictures.ts';

// By name of the original, which may have been replaced.
sharp.cache(false);

const QUALITY = { avif: 55, webp: 78, jpeg: 80 } as const;

/** Scales without enlarging; metadata (place, camera) is left out. @param source path or bytes of the original */
export const scale = ({ width, format }: PictureSpec, source: string | Uint8Array): Promise<Buffer> =>
  sharp(source)
    .rotate()
    .resize({ width, withoutEnlargement: true })
    .toFormat(format, { quality: QUALITY[format] })
    .toBuffer();
