import { expect, it } from 'vitest';
import { checkEntries } from '@standort/model';
import { Reader, type Content } from './reader.ts';

const source = { title: 'Q', accessedOn: '2026-11-23' };
const article = (key: string, sample = false, municipalityCode?: string) => ({
  file: key,
  type: 'article' as const,
  key,
  json: {
    key,
    sample,
    ...(municipalityCode && { municipalityCode }),
    publishedOn: '2026-11-24',
    sources: [source],
    de: { slug: `${key}-de`, textOrigin: { origin: 'human' }, title: key, summary: 's', body: 'b' },
  },
});
const content = (showSamples: boolean): Content => ({
  entries: checkEntries([article('b'), article('a'), article('invented', true)]),
  media: new Map(),
  today: '2026-11-24',
  siteUrl: 'http://localhost',
  showSamples,
});

it('notes what was read, also what was not there', () => {
  const reader = new Reader(content(true));
  reader.bySlug('article', 'de', 'a-de');
  reader.entry('article', 'missing');
  expect([...reader.reads]).toEqual(['slug:article/de/a-de', 'entry:article/a', 'entry:article/missing']);
});

it('notes list membership and the day', () => {
  const reader = new Reader(content(true));
  expect(reader.list('article').map(({ key }) => key)).toEqual(['a', 'b', 'invented']);
  expect(reader.today).toBe('2026-11-24');
  expect(reader.reads).toContain('list:article');
  expect(reader.reads).toContain('today');
});

it('leaves samples out of a public release, in lists and by name', () => {
  const reader = new Reader(content(false));
  expect(reader.list('article').map(({ key }) => key)).toEqual(['a', 'b']);
  expect(reader.entry('article', 'invented')).toBeUndefined();
  expect(reader.bySlug('article', 'de', 'invented-de')).toBeUndefined();
});

it('finds what belongs to a municipality and notes only that', () => {
  const entries = checkEntries([article('a', false, 'altenberg'), article('b', false, 'klingenberg'), article('c')]);
  const reader = new Reader({ ...content(true), entries });
  expect(reader.inMunicipality('article', 'altenberg').map(({ key }) => key)).toEqual(['a']);
  expect([...reader.reads]).toEqual(['in:article/altenberg']);
});

it('finds an entry by the slug it has now, in one content after the other', () => {
  const keyOf = (articles: ReturnType<typeof article>[], slug: string) =>
    new Reader({ ...content(true), entries: checkEntries(articles) }).bySlug('article', 'de', slug)?.key;
  const renamed = article('a');
  renamed.json.de.slug = 'b-de';
  const moved = article('b');
  moved.json.de.slug = 'a-de';
  expect(keyOf([article('a'), article('b')], 'a-de')).toBe('a');
  expect(keyOf([renamed, moved], 'b-de')).toBe('a');
  expect(keyOf([renamed, moved], 'a-de')).toBe('b');
  expect(keyOf([renamed], 'a-de')).toBeUndefined();
  expect(keyOf([article('a')], 'a-de')).toBe('a');
  expect(keyOf([renamed], 'a-de')).toBeUndefined();
  expect(keyOf([article('a'), article('b')], 'b-de')).toBe('b');
});
