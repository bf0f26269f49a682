import { expect, it } from 'vitest';
import { entryWords, partsOf, saidOf, saidOfMissing, scopeOf, titleOf } from './words.ts';

const row = {
  id: 'x',
  at: '2026-11-24T17:30:00Z',
  by: 'redaktion@example.org',
  action: 'publish',
  earlier: null,
  isCurrent: false,
  isPublic: false,
} as const;
const entry = { kind: 'Gewerbefläche', title: 'Am Bahnhof', locale: 'cs', form: '/x', mayRestore: true } as const;

it('says what was done, when, by whom, and where it stands', () => {
  expect(titleOf(row)).toBe('veröffentlicht am 24.11.2026, 18:30');
  expect(saidOf(row)).toBe('von redaktion@example.org');
  expect(saidOf({ ...row, by: 'import', isCurrent: true, isPublic: true })).toBe(
    'von Übernahme aus Dateien · steht im Formular · ist auf der Website',
  );
  expect(saidOf({ ...row, action: 'restore', earlier: '2026-11-23T07:00:00Z' })).toBe(
    'von redaktion@example.org · Fassung vom 23.11.2026, 08:00',
  );
});

it('says which language comes back and that the site waits', () => {
  expect(entryWords(entry)).toBe('Gewerbefläche „Am Bahnhof“ · Tschechisch');
  expect(scopeOf(entry)).toMatch(
    /^Wiederhergestellt werden die Texte auf Tschechisch und die Angaben, die alle Sprachen/,
  );
  expect(scopeOf({ ...entry, locale: null })).toMatch(
    /^Wiederhergestellt werden alle Angaben des Eintrags. Geändert wird nur/,
  );
});

it.each([
  ['gone', 'Betriebe: „Muster GmbH“ gibt es nicht mehr.'],
  ['language', 'Betriebe: „Muster GmbH“ gibt es in dieser Sprache nicht.'],
  ['reach', 'Betriebe: „Muster GmbH“ gehört nicht zu Ihrer Gemeinde und ist nicht veröffentlicht.'],
] as const)('what is missing because of %s reads: %s', (reason, text) => {
  expect(saidOfMissing({ field: 'Betriebe', name: '„Muster GmbH“', reason })).toBe(text);
});

it('finds where two texts differ', () => {
  expect(partsOf('Am alten Bahnhof', 'Am neuen Bahnhof')).toEqual(['Am ', 'alt', 'en Bahnhof']);
  expect(partsOf('gleich', 'gleich')).toEqual(['gleich', '', '']);
  expect(partsOf('aa', 'a')).toEqual(['a', 'a', '']);
});
