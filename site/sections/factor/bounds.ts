import type { Bounds, LonLat } from '../../art/projection.ts';

/** Smallest height and width of a map sheet, in degrees. */
const LEAST = { lon: 0.2, lat: 0.1 };
/** Free edge around the outermost points, as a share. */
const EDGE = 0.14;
/** A sheet is at most this much higher than wide. */
const TALLEST = 1.05;

function range(values: readonly number[], least: number): [number, number] {
  const low = Math.min(...values);
  const high = Math.max(...values);
  const size = Math.max(least, (high - low) * (1 + 2 * EDGE));
  const middle = (low + high) / 2;
  return [middle - size / 2, middle + size / 2];
}

/** A map sheet that shows all of these points, never smaller than some 14 × 11 km and never a tower. */
export function boundsOf(points: readonly LonLat[]): Bounds {
  const lats = points.map(([, lat]) => lat);
  const [south, north] = range(lats, LEAST.lat);
  const shrink = Math.cos(((south + north) / 2) * (Math.PI / 180));
  const lons = points.map(([lon]) => lon);
  const [west, east] = range(lons, Math.max(LEAST.lon, (north - south) / TALLEST / shrink));
  return [west, south, east, north];
}
