import { KM_PER_DEGREE, UNITS, type Frame, type LonLat, type Point } from '../../art/projection.ts';
import type { MapView } from '../finder/url-state.ts';

const TILE = 256;

/** Web Mercator (EPSG:3857) as slippy maps use it: degrees → pixels of the whole world at this zoom. */
export function project([lon, lat]: LonLat, zoom: number): Point {
  const world = TILE * 2 ** zoom;
  const phi = (lat * Math.PI) / 180;
  return [(world * (lon + 180)) / 360, (world * (1 - Math.asinh(Math.tan(phi)) / Math.PI)) / 2];
}

/** The inverse of {@link project}. */
export function unproject([x, y]: Point, zoom: number): LonLat {
  const world = TILE * 2 ** zoom;
  return [(x / world) * 360 - 180, (Math.atan(Math.sinh(Math.PI * (1 - (2 * y) / world))) * 180) / Math.PI];
}

/** What a sheet shows: view in the middle, size in pixels. */
export interface Sheet extends MapView {
  width: number;
  height: number;
}

/** A drawing frame for the art modules that lies exactly over the interactive map. */
export function mercatorFrame({ zoom, lat, lon, width, height }: Sheet): Frame {
  const [cx, cy] = project([lon, lat], zoom);
  const [left, top] = [cx - width / 2, cy - height / 2];
  const pixelsPerDegree = (TILE * 2 ** zoom) / 360;
  return {
    W: Math.round(width * UNITS),
    H: Math.round(height * UNITS),
    at: (position) => {
      const [x, y] = project(position, zoom);
      return [(x - left) * UNITS, (y - top) * UNITS];
    },
    perKm: (UNITS * pixelsPerDegree) / (KM_PER_DEGREE * Math.cos((lat * Math.PI) / 180)),
  };
}

/** The corners of a sheet in degrees: [west, south, east, north]. */
export function sheetBounds({ zoom, lat, lon, width, height }: Sheet): readonly [number, number, number, number] {
  const [cx, cy] = project([lon, lat], zoom);
  const [west, north] = unproject([cx - width / 2, cy - height / 2], zoom);
  const [east, south] = unproject([cx + width / 2, cy + height / 2], zoom);
  return [west, south, east, north];
}
