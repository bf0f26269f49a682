import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildRelease } from '../support/release.ts';

const OPERATOR = {
  name: 'Musterstadt',
  address: { street: 'Markt 1', postalCode: '01744', city: 'Musterstadt' },
  email: 'post@example.org',
  representedBy: 'die Bürgermeisterin',
  editorialResponsible: 'Pressestelle',
  dataProtectionContact: 'Datenschutzbeauftragte',
};

let root = '';
let release: Awaited<ReturnType<typeof buildRelease>>;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'standort-content-'));
  await cp('content/entries', join(root, 'entries'), { recursive: true });
  const file = join(root, 'entries/settings/settings.json');
  await writeFile(
    file,
    JSON.stringify({ ...(JSON.parse(await readFile(file, 'utf8')) as object), operator: OPERATOR }),
  );
  release = await build({});
});
afterAll(async () => {
  await release.close();
  await rm(root, { recursive: true });
});

const build = (env: Record<string, string>) => buildRelease({ root, siteUrl: 'https://standort.example', env });

it('with an operator is made, names it in the imprint and is no draft', () => {
  expect(release.pages.get('impressum/index.html')).toContain('Musterstadt');
  for (const [file, text] of release.pages) {
    expect(text, file).not.toContain('amtliches Angebot');
    expect(text, file).not.toContain('http://localhost');
  }
});

it('leaves samples out, on pages of their own, in lists, sitemap and search', () => {
  const files = [...release.texts].filter(([, text]) => text.includes('Drei Jahre bis zur Unruh'));
  expect(files.map(([file]) => file)).toEqual([]);
  expect([...release.pages.keys()].filter((file) => /^jobs\/geschichten\/./.test(file))).toEqual([
    'jobs/geschichten/index.html',
  ]);
});

it('shows them, marked, where ALLOW_SAMPLE_CONTENT=1', async () => {
  const marked = await build({ ALLOW_SAMPLE_CONTENT: '1' });
  expect(marked.pages.get('jobs/geschichten/uhrmacherin-uhrmacher/index.html')).toContain('Beispiel');
  await marked.close();
});
