import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** Files that come from the code, not from the content: styles, scripts, fonts, favicon. */
export async function clientFiles(folder: string): Promise<{ file: string; body: Uint8Array }[]> {
  const names = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = names
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  return Promise.all(files.map(async (path) => ({ file: path.slice(folder.length + 1), body: await readFile(path) })));
}
