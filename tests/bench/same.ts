import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** Writes what tools may write differently in one way: blanks between tags, spellings of entities and addresses. */
export const normalised = (html: string): string =>
  html
    .replace(/&#34;/g, '&quot;')
    .replace(/&#38;/g, '&amp;')
    .replace(/&#39;/g, "'")
    .replace(/%28/g, '(')
    .replace(/%29/g, ')')
    .replace(/\s+/g, ' ')
    .replace(/ >/g, '>')
    .replace(/ ?(<[^>]*>) ?/g, '$1')
    .replace(/<!doctype html>/i, '<!doctype html>')
    .trim();

/** Files below a folder that are pages or data. */
export async function filesOf(folder: string): Promise<string[]> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  return found
    .filter((entry) => entry.isFile() && /\.(html|xml|geojson)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
}

/**
 * @param expected what every file must say, by name
 * @throws if a folder holds other files or other words
 */
export async function needSame(tool: string, folder: string, expected: ReadonlyMap<string, string>): Promise<void> {
  const files = await filesOf(folder);
  const missing = [...expected.keys()].filter((file) => !files.includes(file));
  const extra = files.filter((file) => !expected.has(file));
  if (missing.length || extra.length)
    throw new Error(
      `${tool} lacks ${missing.slice(0, 3).join(', ') || 'nothing'}, has besides ${extra.slice(0, 3).join(', ') || 'nothing'}.`,
    );
  for (const file of files) {
    const theirs = normalised(await readFile(join(folder, file), 'utf8'));
    const ours = expected.get(file) ?? '';
    if (theirs === ours) continue;
    const at = [...ours].findIndex((char, k) => char !== theirs[k]);
    const around = (text: string) => text.slice(Math.max(0, at - 60), at + 60);
    throw new Error(`${tool} writes ${file} differently:\n${around(theirs)}\ninstead of\n${around(ours)}`);
  }
}
