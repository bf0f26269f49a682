import type { Bounds, LonLat } from '../../art/projection.ts';

/** Smallest height and width of a map sheet, in degrees. */
const LEAST = { lon: 0.2, lat: 0.1 };
/** Free edge around the outermost points, as a share. */
const EDGE = 0.14;

/** A map sheet that shows all of these points, never smaller than some 14 × 11 km. */
export function boundsOf(points: readonly LonLat[]): Bounds {
  const range = (values: readonly number[], least: number): [number, number] => {
    const low = Math.min(...values);
    const high = Math.max(...values);
    const size = Math.max(least, (high - low) * (1 + 2 * EDGE));
    const middle = (low + high) / 2;
    return [middle - size / 2, middle + size / 2];
  };
  const [west, east] = range(
    points.map(([lon]) => lon),
    LEAST.lon,
  );
  const [south, north] = range(
    points.map(([, lat]) => lat),
    LEAST.lat,
  );
  return [west, south, east, north];
}
