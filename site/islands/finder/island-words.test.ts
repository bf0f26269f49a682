import { describe, expect, it } from 'vitest';
import { LOCALES } from '@standort/model';
import { finderWords, islandWords, mapWords } from './island-words.ts';
import { pluralWord, word, wordsIn } from './words.ts';

describe.each(LOCALES)('words in %s', (locale) => {
  it('are complete, with their placeholders', () => {
    const words = { ...wordsIn(finderWords(locale, 'sites')), ...wordsIn(mapWords(locale)) };
    for (const count of [0, 1, 3, 7]) {
      expect(pluralWord(words, 'all', count, locale)).toContain(String(count));
      expect(pluralWord(words, 'some', count, locale, { total: 15 })).toMatch(/15/);
      expect(pluralWord(words, 'several', count, locale)).toContain(String(count));
    }
    expect(word(words, 'show', { name: 'Geising' })).toContain('Geising');
    expect(word(words, 'chosen', { name: 'Geising', position: 2, total: 9 })).toMatch(/Geising.*2.*9/);
    expect(word(words, 'way', { names: 'x' })).not.toContain('{');
  });
});

it('says which string is missing', () =>
  expect(() => islandWords('de', { a: 'no.such' })).toThrow('There is no string "no.such".'));
