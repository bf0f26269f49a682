import { LOCALES, readEntries } from '@standort/model';
import { describe, expect, it } from 'vitest';
import { inContext, newContext } from './context.ts';
import { SEARCH_KINDS, searchRecords } from './search.ts';

const entries = await readEntries('content/entries', 'content/entries');
const content = { entries, media: new Map(), today: '2026-11-24', siteUrl: 'http://127.0.0.1:4321', showSamples: true };
const recordsIn = (locale: (typeof LOCALES)[number]) => inContext(newContext(content), () => searchRecords(locale));

describe.each(LOCALES)('%s', (locale) => {
  const records = recordsIn(locale);
  it('finds every kind of thing', () =>
    expect(new Set(records.map(({ kind }) => kind))).toEqual(new Set(SEARCH_KINDS)));
  it('has a title and an address of this language for everything', () => {
    expect(records.filter(({ title, href }) => title === '' || !href.startsWith('/'))).toEqual([]);
    if (locale !== 'de')
      expect(records.filter(({ href, lang }) => !href.startsWith(`/${locale}/`) && lang === undefined)).toEqual([]);
  });
  it('is the same every time', () => expect(recordsIn(locale)).toEqual(records));
});
