import type { MediaFile } from './reader.ts';

/** What the publisher has to make: a width in a format from a source file. */
export interface PictureSpec {
  file: string;
  width: number;
  format: 'avif' | 'webp' | 'jpeg';
}

export interface Variant {
  href: string;
  width: number;
  spec: PictureSpec;
}

const WIDTHS = [480, 800, 1200, 1800] as const;
const FORMATS = ['avif', 'webp', 'jpeg'] as const;

/** What the addresses of a picture's variants begin with; says which original it is. */
export const addressOf = (file: string, { hash }: Pick<MediaFile, 'hash'>): string =>
  `/media/${file.replace(/\.[a-z]+$/, '')}.${hash.slice(0, 12)}.`;

/** Variants of a picture, never wider than the original; the address names content and size. */
export function variantsOf(file: string, media: MediaFile): Variant[] {
  const fitting = WIDTHS.filter((width) => width < media.width);
  const widths = [...fitting, Math.min(media.width, 1800)].filter((w, k, all) => all.indexOf(w) === k);
  const address = addressOf(file, media);
  return FORMATS.flatMap((format) =>
    widths.map((width) => ({
      href: `${address}${width}.${format === 'jpeg' ? 'jpg' : format}`,
      width,
      spec: { file, width, format },
    })),
  );
}
