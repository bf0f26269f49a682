import { mkdtempSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { emptyEntries } from '@standort/model';
import { prepareFirstVisit } from '../src/admin/first-visit.ts';
import { fromLines, toLines } from '../src/admin/custom-fields/lines.ts';
import { languageProblems } from '../src/content/import-check.ts';
import { decide } from '../src/content/import-plan.ts';
import { locate } from '../src/content/locate.ts';
import { pictureFiles } from '../src/content/pictures.ts';
import { baseRow } from '../src/content/read.ts';
import { firstFree, slugify } from '../src/content/slugify.ts';
import { formerSlugsOf } from '../src/document-middlewares/former-slugs.ts';
import { deltaOf } from '../src/document-middlewares/shared-relations.ts';
import { EnvironmentError, environmentFrom } from '../src/settings/environment.ts';
import { secretsIn } from '../src/settings/secrets.ts';
import { models } from './support/schemas.ts';

describe('import: an editor’s work wins over the file', () => {
  const file = { type: 'place', key: 'a', file: 'new', exists: true } as const;
  it.each([
    ['create', { ...file, imported: undefined, exists: false }],
    ['deleted', { ...file, imported: 'new', exists: false }],
    ['unchanged', { ...file, imported: 'new', draft: 'edited', published: 'edited' }],
    ['update', { ...file, imported: 'old', draft: 'old', published: 'old' }],
    ['edited', { ...file, imported: 'old', draft: 'edited', published: 'old' }],
    ['edited', { ...file, imported: 'old', draft: 'old', published: undefined }],
    ['edited', { ...file, imported: undefined, draft: 'theirs', published: 'theirs' }],
    ['adopt', { ...file, imported: 'old', draft: 'new', published: 'new' }],
  ] as const)('%s', (expected, state) => {
    expect(decide(state)).toBe(expected);
  });
});

describe('which published row speaks for the document', () => {
  const row = (locale: 'de' | 'en', publishedAt: string | null) => ({ locale, publishedAt });
  it('the one published last', () => {
    expect(baseRow([row('de', '2026-01-01T00:00:00Z'), row('en', '2026-01-02T00:00:00Z')])?.locale).toBe('en');
  });
  it('German if together, or not at all', () => {
    expect(baseRow([row('en', '2026-01-01T00:00:00Z'), row('de', '2026-01-01T00:00:00Z')])?.locale).toBe('de');
    expect(baseRow([row('en', null), row('de', null)])?.locale).toBe('de');
  });
});

describe('addresses', () => {
  it.each([
    ['Gewerbegebiet Süd', 'gewerbegebiet-sued'],
    ['  Große Straße 5/7 ', 'grosse-strasse-5-7'],
    ['Průmyslová zóna', 'prumyslova-zona'],
    ['!!', ''],
  ])('%s', (text, expected) => {
    expect(slugify(text)).toBe(expected);
  });
  it('counts on while a name is taken', async () => {
    expect(await firstFree('a', (name) => Promise.resolve(['a', 'a-2'].includes(name)))).toBe('a-3');
  });
  it('an old address is kept, the present one never', () => {
    expect(formerSlugsOf({ slug: 'new', formerSlugs: ['first'] }, { slug: 'old', formerSlugs: ['zero'] })).toEqual([
      'zero',
      'first',
      'old',
    ]);
    expect(formerSlugsOf({ slug: 'old', formerSlugs: null }, { slug: 'new', formerSlugs: ['old'] })).toEqual(['new']);
    expect(formerSlugsOf({ slug: 'a', formerSlugs: null }, undefined)).toEqual([]);
  });
});

describe('relations as the admin and scripts send them', () => {
  it.each([
    [undefined, { added: [], removed: [], all: false }],
    [null, { added: [], removed: [], all: true }],
    ['a', { added: ['a'], removed: [], all: true }],
    [
      { connect: [{ documentId: 'a' }], disconnect: [{ documentId: 'b' }] },
      { added: ['a'], removed: ['b'], all: false },
    ],
    [{ set: ['a', { documentId: 'b' }] }, { added: ['a', 'b'], removed: [], all: true }],
  ])('%j', (value, expected) => {
    expect(deltaOf(value)).toEqual(expected);
  });
});

describe('where a problem is in the form', () => {
  const entry = { figures: [{}, {}], de: { body: [{ block: 'quote' }] } };
  it.each([
    [
      ['figures', 1, 'label', 'de'],
      { path: ['figures', 1, 'labelDe'], words: ['Kennzahlen 2', 'DE · Bezeichnung'], locale: undefined },
    ],
    [
      ['figures', 1, 'label'],
      { path: ['figures', 1, 'labelDe'], words: ['Kennzahlen 2', 'DE · Bezeichnung'], locale: undefined },
    ],
    [
      ['figures', 0, 'sources', 0, 'url'],
      {
        path: ['figures', 0, 'sources', 0, 'url'],
        words: ['Kennzahlen 1', 'Quellen 1', 'Webadresse'],
        locale: undefined,
      },
    ],
    [['confirmation', 'on'], { path: ['confirmationOn'], words: ['Bestätigt am'], locale: undefined }],
    [['companies', 3], { path: ['companies'], words: ['Betriebe'], locale: undefined }],
    [
      ['de', 'body', 0, 'attribution'],
      { path: ['body', 0, 'attribution'], words: ['Geschichte 1', 'Wer spricht'], locale: 'de' },
    ],
    [['en', 'textOrigin', 'by'], { path: ['textOriginBy'], words: ['Geschrieben oder gelesen von'], locale: 'en' }],
    [['nothing'], { path: [], words: [], locale: undefined }],
  ])('%j', (path, expected) => {
    expect(locate('job-story', path, entry, models)).toEqual(expected);
  });
});

describe('settings', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'standort-secrets-'));

  it('secrets are made once, kept, and only for the owner', () => {
    const first = secretsIn(dataDir);
    expect(new Set(Object.values(first)).size).toBe(7);
    expect(secretsIn(dataDir)).toEqual(first);
    expect(statSync(join(dataDir, 'secrets.json')).mode & 0o777).toBe(0o600);
    expect(JSON.parse(readFileSync(join(dataDir, 'secrets.json'), 'utf8'))).toEqual(first);
  });

  it('the environment has defaults and refuses nonsense by name', () => {
    expect(environmentFrom({}, '/root')).toMatchObject({
      port: 1337,
      host: '127.0.0.1',
      dataDir: '/root/.data',
      contentDir: '/root/content',
      seed: true,
      databaseUrl: undefined,
    });
    expect(() => environmentFrom({ CMS_PORT: 'x' }, '/')).toThrow(
      new EnvironmentError('CMS_PORT=x is no port. Use a number from 1 to 65535.'),
    );
    expect(() => environmentFrom({ DATABASE_URL: 'mysql://x' }, '/')).toThrow(
      'DATABASE_URL must begin with postgres:// or postgresql://. Leave it out to use SQLite.',
    );
  });

  it('the browser speaks German on its first visit and keeps what somebody chose', () => {
    const storage = new Map<string, string>();
    const port = {
      getItem: (key: string) => storage.get(key) ?? null,
      setItem: (key: string, value: string) => void storage.set(key, value),
    };
    prepareFirstVisit(port);
    expect(storage.get('strapi-admin-language')).toBe('de');
    storage.set('strapi-admin-language', 'cs');
    prepareFirstVisit(port);
    expect(storage.get('strapi-admin-language')).toBe('cs');
  });
});

it('a list is one entry per line', () => {
  expect(toLines(' B 170 \n\nS 190\n')).toEqual(['B 170', 'S 190']);
  expect(fromLines(['a', 'b'])).toBe('a\nb');
  expect(fromLines(null)).toBe('');
});

it('finds the pictures of an entry', () => {
  expect(
    pictureFiles({
      picture: { file: 'a.jpg', credit: 'x' },
      list: [{ file: 'b.jpg', credit: 'y' }],
      other: { file: 'c.jpg' },
    }),
  ).toEqual(['a.jpg', 'b.jpg']);
});

it('an entry may not have a language its target lacks', () => {
  const entries = emptyEntries();
  const inLanguages = (key: string, languages: string[], more: object = {}) =>
    ({ key, ...more, ...Object.fromEntries(languages.map((locale) => [locale, {}])) }) as never;
  entries.company.set('a', inLanguages('a', ['de']));
  entries.contact.set('c', inLanguages('c', []));
  entries['job-story'].set('s', inLanguages('s', ['de', 'cs'], { companies: ['a'], contact: 'c' }));
  expect(languageProblems(entries, (type, key) => `${type}/${key}.json`)).toEqual([
    {
      file: 'job-story/s.json',
      path: 'companies[0]',
      message: 'company "a" has no `cs` block, but this entry has. Add it there, or remove the block here.',
    },
  ]);
});
