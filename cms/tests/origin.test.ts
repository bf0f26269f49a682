import { expect, it } from 'vitest';
import { TYPES } from '@standort/model';
import { unreadChange } from '../src/translations/origin.ts';

const entry = (title: string, origin: object, facts: object[] = []) => ({
  facts,
  en: { slug: 'x', title, summary: 'Short.', body: 'Text.', textOrigin: origin },
});
const read = { origin: 'machineReviewed', by: 'Büro', on: '2026-10-01' };
const asked = (before: object | undefined, after: object) =>
  unreadChange('article', before as Record<string, unknown>, { ...after }, 'en', '2026-11-28');

it('a machine-written text that was read is read again when it changes', () => {
  expect(asked(entry('Old', read), entry('New', read))).toBe(
    'Der Text ist anders als bei der letzten Durchsicht am 01.10.2026. Tragen Sie ein, wann ihn jemand zuletzt gelesen hat, oder wählen Sie die Textherkunft neu.',
  );
});

it.each<[string, object | undefined, object]>([
  ['it is new', undefined, entry('New', read)],
  ['only its form changed', entry('Old', read), entry('**Old**', read)],
  ['only what all languages share changed', entry('Old', read), entry('Old', read, [{ text: { de: 'A', en: 'B' } }])],
  ['somebody read it again', entry('Old', read), entry('New', { ...read, on: '2026-11-27' })],
  [
    'it was read today already',
    entry('Old', { ...read, on: '2026-11-28' }),
    entry('New', { ...read, on: '2026-11-28' }),
  ],
  ['it says that nobody has', entry('Old', read), entry('New', { origin: 'machine' })],
  ['a person wrote it', entry('Old', { origin: 'human' }), entry('New', { origin: 'human' })],
])('nobody is asked where %s', (_, before, after) => expect(asked(before, after)).toBeUndefined());

it('who says that a text was read says who and when', () => {
  const schema = TYPES.article.shape.de.shape.textOrigin;
  const wrong = (origin: object) => schema.safeParse(origin).error?.issues.map(({ path }) => path.join('.'));
  expect(wrong({ origin: 'machineReviewed' })).toEqual(['by', 'on']);
  expect(wrong({ origin: 'machineReviewed', by: 'Büro' })).toEqual(['on']);
  expect(wrong(read)).toBeUndefined();
  expect(wrong({ origin: 'machine' })).toBeUndefined();
});
