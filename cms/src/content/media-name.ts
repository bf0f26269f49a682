import { extname } from 'node:path';
import { firstFree, slugify } from './slugify.ts';

const KNOWN = /\.(jpe?g|png|webp|avif|pdf)$/i;

/**
 * The stable name of an upload, as files refer to it: `IMG Große Halle.JPG` → `img-grosse-halle.jpg`,
 * counted on while another file has it.
 * @param extension of the stored file, with its dot; the name keeps it whatever somebody wrote
 */
export async function stableName(
  name: string,
  extension: string | undefined,
  isTaken: (name: string) => Promise<boolean>,
): Promise<string> {
  const written = KNOWN.exec(name)?.[0] ?? (extension ? '' : extname(name));
  const kept = (extension || written).toLowerCase();
  const stem = slugify(name.slice(0, name.length - written.length)) || 'datei';
  return `${await firstFree(stem, (candidate) => isTaken(candidate + kept))}${kept}`;
}
