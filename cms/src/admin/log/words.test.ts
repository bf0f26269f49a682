import { expect, it } from 'vitest';
import { nameOf, saidOf, whoseOf } from './words.ts';

const row = {
  id: 'x',
  at: '2026-11-24T17:30:00Z',
  by: 'redaktion@example.org',
  action: 'restore',
  kind: 'Arbeitgeber',
  title: 'Muster GmbH',
  language: 'en',
  municipality: 'Altenberg',
  earlier: '2026-11-23T07:00:00Z',
  form: null,
} as const;

it('says when, what and in which language', () => {
  expect(saidOf(row)).toBe('24.11.2026, 18:30 · frühere Fassung wiederhergestellt (vom 23.11.2026, 08:00) · Englisch');
  expect(saidOf({ ...row, action: 'publish', earlier: null, language: null })).toBe(
    '24.11.2026, 18:30 · veröffentlicht',
  );
});

it('names the entry and whose it is, or that its name was removed', () => {
  expect(nameOf(row)).toBe('Arbeitgeber „Muster GmbH“');
  expect(nameOf({ ...row, title: null })).toBe('Arbeitgeber, Name entfernt');
  expect([whoseOf(row), whoseOf({ ...row, municipality: null })]).toEqual(['Altenberg', 'gemeinsam']);
});
