import type { Picture } from '@standort/model';
import type { Variant } from '../../content/pictures.ts';
import type { MediaFile } from '../../content/reader.ts';

/** A picture of the content with the files made from it: `{ picture, ...pictureVariants(picture.file) }`. */
export interface PictureData {
  picture: Picture;
  /** Size of the original in pixels. */
  media: Pick<MediaFile, 'width' | 'height'>;
  variants: readonly Variant[];
}

/** Crops of the direction: 3:2 everywhere, 2:1 on cards, whole where the picture decides. */
export const CROPS = { whole: undefined, '3x2': 3 / 2, '2x1': 2 } as const;
export type Crop = keyof typeof CROPS;

export const srcset = (variants: readonly Variant[], format: Variant['spec']['format']): string =>
  variants
    .filter(({ spec }) => spec.format === format)
    .map(({ href, width }) => `${href} ${width}w`)
    .join(', ');

/** The file for browsers without the modern formats: the JPEG nearest above `width`, else the largest. */
export function fallback(variants: readonly Variant[], width = 800): Variant {
  const jpegs = variants.filter(({ spec }) => spec.format === 'jpeg').sort((a, b) => a.width - b.width);
  const found = jpegs.find((variant) => variant.width >= width) ?? jpegs.at(-1);
  if (!found) throw new Error('A picture needs at least one JPEG variant.');
  return found;
}

/**
 * Classes that keep the centre of interest in view; tenths are exact enough, and need no style
 * attribute. `fx-5 fy-5` is the middle.
 */
export function focus(point: Picture['focalPoint']): string {
  const tenth = (share: number) => Math.round(share * 10);
  return point ? `fx-${tenth(point.x)} fy-${tenth(point.y)}` : '';
}
