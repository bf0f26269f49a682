import { describe, expect, it } from 'vitest';
import { differingLocale } from '../src/start-page/changed.ts';
import { checksOf, draftsOf, dueOn, gapsOf, lastDayOf } from '../src/start-page/choose.ts';
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

describe('a check', () => {
  it.each([
    ['2024', '2024-12-31'],
    ['2024-02', '2024-02-29'],
    ['2024-Q3', '2024-09-30'],
    ['2024-08-31', '2024-08-31'],
    ['2023/2024-05', '2024-05-31'],
    ['undated', undefined],
    [null, undefined],
  ])('stated as %s was at the latest on %s', (stated, day) => expect(lastDayOf(stated)).toBe(day));

  it('is due on the stated day, else a year after the last, else a year after the entry was made', () => {
    const madeAt = Date.parse('2025-03-01T12:00:00Z');
    expect(dueOn({ checkDueOn: '2026-05-01', checkedOn: '2020', madeAt })).toBe('2026-05-01');
    expect(dueOn({ checkDueOn: null, checkedOn: '2024-02-29', madeAt })).toBe('2025-02-28');
    expect(dueOn({ checkDueOn: null, checkedOn: 'undated', madeAt })).toBe('2026-03-01');
  });

  it('is mentioned a month ahead, and overdue from the day after', () => {
    const now = Date.parse('2026-11-28T12:00:00Z');
    const on = (checkDueOn: string) => ({ documentId: checkDueOn, checkedOn: null, checkDueOn, madeAt: now });
    const checks = checksOf(['2026-12-28', '2026-11-28', '2026-12-29', '2026-11-27'].map(on), now);
    expect(checks.map(({ dueOn: day, isOverdue }) => [day, isOverdue])).toEqual([
      ['2026-11-27', true],
      ['2026-11-28', false],
      ['2026-12-28', false],
    ]);
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
