import { expect, it } from 'vitest';
import { checkEntries } from '@standort/model';
import { carryDerivations } from './derived.ts';
import { Reader, type Content } from './reader.ts';

const article = (key: string, title: string, publishedOn: string) => ({
  file: key,
  type: 'article' as const,
  key,
  json: {
    key,
    publishedOn,
    sources: [{ title: 'Q', accessedOn: '2026-11-23' }],
    de: { slug: key, textOrigin: { origin: 'human' }, title, summary: 's', body: 'b' },
  },
});
const content = (...articles: ReturnType<typeof article>[]): Content => ({
  entries: checkEntries(articles),
  media: new Map(),
  today: '2026-11-24',
  siteUrl: 'http://localhost',
  showSamples: true,
});

let computed = 0;
const days = (reader: Reader): string[] =>
  reader.derived('days', (inner) => {
    computed++;
    return inner.list('article').map(({ publishedOn }) => publishedOn);
  });
const newest = (reader: Reader) => reader.derived('newest', (inner) => days(inner).toSorted().at(-1));

const before = content(article('a', 'A', '2026-01-01'), article('b', 'B', '2026-02-02'));

it('is computed once per content, however many pages ask', () => {
  computed = 0;
  const [one, other] = [new Reader(before), new Reader(before)];
  expect(days(one)).toBe(days(other));
  expect([...one.reads]).toEqual(['derived:days']);
  expect(computed).toBe(1);
});

it('that comes out the same counts as unchanged, also through another', () => {
  newest(new Reader(before));
  const after = content(article('a', 'A anders', '2026-01-01'), article('b', 'B', '2026-02-02'));
  expect(carryDerivations(before, after, new Set(['list:article']))).toEqual(new Set());
});

it('that comes out different counts as changed, and only that', () => {
  newest(new Reader(before));
  const after = content(article('a', 'A', '2026-01-15'), article('b', 'B', '2026-02-02'));
  expect(carryDerivations(before, after, new Set(['list:article']))).toEqual(new Set(['derived:days']));
  expect(newest(new Reader(after))).toBe('2026-02-02');
});

it('that read nothing of what changed is not computed again', () => {
  newest(new Reader(before));
  computed = 0;
  const after = { ...before };
  expect(carryDerivations(before, after, new Set(['list:company']))).toEqual(new Set());
  days(new Reader(after));
  expect(computed).toBe(0);
});

it('that cannot be made any more counts as changed', () => {
  const first = (reader: Reader) => reader.derived('first', (inner) => inner.list('article')[0]?.key ?? fail());
  first(new Reader(before));
  expect(carryDerivations(before, content(), new Set(['list:article']))).toContain('derived:first');
});

function fail(): never {
  throw new Error('no article');
}
