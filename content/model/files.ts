import { readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { checkEntries, type ContentFile, type EntriesByType } from './check.ts';
import { ContentError, type Problem } from './problems.ts';
import { TYPE_NAMES, type TypeName } from './registry.ts';

/** Names of the JSON files of one type, sorted; a missing folder is an empty one. */
async function namesIn(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).filter((name) => name.endsWith('.json')).sort();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

async function readType(
  root: string,
  type: TypeName,
  label: string,
): Promise<{ files: ContentFile[]; problems: Problem[] }> {
  const files: ContentFile[] = [];
  const problems: Problem[] = [];
  for (const name of await namesIn(join(root, type))) {
    const file = `${label}/${type}/${name}`;
    try {
      // Thousands of small files: to be told when each is read takes ten times as long as to read it.
      const json: unknown = JSON.parse(readFileSync(join(root, type, name), 'utf8'));
      files.push({ file, type, key: name.slice(0, -'.json'.length), json });
    } catch (error) {
      problems.push({ file, path: '', message: `is not valid JSON: ${(error as Error).message}. Correct the file.` });
    }
  }
  return { files, problems };
}

/**
 * Reads `<root>/<type>/<key>.json` for all types without validating.
 * @param label how the folder is called in messages, e.g. `content/entries`
 * @throws ContentError for files that are not JSON
 */
export async function readFiles(root: string, label = 'content/entries'): Promise<ContentFile[]> {
  const read = await Promise.all(TYPE_NAMES.map((type) => readType(root, type, label)));
  const problems = read.flatMap((r) => r.problems);
  if (problems.length) throw new ContentError(problems);
  return read.flatMap((r) => r.files);
}

/** Reads and validates a folder of entries. @throws ContentError with every problem */
export const readEntries = async (root: string, label?: string): Promise<EntriesByType> =>
  checkEntries(await readFiles(root, label));
