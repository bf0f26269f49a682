import { expect, it } from 'vitest';
import { pluralWord, word, wordsIn } from './words.ts';

const words = wordsIn(
  '{"hits.one":"{count} výsledek","hits.few":"{count} výsledky","hits.other":"{count} výsledků","of":"{n} z {total}"}',
);

it('fills in values', () => expect(word(words, 'of', { n: 3, total: 15 })).toBe('3 z 15'));
it('chooses the form of the language', () => {
  expect([1, 3, 5, 1200].map((count) => pluralWord(words, 'hits', count, 'cs'))).toEqual([
    '1 výsledek',
    '3 výsledky',
    '5 výsledků',
    '1\u00A0200 výsledků',
  ]);
});
it('says which word is missing', () =>
  expect(() => word(words, 'none')).toThrow('The island has no word "none". Add it to its data-words.'));
