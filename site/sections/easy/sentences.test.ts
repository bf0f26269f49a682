import { expect, it } from 'vitest';
import { markdown } from '../../components/prose/markdown.ts';
import { oneSentenceALine } from './sentences.ts';

it('gives every sentence a line, as a reader sees it', () => {
  expect(markdown(oneSentenceALine('Hier bauen Menschen Uhren. Sie gießen Eisen.\n\nEs gibt Züge.')).trim()).toBe(
    '<p>Hier bauen Menschen Uhren.<br>Sie gießen Eisen.</p>\n<p>Es gibt Züge.</p>',
  );
  expect(oneSentenceALine('Wo ist Platz? Řeknou vám to.')).toBe('Wo ist Platz?  \nŘeknou vám to.');
});
it('keeps what follows a colon together, and ends a sentence behind its quotation mark', () => {
  expect(oneSentenceALine('Das Datum zeigt: So alt ist die Zahl.')).toBe('Das Datum zeigt: So alt ist die Zahl.');
  expect(oneSentenceALine('Dort steht „Beispiel.“ Die Menschen sind ausgedacht.')).toBe(
    'Dort steht „Beispiel.“  \nDie Menschen sind ausgedacht.',
  );
});
it('leaves lists and numbers alone', () => {
  expect(oneSentenceALine('- Ein Ort. Noch ein Ort.')).toBe('- Ein Ort. Noch ein Ort.');
  expect(oneSentenceALine('Es sind 2.629 Menschen.')).toBe('Es sind 2.629 Menschen.');
});
