import { expect, it } from 'vitest';
import { boundsOf } from './bounds.ts';

it('keeps a margin around all points and a least size around one', () => {
  const [west, south, east, north] = boundsOf([
    [13.4, 50.7],
    [13.9, 51],
  ]);
  expect(west).toBeLessThan(13.4);
  expect(east).toBeGreaterThan(13.9);
  expect(south).toBeLessThan(50.7);
  expect(north).toBeGreaterThan(51);
  const one = boundsOf([[13.7, 50.8]]);
  expect(one[2] - one[0]).toBeCloseTo(0.2);
});

it('widens a sheet whose points lie in a line from north to south', () => {
  const points: [number, number][] = [
    [13.7, 50.7],
    [13.71, 51],
  ];
  const [west, south, east, north] = boundsOf(points);
  expect((north - south) / ((east - west) * Math.cos((50.85 * Math.PI) / 180))).toBeLessThan(1.06);
});
