import { expect, it } from 'vitest';
import { oneSentenceEach } from './sentences.ts';

it('gives every sentence a paragraph', () => {
  expect(oneSentenceEach('Hier bauen Menschen Uhren. Sie gießen Eisen.')).toBe('Hier bauen Menschen Uhren.\n\nSie gießen Eisen.');
  expect(oneSentenceEach('Wo ist Platz? Řeknou vám to.')).toBe('Wo ist Platz?\n\nŘeknou vám to.');
});
it('keeps what follows a colon or a quotation together', () => {
  expect(oneSentenceEach('Das Datum zeigt: So alt ist die Zahl.')).toBe('Das Datum zeigt: So alt ist die Zahl.');
  expect(oneSentenceEach('Dort steht „Beispiel.“ Die Menschen sind ausgedacht.')).toBe('Dort steht „Beispiel.“\n\nDie Menschen sind ausgedacht.');
});
it('leaves lists and numbers alone', () => {
  expect(oneSentenceEach('- Ein Ort. Noch ein Ort.')).toBe('- Ein Ort. Noch ein Ort.');
  expect(oneSentenceEach('Es sind 2.629 Menschen.')).toBe('Es sind 2.629 Menschen.');
});
