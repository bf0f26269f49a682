import { extname } from 'node:path';
import { firstFree, slugify } from './slugify.ts';

/**
 * The stable name of an upload, as files refer to it: `IMG Große Halle.JPG` → `img-grosse-halle.jpg`,
 * counted on while another file has it.
 */
export async function stableName(name: string, isTaken: (name: string) => Promise<boolean>): Promise<string> {
  const extension = extname(name).toLowerCase();
  const stem = slugify(name.slice(0, name.length - extension.length)) || 'datei';
  return `${await firstFree(stem, (candidate) => isTaken(candidate + extension))}${extension}`;
}
