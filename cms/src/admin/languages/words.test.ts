import { expect, it } from 'vitest';
import type { Beside } from '../../translations/page.ts';
import { hintsOf, saidOfRow, saidOfState } from './words.ts';

it('says how a translation stands', () => {
  expect(saidOfState({ language: 'en', state: 'outdated', germanOn: '2026-11-24' })).toBe(
    'Englisch ist älter als Deutsch · Deutsch geändert am 24.11.2026',
  );
  expect(saidOfState({ language: 'cs', state: 'complete', germanOn: null })).toBe('Tschechisch ist vollständig');
});

it('says whose entry it is', () => {
  const row = { kind: 'Artikel', title: 'Neu', municipality: null, form: '/x', beside: '/y', germanOn: null } as const;
  expect(saidOfRow({ ...row, language: 'en', state: 'missing' })).toBe('Englisch fehlt · Artikel · gemeinsam');
});

it('warns of a German draft and of parts that only the form can change', () => {
  const beside = {
    state: 'outdated',
    germanOn: '2026-11-24',
    hasGermanDraft: true,
    isBeforeKnown: false,
    madeOn: '2026-10-01',
    mayWrite: false,
    rows: [{ isEditable: false }],
  } as Beside;
  expect(hintsOf(beside)).toEqual([
    'Deutsch wurde am 24.11.2026 geändert. Besucher lesen, dass die deutsche Fassung neuer ist.',
    'Was vorher auf Deutsch stand, ist nicht bekannt.',
    'Zuletzt übersetzt oder bestätigt am 01.10.2026.',
    expect.stringContaining('neueren deutschen Entwurf'),
    expect.stringContaining('verschieden gegliedert'),
    'Sie können diesen Eintrag lesen, aber nicht ändern.',
  ]);
});
