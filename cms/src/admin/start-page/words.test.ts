import { expect, it } from 'vitest';
import { partOf, saidOfCheck, saidOfDraft, saidOfEnquiry, saidOfGap, titleOfEnquiry } from './words.ts';

const entry = { kind: 'Gewerbefläche', title: 'Am Bahnhof', municipality: 'Altenberg', form: '/x' };

it('says when a draft was changed and whether it was ever public', () => {
  const row = { ...entry, changedAt: '2026-11-24T17:30:00Z', language: null, isPublished: true };
  expect(saidOfDraft(row).text).toBe('Gewerbefläche · Altenberg · geändert 24.11.2026, 18:30');
  expect(saidOfDraft({ ...row, language: 'cs' }).text).toMatch(/^Tschechisch · Gewerbefläche/);
  expect(saidOfDraft({ ...row, isPublished: false, municipality: null }).text).toBe(
    'Gewerbefläche · gemeinsam · geändert 24.11.2026, 18:30 · noch nie veröffentlicht',
  );
});

it('says since when a check is overdue', () => {
  const none = { figure: null, leavesOn: null, goneOn: null };
  const row = { ...entry, ...none, dueOn: '2026-10-01', isOverdue: true, checkedOn: null };
  expect(saidOfCheck(row)).toEqual({
    text: 'Gewerbefläche · Altenberg · fällig seit 01.10.2026 · noch keine Prüfung eingetragen',
    isUrgent: true,
  });
  expect(saidOfCheck({ ...row, isOverdue: false, checkedOn: '2025-10' }).text).toBe(
    'Gewerbefläche · Altenberg · fällig am 01.10.2026',
  );
  expect(saidOfCheck({ ...row, checkedOn: '2025', leavesOn: '2026-11-30' }).text).toBe(
    'Gewerbefläche · Altenberg · fällig seit 01.10.2026 · geht am 30.11.2026 von der Website',
  );
  expect(saidOfCheck({ ...row, figure: 'Einwohner' }).text).toBe(
    'Gewerbefläche · Altenberg · Kennzahl „Einwohner“ fällig seit 01.10.2026',
  );
  expect(saidOfCheck({ ...row, goneOn: '2026-11-30' }).text).toBe(
    'Gewerbefläche · Altenberg · seit 30.11.2026 nicht mehr auf der Website',
  );
});

it.each([
  ['missing', 'Englisch fehlt · Gewerbefläche · Altenberg'],
  ['draft', 'Englisch ist noch ein Entwurf · Gewerbefläche · Altenberg'],
  ['outdated', 'Englisch ist älter als Deutsch · Gewerbefläche · Altenberg'],
] as const)('a translation that is %s reads: %s', (state, text) => {
  const row = { ...entry, language: 'en', beside: '/y' } as const;
  expect(saidOfGap({ ...row, state, germanOn: null }).text).toBe(text);
  if (state === 'outdated')
    expect(saidOfGap({ ...row, state, germanOn: '2026-11-24' }).text).toBe(
      'Englisch ist älter als Deutsch · Deutsch geändert am 24.11.2026 · Gewerbefläche · Altenberg',
    );
});

it('names what an enquiry is about, when and where, and nobody', () => {
  const row = { kind: 'feedback', municipality: 'Glashütte', receivedAt: '2026-11-24T17:30:00Z', form: '/x' };
  expect(titleOfEnquiry(row)).toBe('Rückmeldung');
  expect(saidOfEnquiry(row).text).toBe('eingegangen am 24.11.2026 · Glashütte');
});

it('says how many there are where not all are shown', () => {
  expect(partOf(8, 8)).toBeNull();
  expect(partOf(8, 1234)).toBe('Die ersten 8 von 1.234');
});
