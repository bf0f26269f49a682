import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const isCms = (folder: string) => {
  const file = join(folder, 'package.json');
  return existsSync(file) && (JSON.parse(readFileSync(file, 'utf8')) as { name?: string }).name === '@standort/cms';
};

// Compiled code lies two storeys deeper than its source; both look upwards for the package.
function cmsFolder(folder: string): string {
  if (isCms(folder)) return folder;
  const parent = dirname(folder);
  if (parent === folder) throw new Error(`No package "@standort/cms" above ${import.meta.dirname}.`);
  return cmsFolder(parent);
}

/** Folder of the CMS package. */
export const CMS = cmsFolder(import.meta.dirname);

/** Root of the project. */
export const ROOT = dirname(CMS);
