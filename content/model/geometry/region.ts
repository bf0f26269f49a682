import type { LonLat } from './shape.ts';

/** West, south, east, north in degrees. */
export type Bounds = readonly [number, number, number, number];

/** What a geometry must lie in where no region is known. */
export const CENTRAL_EUROPE: Bounds = [5, 45, 20, 56];

/** Map frame of a region, wider by about five kilometres: what belongs to a region may lie just beyond its edge. */
export const regionOf = ([west, south, east, north]: Bounds): Bounds => [
  west - 0.07,
  south - 0.045,
  east + 0.07,
  north + 0.045,
];

export const isInside = ([west, south, east, north]: Bounds, [lon, lat]: LonLat): boolean =>
  lon >= west && lon <= east && lat >= south && lat <= north;
