import { mkdtempSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { emptyEntries, formatProblem, type TypeName } from '@standort/model';
import { prepareFirstVisit } from '../src/admin/first-visit.ts';
import { fromLines, toLines } from '../src/admin/custom-fields/lines.ts';
import { languageProblems, publicProblems } from '../src/content/import-check.ts';
import { decide, type Decision } from '../src/content/import-plan.ts';
import type { PlannedFile } from '../src/content/import-state.ts';
import { locate } from '../src/content/locate.ts';
import { stableName } from '../src/content/media-name.ts';
import { pictureFiles, withFocalPoint } from '../src/content/pictures.ts';
import { baseRow } from '../src/content/read.ts';
import { firstFree, slugify } from '../src/content/slugify.ts';
import { formerSlugsOf } from '../src/document-middlewares/former-slugs.ts';
import { isNeeded } from '../src/document-middlewares/keep-needed.ts';
import { deltaOf } from '../src/document-middlewares/shared-relations.ts';
import { environmentFrom } from '../src/settings/environment.ts';
import { EnvironmentError } from '../src/settings/variable.ts';
import { secretsIn } from '../src/settings/secrets.ts';
import { models } from './support/schemas.ts';

describe('import: an editor’s work wins over the file', () => {
  const file = { type: 'place', key: 'a', file: 'new', exists: true } as const;
  const old = { ...file, imported: 'old', stored: 'old' } as const;
  it.each([
    ['create', { ...file, imported: undefined, stored: undefined, exists: false }],
    ['deleted', { ...file, imported: 'new', stored: 'new', exists: false }],
    ['unchanged', { ...file, imported: 'new', stored: 'new', draft: 'new', published: 'new' }],
    ['edited', { ...file, imported: 'new', stored: 'new', draft: 'edited', published: 'new' }],
    ['update', { ...old, draft: 'old', published: 'old' }],
    ['edited', { ...old, draft: 'edited', published: 'old' }],
    ['edited', { ...old, draft: 'old', published: undefined }],
    ['edited', { ...file, imported: undefined, stored: undefined, draft: 'theirs', published: 'theirs' }],
    ['adopt', { ...old, draft: 'new', published: 'new' }],
  ] as const)('%s', (expected, state) => {
    expect(decide(state)).toBe(expected);
  });

  it('what publishing added to the entry is no edit', () => {
    const stored = { draft: 'old+', published: 'old+', stored: 'old+' };
    expect(decide({ ...file, ...stored, imported: 'old' })).toBe('update');
    expect(decide({ ...file, ...stored, imported: 'new' })).toBe('unchanged');
  });
});

describe('import: what will be public must hold as a whole', () => {
  const source = { title: 'Q', accessedOn: '2026-11-24' };
  const words = (slug: string) => ({ slug, textOrigin: { origin: 'human' }, title: 'T', summary: 'S', body: 'B' });
  const article = (key: string, slug: string) => ({
    key,
    publishedOn: '2026-11-24',
    sources: [source],
    de: words(slug),
  });
  const event = (municipality: string) => ({
    key: 'e',
    startsOn: '2027-05-01',
    location: 'Markt',
    municipality,
    sources: [source],
    de: { slug: 'e', textOrigin: { origin: 'human' }, title: 'T', summary: 'S' },
  });
  const planned = (type: TypeName, entry: { key: string }, decision: Decision): PlannedFile => ({
    type,
    key: entry.key,
    entry: entry as never,
    hash: '',
    decision,
    record: undefined,
    documentId: undefined,
  });
  const stored = (type: TypeName, entry: { key: string }) => ({ type, key: entry.key, documentId: entry.key, entry });
  const check = (files: PlannedFile[], published: ReturnType<typeof stored>[]) =>
    publicProblems({ files, published }, (type, key) => `${type}/${key}.json`).map(formatProblem);

  it('an address that an editor’s entry has', () => {
    expect(
      check([planned('article', article('a', 'same'), 'create')], [stored('article', article('b', 'same'))]),
    ).toEqual(['article/a.json · de.slug: "same" is already taken by CMS/article/b. Choose another.']);
  });

  it('the entry’s own address is not taken', () => {
    expect(
      check([planned('article', article('a', 'same'), 'update')], [stored('article', article('a', 'same'))]),
    ).toEqual([]);
  });

  it('an address that another file gives up only later', () => {
    const files = (
      [
        ['a', 'two'],
        ['b', 'one'],
      ] as const
    ).map(([key, slug]) => planned('article', article(key, slug), 'update'));
    const published = [stored('article', article('a', 'one')), stored('article', article('b', 'two'))];
    expect(check(files, published)).toEqual([
      'article/a.json · de.slug: "two" is in the CMS still the address of article/b, which this import changes later. Import that file first, then this one.',
    ]);
    const free = planned('article', article('b', 'three'), 'update');
    expect(check([free, ...files.slice(0, 1)], published)).toEqual([]);
  });

  it('a target that was deleted or is not public', () => {
    const target = { key: 'altenberg' };
    expect(
      check([planned('municipality', target, 'deleted'), planned('event', event('altenberg'), 'create')], []),
    ).toEqual([
      'event/e.json · municipality: municipality "altenberg" was deleted in the CMS. Refer to another entry, or restore it there.',
    ]);
    expect(
      check([planned('municipality', target, 'edited'), planned('event', event('altenberg'), 'update')], []),
    ).toEqual([
      'event/e.json · municipality: municipality "altenberg" is not published in the CMS. Publish it there, or refer to another entry.',
    ]);
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
    expect(locate('job-story', path, entry, models)).toMatchObject(expected);
  });
});

describe('settings', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'standort-secrets-'));

  it('secrets are made once, kept, and only for the owner', () => {
    const first = secretsIn(dataDir);
    expect(new Set(Object.values(first)).size).toBe(Object.keys(first).length);
    expect(Object.keys(first)).toContain('SITE_TOKEN');
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
    expect(() => environmentFrom({ ADMIN_URL: 'redaktion.example.org' }, '/')).toThrow(
      'ADMIN_URL=redaktion.example.org is no origin. Use e.g. https://www.example.org, without a path.',
    );
    expect(() => environmentFrom({ SMTP_URL: 'mail.example.org' }, '/')).toThrow(/^SMTP_URL must be like smtp:/);
    expect(() => environmentFrom({ BACKGROUND_SECONDS: '0' }, '/')).toThrow(
      'BACKGROUND_SECONDS=0 is no pause. Use a number above 0, at most 3600.',
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

it.each([
  ['IMG Große Halle.JPG', '.JPG', 'img-grosse-halle.jpg'],
  ['Große Halle', '.jpg', 'grosse-halle.jpg'],
  ['halle.png', '.jpg', 'halle.jpg'],
  ['Halle v1.2', '.webp', 'halle-v1-2.webp'],
  ['belegt.jpg', '.jpg', 'belegt-2.jpg'],
  ['Satzung.pdf', undefined, 'satzung.pdf'],
  ['!.png', '.png', 'datei.png'],
])('the upload "%s" (%s) is kept as %s', async (name, extension, expected) => {
  expect(await stableName(name, extension, (candidate) => Promise.resolve(candidate === 'belegt.jpg'))).toBe(expected);
});

it('the site needs its home page, its settings and the pages of its routes', () => {
  expect(isNeeded('settings', 'settings')).toBe(true);
  expect(isNeeded('homepage', 'homepage')).toBe(true);
  expect(isNeeded('page', 'jobs')).toBe(true);
  expect(isNeeded('page', 'of-an-editor')).toBe(false);
  expect(isNeeded('article', 'jobs')).toBe(false);
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

it('the centre of interest of the file counts where the entry names none', () => {
  const file = { focalPoint: { x: 25, y: 66.66 } };
  expect(withFocalPoint({ file: 'a.jpg' }, file)).toEqual({ file: 'a.jpg', focalPoint: { x: 0.25, y: 0.667 } });
  const own = { file: 'a.jpg', focalPoint: { x: 0, y: 0 } };
  expect(withFocalPoint(own, file)).toBe(own);
  expect(withFocalPoint({ file: 'a.jpg' }, null)).toEqual({ file: 'a.jpg' });
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
