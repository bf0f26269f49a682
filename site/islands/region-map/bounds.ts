import type { Item } from '../finder/item.ts';

/** West, south, east, north in degrees, WGS 84. */
export type Bounds = readonly [west: number, south: number, east: number, north: number];
type LonLat = readonly [number, number];

/** Every position of nested GeoJSON coordinates. */
function* positionsIn(coordinates: unknown): Generator<LonLat> {
  if (!Array.isArray(coordinates)) return;
  const [x, y] = coordinates as unknown[];
  if (typeof x === 'number' && typeof y === 'number') yield [x, y];
  else for (const part of coordinates) yield* positionsIn(part);
}

/** The corners an entry takes up: its area, else its point. */
export const positionsOf = (item: Item): LonLat[] =>
  item.geometry
    ? [...positionsIn((JSON.parse(item.geometry) as { coordinates: unknown }).coordinates)]
    : item.at
      ? [item.at]
      : [];

/** The frame of these entries, or undefined if none of them has a place. */
export function boundsOf(items: readonly Item[]): Bounds | undefined {
  const positions = items.flatMap(positionsOf);
  if (positions.length === 0) return undefined;
  const lons = positions.map(([lon]) => lon);
  const lats = positions.map(([, lat]) => lat);
  return [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)];
}

/** `13.4 50.68 13.97 51.07` → bounds. @throws for anything else */
export function parseBounds(text: string): Bounds {
  const [west = NaN, south = NaN, east = NaN, north = NaN] = text.split(' ').map(Number);
  if (!(west < east && south < north))
    throw new Error(`"${text}" are no bounds: expected west, south, east and north, separated by blanks.`);
  return [west, south, east, north];
}
