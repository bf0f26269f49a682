import { expect, it } from 'vitest';
import type { LocationFactor } from '@standort/model';
import { themesOf } from './factor.ts';

const factor = (key: string, category: string, kind: string, rank = 10) =>
  ({ key, category, kind, rank }) as LocationFactor;

it('keeps the order of categories, sorts by rank and leaves empty ones out', () => {
  const themes = themesOf(
    [factor('b', 'energy', 'hard', 20), factor('a', 'energy', 'hard', 10), factor('c', 'transport', 'hard')],
    ['transport', 'digital', 'energy'],
  );
  expect(themes.map(({ category, factors }) => [category, factors.map(({ key }) => key)])).toEqual([
    ['transport', ['c']],
    ['energy', ['a', 'b']],
  ]);
});

it('is soft where most of its factors are', () => {
  const themes = themesOf(
    [factor('a', 'living', 'soft'), factor('b', 'education', 'soft'), factor('c', 'education', 'hard')],
    ['living', 'education'],
  );
  expect(themes.map(({ kind }) => kind)).toEqual(['soft', 'hard']);
});
