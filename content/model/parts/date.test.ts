import { expect, it } from 'vitest';
import { asOf, day } from './date.ts';

it.each(['2024', '2024-08', '2024-08-31', '2024-Q3', '2006/2024', '2023-10/2024-02', 'undated'])(
  '%s is a date',
  (value) => {
    expect(asOf.safeParse(value).success).toBe(true);
  },
);
it.each(['', 'um 2023', '2024-13', '2024-08-32', '2024-Q5', '24', '2024/', 'seit 2011'])('%s is none', (value) => {
  expect(asOf.safeParse(value).success).toBe(false);
});
it('a day must exist', () => {
  expect(day.safeParse('2026-02-30').success).toBe(false);
});
