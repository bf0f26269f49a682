import sharp from 'sharp';
import { isBare } from './bare.ts';
import { MOST_PIXELS, type PictureKind } from './kinds.ts';
import type { FileProblem } from './problem.ts';

const LIMITS = { limitInputPixels: MOST_PIXELS, failOn: 'warning' } as const;

/** High enough that nobody sees a difference; the site makes its own sizes from it. */
const ENCODING = {
  jpeg: { quality: 92, chromaSubsampling: '4:4:4' },
  png: { compressionLevel: 9 },
  webp: { quality: 92 },
  avif: { quality: 75 },
} as const;

const isAnimated = (bytes: Buffer, kind: PictureKind, pages: number) =>
  pages > 1 ||
  (kind === 'png' && bytes.subarray(0, 64_000).includes('acTL')) ||
  (kind === 'avif' && bytes.toString('latin1', 8, 12) === 'avis');

/** What is wrong with a picture; undefined = nothing. Its size is looked at before a line of it is decoded. */
export async function pictureProblem(bytes: Buffer, kind: PictureKind): Promise<FileProblem | undefined> {
  try {
    const { width, height, pages = 1 } = await sharp(bytes, { limitInputPixels: false }).metadata();
    if (isAnimated(bytes, kind, pages)) return { code: 'animated' };
    if (width * height > MOST_PIXELS) return { code: 'pixels', width, height };
    await sharp(bytes, LIMITS).stats();
    return undefined;
  } catch (error) {
    // The library has one kind of error for all that is wrong with a file.
    if (error instanceof Error) return { code: 'broken', kind };
    throw error;
  }
}

/**
 * The picture without place, camera, author and whatever else came with it, upright. A file that is nothing but a
 * picture stays as it is, byte for byte, so that export and import agree.
 */
export async function cleanPicture(bytes: Buffer, kind: PictureKind): Promise<Buffer> {
  if (isBare(bytes, kind)) return bytes;
  return sharp(bytes, LIMITS).autoOrient().toFormat(kind, ENCODING[kind]).toBuffer();
}
