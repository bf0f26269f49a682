import { expect, it } from 'vitest';
import { ticks } from '../../components/ruler/scale.ts';
import { roundUp, scaleOf, scaleOfFigure } from './scale.ts';

it('rounds up to 1, 2, 2.5, 5 and powers of ten', () => {
  expect([0.034, 3, 21, 100, 450].map(roundUp)).toEqual([0.05, 5, 25, 100, 500]);
});

it('begins at zero where values differ', () => {
  expect(scaleOf([6.65, 8.43, 6.22])).toEqual({ from: 0, to: 10, step: 0.5, long: 5, at: [6.22, 6.65, 8.43] });
});

it('moves closer where values would share a needle', () => {
  const scale = scaleOf([385, 390, 400, 400]);
  expect(scale?.from).toBeGreaterThan(300);
  expect(scale?.from).toBeLessThan(385);
  expect(scale?.to).toBeGreaterThan(400);
});

it('has whole ticks for every pair of values', () => {
  for (const high of [1, 3, 7, 13, 120, 1949, 36_000])
    for (const low of [high * 0.2, high * 0.9, high * 0.999]) {
      const scale = scaleOf([low, high]);
      if (!scale) throw new Error('no scale');
      const count = (scale.to - scale.from) / scale.step;
      expect(Math.abs(count - Math.round(count))).toBeLessThan(1e-6);
      expect(count).toBeLessThan(60);
      expect(() => ticks(scale)).not.toThrow();
    }
});

it('has no ruler for a single value', () => {
  expect(scaleOfFigure({ value: 5 })).toBeUndefined();
  expect(scaleOfFigure({ value: 5, valueTo: 8 })?.at).toEqual([5, 8]);
});
