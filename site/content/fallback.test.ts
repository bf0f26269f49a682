import { describe, expect, it } from 'vitest';
import { emptyEntries, type Article } from '@standort/model';
import { changedReads } from '../publisher/changed-reads.ts';
import { newContext } from './context.ts';
import { hrefOf } from './localised.ts';
import { languageOf } from './language-of.ts';
import { alternatesOf, versionsOf } from './pages.ts';
import type { Content } from './reader.ts';

const words = (slug: string) => ({
  slug,
  formerSlugs: [],
  textOrigin: { origin: 'human' as const },
  title: 'Titel',
  summary: 'Kurz.',
  body: 'Text.',
});

const article = (more: Partial<Article> = {}): Article => ({
  key: 'neu',
  confirmation: { status: 'unconfirmed' },
  sample: false,
  publishedOn: '2026-11-28',
  facts: [],
  sources: [{ title: 'Stadt', accessedOn: '2026-11-28' }],
  de: words('neue-halle'),
  cs: words('nova-hala'),
  ...more,
});

const contentOf = (entry: Article): Content => {
  const entries = emptyEntries();
  entries.article.set(entry.key, entry);
  return { entries, media: new Map(), today: '2026-11-28', siteUrl: 'https://example.org', showSamples: false };
};
describe('an entry without an English text', () => {
  const entry = article();

  it('has a page for English visitors, at an address no translation can take', () => {
    expect(versionsOf({ route: 'article' }, entry)).toEqual({
      de: '/aktuelles/neue-halle/',
      en: '/en/news/neue-halle--de/',
      cs: '/cs/aktuality/nova-hala/',
    });
    expect(hrefOf('article', entry, 'en')).toBe('/en/news/neue-halle--de/');
    const { reader } = newContext(contentOf(entry));
    expect(reader.bySlug('article', 'en', 'neue-halle--de')).toBe(entry);
    expect(reader.bySlug('article', 'en', 'neue-halle')).toBeUndefined();
  });

  it('is announced in the languages it has', () => {
    expect(Object.keys(alternatesOf({ route: 'article' }, entry))).toEqual(['de', 'cs']);
  });

  it('says in which language its words really are', () => {
    expect(languageOf({ route: 'article', locale: 'en' }, entry)).toMatchObject({ lang: 'de' });
    expect(languageOf({ route: 'article', locale: 'cs' }, entry)).toEqual({ lang: 'cs' });
  });

  it('moves to its own address as soon as it is translated', () => {
    const translated = article({ en: words('new-hall') });
    const reads = changedReads(contentOf(entry), contentOf(translated));
    for (const slug of ['neue-halle--de', 'new-hall']) expect(reads).toContain(`slug:article/en/${slug}`);
    expect(hrefOf('article', translated, 'en')).toBe('/en/news/new-hall/');
  });
});

it('a translation that is older says when German changed', () => {
  const older = article({ cs: { ...words('nova-hala'), germanChangedOn: '2026-11-28' } });
  expect(languageOf({ route: 'article', locale: 'cs' }, older)).toEqual({ lang: 'cs', germanChangedOn: '2026-11-28' });
  expect(languageOf({ route: 'article', locale: 'de' }, older)).toEqual({ lang: 'de' });
});
