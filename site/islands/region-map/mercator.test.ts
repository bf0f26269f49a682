import { expect, it } from 'vitest';
import { kilometres, UNITS } from '../../art/projection.ts';
import { mercatorFrame, project, sheetBounds, unproject } from './mercator.ts';

const sheet = { zoom: 11.25, lat: 50.85, lon: 13.7, width: 800, height: 600 };

it('comes back as it went', () => {
  const [lon, lat] = unproject(project([13.7532, 50.7656], 11), 11);
  expect(lon).toBeCloseTo(13.7532, 9);
  expect(lat).toBeCloseTo(50.7656, 9);
});

it('agrees with the published tile of Dresden', () => {
  // 51.05° N, 13.74° E at zoom 10 lies in tile 10/551/342
  const [x, y] = project([13.74, 51.05], 10);
  expect([Math.floor(x / 256), Math.floor(y / 256)]).toEqual([551, 342]);
});

it('puts the view in the middle of the frame', () => {
  const on = mercatorFrame(sheet);
  expect([on.W, on.H]).toEqual([1600, 1200]);
  const [x, y] = on.at([13.7, 50.85]);
  expect(x).toBeCloseTo(800, 6);
  expect(y).toBeCloseTo(600, 6);
});

it('has the corners of its bounds in its corners', () => {
  const [west, south, east, north] = sheetBounds(sheet);
  const on = mercatorFrame(sheet);
  expect(on.at([west, north]).map(Math.round)).toEqual([0, 0]);
  expect(on.at([east, south]).map(Math.round)).toEqual([1600, 1200]);
});

it('knows its scale', () => {
  const [west, , east] = sheetBounds(sheet);
  const across = kilometres([west, 50.85], [east, 50.85]);
  expect(mercatorFrame(sheet).perKm * across).toBeCloseTo(800 * UNITS, -1);
});
