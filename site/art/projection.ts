/** [longitude, latitude] in degrees, WGS 84. */
export type LonLat = readonly [number, number];
export type Bounds = readonly [west: number, south: number, east: number, north: number];
export type Point = [number, number];

/** Kilometres per degree of latitude. */
export const KM_PER_DEGREE = 111.2;

const cosine = (latitude: number) => Math.cos((latitude * Math.PI) / 180);

export interface Plane {
  /** Degrees → drawing units, y downwards. */
  at: (position: LonLat) => Point;
  /** Drawing units per kilometre. */
  perKm: number;
}

/**
 * Equirectangular at the latitude of `origin` (error below 0.1 % over 60 km), origin at 0 0.
 */
export function plane(origin: LonLat, perKm: number): Plane {
  const [lon0, lat0] = origin;
  const k = cosine(lat0);
  return {
    at: ([lon, lat]) => [(lon - lon0) * k * KM_PER_DEGREE * perKm, (lat0 - lat) * KM_PER_DEGREE * perKm],
    perKm,
  };
}

/** Distance in kilometres, flat earth; good for neighbours. */
export const kilometres = (a: LonLat, b: LonLat): number =>
  Math.hypot((a[0] - b[0]) * cosine((a[1] + b[1]) / 2) * KM_PER_DEGREE, (a[1] - b[1]) * KM_PER_DEGREE);

/** Radius in kilometres of the circle that has this area. */
export const radiusOf = (squareKilometres: number): number => Math.sqrt(squareKilometres / Math.PI);

/** Drawing units per screen pixel of a map. */
export const UNITS = 2;

export interface Frame extends Plane {
  W: number;
  H: number;
}

/** A map sheet for `bounds`, made for `width` screen pixels. */
export function frame(bounds: Bounds, width: number): Frame {
  const [west, south, east, north] = bounds;
  const k = cosine((south + north) / 2);
  const f = (width * UNITS) / ((east - west) * k);
  return {
    W: width * UNITS,
    H: Math.round((north - south) * f),
    at: ([lon, lat]) => [(lon - west) * k * f, (north - lat) * f],
    perKm: f / KM_PER_DEGREE,
  };
}

/** Bounds around a point, in degrees; the default shows some 15 × 12 km. */
export const around = ([lon, lat]: LonLat, dLon = 0.105, dLat = 0.052): Bounds => [
  lon - dLon,
  lat - dLat,
  lon + dLon,
  lat + dLat,
];
