import { expect, it } from 'vitest';
import { z } from 'zod';
import { checkOrder } from './check-days.ts';

const days = z.object({ checkedOn: z.string().optional(), checkDueOn: z.string().optional() }).superRefine(checkOrder);

it.each([
  ['2026-11-01', '2026-11-02'],
  ['2026-11', '2026-11-02'],
  ['undated', '2026-11-02'],
  [undefined, '2026-11-02'],
  ['2026-11-01', undefined],
])('last %s, next %s', (checkedOn, checkDueOn) => {
  expect(days.safeParse({ checkedOn, checkDueOn }).success).toBe(true);
});

it.each([
  ['2026-11-02', '2026-11-02'],
  ['2027', '2026-11-02'],
])('never last %s, next %s', (checkedOn, checkDueOn) => {
  expect(days.safeParse({ checkedOn, checkDueOn }).error?.issues[0]?.path).toEqual(['checkDueOn']);
});
