import { expect, it } from 'vitest';
import { fromUtm } from './crs.ts';
import { CENTRAL_EUROPE } from './region.ts';

const RADIAN = Math.PI / 180;

/** Easting and northing of UTM by Krüger's series on GRS 80: a formula of its own, not the library's code. */
function utm(zone: number, lon: number, lat: number): [number, number] {
  const [a, f] = [6_378_137, 1 / 298.257222101];
  const n = f / (2 - f);
  const e = Math.sqrt(f * (2 - f));
  const radius = (a / (1 + n)) * (1 + n ** 2 / 4 + n ** 4 / 64);
  const alpha = [
    n / 2 - (2 / 3) * n ** 2 + (5 / 16) * n ** 3,
    (13 / 48) * n ** 2 - (3 / 5) * n ** 3,
    (61 / 240) * n ** 3,
  ];
  const sine = Math.sin(lat * RADIAN);
  const t = Math.sinh(Math.atanh(sine) - e * Math.atanh(e * sine));
  const away = (lon - (zone * 6 - 183)) * RADIAN;
  const xi = Math.atan2(t, Math.cos(away));
  const eta = Math.atanh(Math.sin(away) / Math.hypot(1, t));
  const sum = (term: (k: number) => number) =>
    alpha.reduce((total, factor, k) => total + factor * term(2 * (k + 1)), 0);
  return [
    500_000 + 0.9996 * radius * (eta + sum((k) => Math.cos(k * xi) * Math.sinh(k * eta))),
    0.9996 * radius * (xi + sum((k) => Math.sin(k * xi) * Math.cosh(k * eta))),
  ];
}

it.each([
  [33, 'EPSG:25833'],
  [32, 'urn:ogc:def:crs:EPSG::25832'],
])('UTM %i is converted to a millimetre', (zone, declared) => {
  for (const [lon, lat] of [
    [13.4, 50.68],
    [13.7546394, 50.8561474],
    [13.97, 51.07],
  ] as const) {
    const found = fromUtm({ type: 'Point', coordinates: utm(zone, lon, lat) }, CENTRAL_EUROPE, declared);
    expect(found?.crs).toBe(`ETRS89/UTM ${zone}N`);
    const [x = 0, y = 0] = (found?.shape.coordinates ?? []) as number[];
    expect([x, y].map((value) => value.toFixed(8))).toEqual([lon, lat].map((value) => value.toFixed(8)));
  }
});
