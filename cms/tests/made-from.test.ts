import { describe, expect, it } from 'vitest';
import { hashOfTexts, type Texts } from '@standort/model';
import { isWritten, madeFromAfter } from '../src/translations/made-from.ts';

const GERMAN: Texts = { title: 'Halle', body: 'Groß.', 'facts[0].text': 'Mit Kran.' };
const ENGLISH: Texts = { title: 'Hall', body: 'Large.', 'facts[0].text': 'With a crane.' };

interface Case {
  german?: Partial<Record<string, string>>;
  own?: Partial<Record<string, string>>;
  isPublished?: boolean;
}
const changed = (texts: Texts, by: Case['german'] = {}): Texts =>
  Object.fromEntries(
    Object.entries({ ...texts, ...by }).flatMap(([path, text]) => (text === undefined ? [] : [[path, text]])),
  );

/** Whether English says the same as German after both were changed so. */
function isComplete({ german, own, isPublished = false }: Case): boolean {
  const after = changed(GERMAN, german);
  const madeFrom = madeFromAfter(
    'commercial-site',
    GERMAN,
    { before: GERMAN, after },
    { before: ENGLISH, after: changed(ENGLISH, own) },
    isPublished,
  );
  return hashOfTexts(madeFrom) === hashOfTexts(after);
}

describe('a translation', () => {
  it.each<[string, Case, boolean]>([
    ['nothing changed', {}, true],
    ['it is published as it is', { isPublished: true }, true],
    ['German has another text', { german: { body: 'Klein.' } }, false],
    [
      'German has another text, and it is published unchanged',
      { german: { body: 'Klein.' }, isPublished: true },
      false,
    ],
    ['both have another text', { german: { body: 'Klein.' }, own: { body: 'Small.' }, isPublished: true }, true],
    ['its new text is a draft', { german: { body: 'Klein.' }, own: { body: 'Small.' } }, false],
    ['only its form is new', { german: { body: 'Klein.' }, own: { body: '**Large.**' }, isPublished: true }, false],
    ['a shared word changed in German', { german: { 'facts[0].text': 'Mit Rampe.' } }, false],
    [
      'a shared word changed in German, and another text was published',
      { german: { 'facts[0].text': 'Mit Rampe.' }, own: { title: 'The hall' }, isPublished: true },
      false,
    ],
    [
      'a shared word changed in both',
      { german: { 'facts[0].text': 'Mit Rampe.' }, own: { 'facts[0].text': 'With a ramp.' } },
      true,
    ],
    ['a shared word came, untranslated', { german: { 'facts[1].text': 'Neu.' } }, false],
    ['a shared word came in both', { german: { 'facts[1].text': 'Neu.' }, own: { 'facts[1].text': 'New.' } }, true],
    ['a shared record went', { german: { 'facts[0].text': undefined }, own: { 'facts[0].text': undefined } }, true],
  ])('where %s: %o', (_, change, expected) => expect(isComplete(change)).toBe(expected));

  it('that is public for the first time is made from what German says now', () => {
    const own = { before: undefined, after: ENGLISH };
    const german = { before: undefined, after: GERMAN };
    expect(madeFromAfter('commercial-site', {}, german, own, true)).toEqual(GERMAN);
  });

  it('is complete again if German says again what it was made from', () => {
    const other = changed(GERMAN, { body: 'Klein.' });
    const own = { before: ENGLISH, after: ENGLISH };
    const first = madeFromAfter('commercial-site', GERMAN, { before: GERMAN, after: other }, own, false);
    expect(first).toEqual(GERMAN);
    expect(madeFromAfter('commercial-site', first, { before: other, after: GERMAN }, own, false)).toEqual(GERMAN);
  });

  it('is written if it says something else or is new', () => {
    expect(isWritten({ before: undefined, after: ENGLISH })).toBe(true);
    expect(isWritten({ before: ENGLISH, after: { ...ENGLISH, body: '*Large.*' } })).toBe(false);
    expect(isWritten({ before: ENGLISH, after: { ...ENGLISH, body: 'Small.' } })).toBe(true);
  });
});
