import { describe, expect, it } from 'vitest';
import type { DeskState } from '../../publication/desk-state.ts';
import { duration, saidOf, saidOfEntry } from './words.ts';

const calm: DeskState = {
  isListening: true,
  isCurrent: true,
  latency: 812,
  waiting: [],
  failure: null,
  held: null,
  releases: [],
  mayRollBack: false,
  siteUrl: 'http://localhost:4321',
};

describe('the desk says', () => {
  it('that all is online, and how soon it was', () => {
    expect(saidOf(calm)).toEqual({
      tone: 'success',
      title: 'Alles Veröffentlichte ist online',
      text: 'Die letzte Änderung war nach 0,8 s zu sehen.',
    });
  });

  it('what is under way', () => {
    const state = {
      ...calm,
      isCurrent: false,
      waiting: [{ name: 'der Ort „Geising“' }, { name: 'die Startseite „x“' }],
    };
    expect(saidOf(state).text).toBe('der Ort „Geising“, die Startseite „x“');
  });

  it('where to look when a page could not be made', () => {
    const failure = { kind: 'render' as const, places: [], more: 0, detail: 'TypeError' };
    expect(saidOf({ ...calm, isCurrent: false, failure }).text).toContain(
      'Prüfen Sie im genannten Eintrag die zuletzt geänderten Felder',
    );
  });

  it('that nobody listens, and that the site is held', () => {
    expect(saidOf({ ...calm, isListening: false }).title).toBe('Die Website wird gerade nicht aktualisiert');
    expect(saidOf({ ...calm, held: 'abc' }).title).toBe('Die Website zeigt eine frühere Fassung');
  });
});

it('the form says how an entry fares', () => {
  const entry = {
    at: '2026-11-24T17:30:00Z',
    by: 'x',
    action: 'publish' as const,
    isLive: true,
    latency: 640,
    url: null,
  };
  expect(saidOfEntry(entry)).toEqual({ tone: 'success', title: 'Online', text: 'Seit 24.11.2026, 18:30, nach 0,6 s' });
  expect(saidOfEntry({ ...entry, isLive: false }).title).toBe('Wird gerade online gestellt …');
  expect(saidOfEntry({ ...entry, action: 'unpublish' }).title).toBe('Nicht mehr online');
  expect(saidOfEntry({ ...entry, at: null }).title).toBe('Noch nicht veröffentlicht');
});

it.each([
  [812, '0,8 s'],
  [12_400, '12 s'],
  [180_000, '3 min'],
])('%i ms reads %s', (milliseconds, words) => {
  expect(duration(milliseconds)).toBe(words);
});
