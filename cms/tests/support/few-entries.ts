import { cpSync, mkdirSync, mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { readFiles, referencesOf, TYPES, type TypeName } from '@standort/model';
import { ROOT } from '../../src/settings/root.ts';

type Name = `${TypeName}/${string}`;

/** What the site cannot be drawn without: its settings, the first page, and the texts of all other pages. */
export const EVERY_PAGE: readonly Name[] = [
  'settings/settings',
  'homepage/homepage',
  ...readdirSync(join(ROOT, 'content/entries/page')).map((file): Name => `page/${file.replace(/\.json$/, '')}`),
];

/**
 * A content folder with these entries of the region and all they refer to, for a CMS that need not hold everything.
 * @param names `<type>/<key>`
 * @returns value for `CONTENT_DIR`
 */
export async function fewEntries(...names: readonly Name[]): Promise<string> {
  const source = join(ROOT, 'content/entries');
  const all = new Map((await readFiles(source)).map(({ type, key, json }) => [`${type}/${key}`, json]));
  const wanted = new Set<string>();
  const want = (name: string): void => {
    if (wanted.has(name)) return;
    wanted.add(name);
    const entry = all.get(name);
    if (!entry) throw new Error(`No entry ${name}.`);
    for (const reference of referencesOf(TYPES[name.split('/')[0] as TypeName], entry))
      want(`${reference.type}/${reference.key}`);
  };
  names.forEach(want);
  const folder = mkdtempSync(join(tmpdir(), 'standort-content-'));
  for (const name of wanted) {
    const file = join(folder, 'entries', `${name}.json`);
    mkdirSync(dirname(file), { recursive: true });
    cpSync(join(source, `${name}.json`), file);
  }
  return folder;
}
