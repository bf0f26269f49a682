import { describe, expect, it } from 'vitest';
import { differingLocale } from '../src/start-page/changed.ts';
import { draftsOf, gapsOf } from '../src/start-page/choose.ts';
import { TRANSLATION_STATES } from '../src/translations/pairs.ts';

describe('drafts', () => {
  it('are one per entry, the last changed first, in the first language that is newer', () => {
    const versions = [
      { documentId: 'a', locale: 'cs', changedAt: 5000 },
      { documentId: 'a', locale: 'en', changedAt: '1970-01-01T00:00:04Z' },
      { documentId: 'b', locale: null, changedAt: new Date(9000) },
    ];
    expect(draftsOf(versions)).toEqual([
      { documentId: 'b', locale: null, changedAt: 9000 },
      { documentId: 'a', locale: 'en', changedAt: 5000 },
    ]);
  });

  const entry = { key: 'x', price: 1, de: { title: 'Eins' }, cs: { title: 'Jedna' } };
  it.each([
    ['nothing', entry, undefined],
    ['Czech words', { ...entry, cs: { title: 'Dva' } }, 'cs'],
    ['a new language', { ...entry, en: { title: 'One' } }, 'en'],
    ['what all share', { ...entry, price: 2 }, 'de'],
  ])('differ from what is published by %s', (_, draft, locale) => {
    expect(differingLocale(draft, entry)).toBe(locale);
    expect(differingLocale(draft, undefined)).toBe('de');
  });
});

it('gaps are translations that are not complete', () => {
  const found = TRANSLATION_STATES.map((state) => ({
    documentId: state,
    municipalityCode: null,
    state,
    germanAt: 1,
    germanOn: state === 'outdated' ? '2026-11-28' : null,
  }));
  expect(gapsOf(found, 'en').map(({ documentId, state, germanOn }) => [documentId, state, germanOn])).toEqual([
    ['missing', 'missing', null],
    ['draft', 'draft', null],
    ['outdated', 'outdated', '2026-11-28'],
  ]);
});
