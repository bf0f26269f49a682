import { expect, it } from 'vitest';
import { checkEntries } from '@standort/model';
import type { Content } from '../content/reader.ts';
import { changedReads } from './changed-reads.ts';

const article = (key: string, slug: string, municipalityCode?: string) => ({
  file: key,
  type: 'article' as const,
  key,
  json: {
    key,
    ...(municipalityCode && { municipalityCode }),
    publishedOn: '2026-11-24',
    sources: [{ title: 'Q', accessedOn: '2026-11-23' }],
    de: { slug, textOrigin: { origin: 'human' }, title: key, summary: 's', body: 'b' },
  },
});
const content = (...articles: ReturnType<typeof article>[]): Content => ({
  entries: checkEntries(articles),
  media: new Map(),
  today: '2026-11-24',
  siteUrl: 'http://localhost',
  showSamples: true,
});
const changed = (before: Content, after: Content) => [...changedReads(before, after)].sort();

it('finds nothing between equal contents, however they came about', () => {
  expect(changed(content(article('a', 'a')), content(article('a', 'a')))).toEqual([]);
});

it('an entry that comes or goes concerns its lists and its address', () => {
  const expected = [
    'addresses:article',
    'brief:article/b',
    'entry:article/b',
    'in:article/altenberg',
    'list:article',
    // Where it is not translated, its German text has pages too.
    'slug:article/cs/b-de--de',
    'slug:article/de/b-de',
    'slug:article/en/b-de--de',
  ];
  const [few, more] = [content(article('a', 'a')), content(article('a', 'a'), article('b', 'b-de', 'altenberg'))];
  expect(changed(few, more)).toEqual(expected);
  expect(changed(more, few)).toEqual(expected);
});

it('a new address concerns the old one as well; a move concerns both municipalities', () => {
  expect(changed(content(article('a', 'alt', 'altenberg')), content(article('a', 'neu', 'klingenberg')))).toEqual([
    'addresses:article',
    'brief:article/a',
    'entry:article/a',
    'in:article/altenberg',
    'in:article/klingenberg',
    'list:article',
    'slug:article/cs/alt--de',
    'slug:article/cs/neu--de',
    'slug:article/de/alt',
    'slug:article/de/neu',
    'slug:article/en/alt--de',
    'slug:article/en/neu--de',
  ]);
});

it('a title concerns no address', () => {
  const edited = article('a', 'a');
  edited.json.de.title = 'anders';
  expect(changed(content(article('a', 'a')), content(edited))).not.toContain('addresses:article');
});

it('a long text concerns the entry alone', () => {
  const edited = article('a', 'a');
  edited.json.de.body = 'anders';
  expect(changed(content(article('a', 'a')), content(edited))).toEqual(['entry:article/a']);
});

it('a new day and a replaced picture', () => {
  const picture = (hash: string) => new Map([['x.jpg', { hash, width: 1, height: 1 }]]);
  const before = { ...content(), media: picture('1') };
  expect(changed(before, { ...before, today: '2026-11-25', media: picture('2') })).toEqual(['media:x.jpg', 'today']);
});
