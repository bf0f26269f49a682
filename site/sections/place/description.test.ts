import { expect, it } from 'vitest';
import { descriptionOf } from './description.ts';

const SENTENCE = 'Von Bärenstein auf 467 bis zum Kahleberg auf 905 Metern: Drehteile und Getriebe im Tal.';

it('keeps what fits', () => expect(descriptionOf(SENTENCE, 'Altenberg')).toBe(SENTENCE));
it('says more where a summary is short', () => {
  expect(descriptionOf('Baut in Schlottwitz Maschinen.', 'MBS, Betrieb in Schlottwitz, Glashütte')).toBe(
    'Baut in Schlottwitz Maschinen. MBS, Betrieb in Schlottwitz, Glashütte.',
  );
});
it('ends after a sentence, else after a word', () => {
  expect(descriptionOf(`${SENTENCE} ${SENTENCE}`, '')).toBe(SENTENCE);
  const long = descriptionOf('Wort '.repeat(60).trim(), '');
  expect(long).toMatch(/Wort…$/);
  expect(long.length).toBeLessThanOrEqual(160);
});
