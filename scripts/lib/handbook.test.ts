import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { de } from '../../cms/src/admin/translations/de.ts';
import { ROOT } from './settings.ts';

const FOLDER = join(ROOT, 'docs/editors');
const PAGES = readdirSync(FOLDER).filter((name) => name.endsWith('.md'));
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');

/** Everything in a folder that says something on the screen. */
const below = (folder: string): string[] =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(tsx?|json)$/.test(name) && !name.includes('.test.'))
    .map((name) => read(join(folder, name)));

/** Everything the desk says: our words, and those of Strapi in German. */
const SAID = [
  ...Object.values(de),
  ...['cms/src/admin', 'cms/src/labels', 'cms/src/plugins/map-field/admin/src', 'cms/src/api'].flatMap(below),
  read('node_modules/@strapi/admin/dist/admin/admin/src/translations/de.json.mjs'),
  read('node_modules/@strapi/content-manager/dist/admin/translations/de.json.mjs'),
].join('\n');

describe.each(PAGES)('the handbook for editors, %s', (name) => {
  const text = readFileSync(join(FOLDER, name), 'utf8');
  const pictures = [...text.matchAll(/!\[([^\]]*)\]\(([^)]+)\)/g)];

  it('has every picture it shows, each described', () => {
    expect(pictures.length).toBeGreaterThan(0);
    expect(pictures.filter(([, said]) => !said)).toEqual([]);
    expect(pictures.map(([, , path]) => path ?? '').filter((path) => !existsSync(join(FOLDER, path)))).toEqual([]);
  });

  it('calls nothing by a word that is not on the screen', () => {
    const bold = [...text.matchAll(/\*\*([^*]+)\*\*/g)].map(([, word]) => word ?? '');
    const own = ['fetter Schrift'];
    expect(bold.filter((word) => !own.includes(word) && !SAID.includes(word))).toEqual([]);
  });

  it('leads to pages that are there', () => {
    const links = [...text.matchAll(/\]\(([^)#:]+\.md)/g)].map(([, path]) => path ?? '');
    expect(links.filter((path) => !existsSync(join(FOLDER, path)))).toEqual([]);
  });
});
