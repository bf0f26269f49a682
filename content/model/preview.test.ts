import { expect, it } from 'vitest';
import { readPreview, signPreview, type PreviewTicket } from './preview.ts';

const ticket: PreviewTicket = {
  type: 'job-story',
  documentId: 'abc',
  locale: 'cs',
  expires: '2026-11-27T12:00:00.000Z',
};
const before = Date.parse('2026-11-27T11:59:59Z');
const word = signPreview(ticket, 'secret');

it('is read as it was written, until it expires', () => {
  expect(readPreview(word, 'secret', before)).toEqual(ticket);
  expect(readPreview(word, 'secret', Date.parse(ticket.expires))).toBe('expired');
});

it('is refused when a letter of it was changed, or with another secret', () => {
  expect(readPreview(word, 'other', before)).toBe('invalid');
  for (let k = 0; k < word.length - 1; k++) {
    const changed = `${word.slice(0, k)}${word[k] === 'A' ? 'B' : 'A'}${word.slice(k + 1)}`;
    expect(readPreview(changed, 'secret', before), changed).toBe('invalid');
  }
});

it.each(['', '.', 'a.b', 'a.b.c', `${word}.x`, '%00'])('refuses %j', (nonsense) => {
  expect(readPreview(nonsense, 'secret', before)).toBe('invalid');
});

it('fits into an address as it is', () => {
  expect(encodeURIComponent(word)).toBe(word);
});
