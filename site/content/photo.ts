import type { Picture } from '@standort/model';
import type { PictureData } from '../components/picture/picture.ts';
import { pictureVariants } from './context.ts';

/** A picture of an entry with its files, as Photo.astro takes it; undefined without one. */
export function photoOf(picture: Picture | undefined): PictureData | undefined {
  const files = picture && pictureVariants(picture.file);
  return files && { picture, ...files };
}
