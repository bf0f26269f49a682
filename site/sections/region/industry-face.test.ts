import { expect, it } from 'vitest';
import { newestMonth, places } from './industry-face.ts';

it('counts firms per place, largest first', () => {
  expect(places([{ locality: 'A' }, { locality: 'B' }, { locality: 'B' }])).toEqual([2, 1]);
});

it('points at the month of the newest statement that has one', () => {
  expect(newestMonth([{ asOf: '2021-03' }, { asOf: '2025' }, { asOf: '2024-Q3' }, { asOf: 'undated' }])).toBe(8);
  expect(newestMonth([{ asOf: '2025' }])).toBeUndefined();
});
