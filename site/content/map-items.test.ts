import { describe, expect, it } from 'vitest';
import { PLACE_KINDS } from '@standort/model';
import { PLACE_ORDER, middleOf, sizeClassOf } from './map-items.ts';

const area = (squareMetres: number) => ({ squareMetres, qualifier: 'exact' as const, asOf: '2026', sources: [] });

describe('sizeClassOf', () => {
  it.each([
    [800, 'to-5000'],
    [5000, 'to-5000'],
    [5001, 'to-2-ha'],
    [100_000, 'to-10-ha'],
    [250_000, 'over-10-ha'],
  ])('%i m² → %s', (metres, name) => {
    expect(sizeClassOf({ totalArea: area(metres) })).toBe(name);
  });
  it('takes the hall where no plot is known', () => expect(sizeClassOf({ hallArea: area(1600) })).toBe('to-5000'));
  it('says so when nothing is known', () => expect(sizeClassOf({})).toBe('unknown'));
});

describe('middleOf', () => {
  it('a point is its own middle', () =>
    expect(middleOf({ type: 'Point', coordinates: [13.7, 50.8] })).toEqual([13.7, 50.8]));
  it('an area has the mean of its corners', () => {
    const square: [number, number][] = [
      [13, 50],
      [14, 50],
      [14, 51],
      [13, 51],
      [13, 50],
    ];
    expect(middleOf({ type: 'Polygon', coordinates: [square] })).toEqual([13.5, 50.5]);
    expect(
      middleOf({
        type: 'MultiPolygon',
        coordinates: [[square], [square.map(([x, y]): [number, number] => [x + 1, y])]],
      }),
    ).toEqual([14, 50.5]);
  });
});

it('knows where every kind of place stands in the list', () =>
  expect([...PLACE_ORDER].sort()).toEqual([...PLACE_KINDS].sort()));
