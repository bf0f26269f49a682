import { expect, it } from 'vitest';
import { itemOf } from '../finder/item.ts';
import { boundsOf, parseBounds } from './bounds.ts';

const point = (lon: string, lat: string) => itemOf({ key: 'k', layer: 'sites', lon, lat }, '');

it('frames points and areas', () => {
  const geometry = JSON.stringify({
    type: 'Polygon',
    coordinates: [
      [
        [13.6, 50.8],
        [13.9, 50.8],
        [13.9, 50.95],
        [13.6, 50.8],
      ],
    ],
  });
  const area = itemOf({ key: 'a', layer: 'sites', lon: '13.7', lat: '50.85', geometry }, '');
  expect(boundsOf([point('13.5', '50.9'), area])).toEqual([13.5, 50.8, 13.9, 50.95]);
});

it('one point is a frame without size; none is no frame', () => {
  expect(boundsOf([point('13.5', '50.9')])).toEqual([13.5, 50.9, 13.5, 50.9]);
  expect(boundsOf([point('', '')])).toBeUndefined();
  expect(boundsOf([])).toBeUndefined();
});

it('reads bounds and says what is wrong with others', () => {
  expect(parseBounds('13.4 50.68 13.97 51.07')).toEqual([13.4, 50.68, 13.97, 51.07]);
  expect(() => parseBounds('13.97 50.68 13.4 51.07')).toThrow(
    '"13.97 50.68 13.4 51.07" are no bounds: expected west, south, east and north, separated by blanks.',
  );
});
