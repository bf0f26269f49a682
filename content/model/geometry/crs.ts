import proj4 from 'proj4';
import type { CrsName } from './problem.ts';
import { isInside, type Bounds } from './region.ts';
import { mapPositions, positionsOf, swap, type LonLat, type Shape } from './shape.ts';

interface Utm {
  name: CrsName;
  zone: number;
  /** EPSG codes; WGS 84 and ETRS89 differ by less than a metre here. */
  codes: readonly number[];
}

const ZONES: readonly Utm[] = [
  { name: 'ETRS89/UTM 33N', zone: 33, codes: [25833, 32633, 3045] },
  { name: 'ETRS89/UTM 32N', zone: 32, codes: [25832, 32632, 3044] },
];
/** WGS 84 and ETRS89 in degrees. */
const DEGREES: readonly string[] = ['4326', '4258', '4979', 'CRS84', 'CRS84h'];

/** Whether a name of a coordinate system (`EPSG:4326`, `urn:ogc:def:crs:OGC:1.3:CRS84`) means degrees. */
export const isDegrees = (crs: string): boolean => DEGREES.includes(lastOf(crs));
export const isKnown = (crs: string): boolean =>
  isDegrees(crs) || ZONES.some(({ codes }) => codes.includes(Number(lastOf(crs))));

function lastOf(crs: string): string {
  return crs.split(/[:/]/).at(-1) ?? '';
}

const transformer = ({ zone }: Utm) => {
  const { forward } = proj4(`+proj=utm +zone=${zone} +ellps=GRS80 +units=m +no_defs`, 'WGS84');
  return ([easting, northing]: LonLat): LonLat => {
    // German offices often write the zone in front: 33412345 instead of 412345.
    const [lon = NaN, lat = NaN] = forward([easting >= 1e7 ? easting - zone * 1e6 : easting, northing]);
    return [lon, lat];
  };
};

const isMetric = ([x, y]: LonLat) => Math.abs(x) > 1000 && Math.abs(y) > 1000;

/**
 * Coordinates of UTM in degrees, if that brings all of them into the region; in either order.
 * @param declared EPSG code that came with them; without one both zones are tried
 */
export function fromUtm(shape: Shape, region: Bounds, declared?: string): { crs: CrsName; shape: Shape } | undefined {
  const positions = positionsOf(shape);
  if (!positions.length || !positions.every(isMetric)) return undefined;
  const isNorthFirst = positions.every(([x, y]) => x > y && x < 1e7);
  const ordered = isNorthFirst ? mapPositions(shape, swap) : shape;
  const zones = ZONES.filter(({ codes }) => !declared || codes.includes(Number(lastOf(declared))));
  for (const zone of zones) {
    const converted = mapPositions(ordered, transformer(zone));
    if (positionsOf(converted).every((position) => isInside(region, position)))
      return { crs: zone.name, shape: converted };
  }
  return undefined;
}

/** Seven digits in both: DHDN/Gauß-Krüger, the system before ETRS89. Needs a datum shift we do not offer. */
export const looksLikeGaussKrueger = (shape: Shape): boolean => {
  const positions = positionsOf(shape);
  return positions.length > 0 && positions.every((pair) => pair.every((value) => value >= 2e6 && value < 7e6));
};
