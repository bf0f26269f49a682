import geographic from 'geographiclib-geodesic';
import { partsOf, type Part, type Ring, type Shape } from './shape.ts';

/** Square metres on the ellipsoid (WGS 84). */
export function ringArea(ring: Ring): number {
  const polygon = geographic.Geodesic.WGS84.Polygon(false);
  for (const [lon, lat] of ring.slice(1)) polygon.AddPoint(lat, lon);
  return Math.abs(polygon.Compute(false, true).area ?? 0);
}

export const partArea = ([outline = [], ...holes]: Part): number =>
  ringArea(outline) - holes.reduce((sum, hole) => sum + ringArea(hole), 0);

/** Square metres of a shape; 0 for a point. */
export const areaOf = (shape: Shape): number => partsOf(shape).reduce((sum, part) => sum + partArea(part), 0);

/** An area as the content model states it; `squareMetresTo` for spans. */
export interface StatedArea {
  squareMetres: number;
  squareMetresTo?: number | undefined;
}

/** More than this share, and stated and drawn area are not about the same. */
export const AREA_TOLERANCE = 0.03;

/** By which share of the stated area the drawn one is larger (smaller: below 0); undefined within the tolerance. */
export function areaDifference({ squareMetres, squareMetresTo }: StatedArea, drawn: number): number | undefined {
  const nearest = Math.min(Math.max(drawn, squareMetres), squareMetresTo ?? squareMetres);
  const share = (drawn - nearest) / nearest;
  return nearest > 0 && Math.abs(share) > AREA_TOLERANCE ? share : undefined;
}
