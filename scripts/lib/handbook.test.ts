import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { de } from '../../cms/src/admin/translations/de.ts';
import { ROOT } from './settings.ts';

const FOLDER = join(ROOT, 'docs/editors');
const text = readFileSync(join(FOLDER, 'README.md'), 'utf8');
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');
/** Everything the desk says: our words, and those of Strapi in German. */
const SAID = [
  ...Object.values(de),
  read('cms/src/labels/common.ts'),
  read('cms/src/labels/types.ts'),
  read('cms/src/labels/components.ts'),
  read('cms/src/admin/translations/polite.ts'),
  read('cms/src/admin/publication/words.ts'),
  read('cms/src/admin/publication/EntryLink.tsx'),
  read('cms/src/admin/publication/EntryPanel.tsx'),
  read('cms/src/api/commercial-site/content-types/commercial-site/schema.json'),
  read('cms/src/admin/app.tsx'),
  read('cms/src/admin/start-page/index.ts'),
  read('cms/src/admin/start-page/widgets/NewStory.tsx'),
  read('cms/src/plugins/map-field/admin/src/components/FileButton.tsx'),
  read('node_modules/@strapi/admin/dist/admin/admin/src/translations/de.json.mjs'),
  read('node_modules/@strapi/content-manager/dist/admin/translations/de.json.mjs'),
].join('\n');

describe('the handbook for editors', () => {
  const pictures = [...text.matchAll(/!\[([^\]]*)\]\(([^)]+)\)/g)];

  it('has every picture it shows, each described', () => {
    expect(pictures.length).toBeGreaterThan(8);
    expect(pictures.filter(([, said]) => !said)).toEqual([]);
    expect(pictures.map(([, , path]) => path ?? '').filter((path) => !existsSync(join(FOLDER, path)))).toEqual([]);
  });

  it('calls nothing by a word that is not on the screen', () => {
    const bold = [...text.matchAll(/\*\*([^*]+)\*\*/g)].map(([, word]) => word ?? '');
    const own = ['fetter Schrift'];
    expect(bold.filter((word) => !own.includes(word) && !SAID.includes(word))).toEqual([]);
  });
});
