import { expect, it } from 'vitest';
import { decodeLabels, encodeLabels, type Label } from './places.ts';

const labels: Label[] = [
  { name: 'Altenberg', at: [13.7533, 50.7656], kind: 'town', rank: 0 },
  { name: 'Kahleberg 905 m', at: [13.7325, 50.7497], kind: 'peak', rank: 2 },
];

it('comes back as it went', () => expect(decodeLabels(encodeLabels(labels))).toEqual(labels));
it('survives its own separators', () => {
  expect(decodeLabels(encodeLabels([{ name: 'A|B;C', at: [13, 50], kind: 'out', rank: 1 }]))).toEqual([
    { name: 'A B C', at: [13, 50], kind: 'out', rank: 1 },
  ]);
});
it('leaves out what it cannot read', () => expect(decodeLabels('x;Y|1|2|river|1;')).toEqual([]));
