import type { FeatureCollection } from 'geojson';
import { contours, type Height } from './contours.ts';
import { label, Sheet, type Box } from './labels.ts';
import { smoothLines } from './lines.ts';
import { int } from './numbers.ts';
import { plane, radiusOf, type LonLat } from './projection.ts';
import { idsFor } from './seed.ts';

export interface ReliefOptions {
  /** Middle of the municipality. */
  centre: LonLat;
  areaKm2: number;
  /** Places of the municipality; those with `named` get their name where there is room. */
  places: readonly { name: string; at: LonLat; named?: boolean }[];
  /** Known heights of the whole region, metres above sea level. */
  heights: readonly { at: LonLat; metres: number }[];
  layers: { water: FeatureCollection; rail: FeatureCollection; border: FeatureCollection };
  scope?: string;
}

/** Drawing units per kilometre. */
const S = 30;
const HALF = 330;

/**
 * A municipality in its landscape: contour lines through the known heights, rivers, rail, border,
 * its places, and a brass circle that has its area. Decorative; the page says it in words. → one `<svg>`
 */
export function relief({ centre, areaKm2, places, heights, layers, scope = '' }: ReliefOptions): string {
  const on = plane(centre, S);
  const clip = idsFor([centre, areaKm2], scope)();
  const points = heights.map(({ at, metres }): Height => {
    const [x, y] = on.at(at);
    return { x: x / S, y: y / S, z: metres };
  });
  const reach = HALF / S + 3;
  const lines =
    points.length < 4
      ? ''
      : contours(points, {
          box: [-reach, -reach, reach, reach],
          cells: 24,
          step: 25,
          from: 200,
          to: 1000,
          scale: S,
          lambda: 0.003,
        })
          .map(({ level, d }) => `<path${level % 100 ? '' : ' class="major"'} d="${d}"/>`)
          .join('');
  const sheet = new Sheet(2 * HALF, 2 * HALF);
  const spots = places.map((place) => {
    const [x, y] = on.at(place.at);
    return { ...place, x: int(x), y: int(y) };
  });
  const dot = ({ x, y }: { x: number; y: number }): Box => [x + HALF - 5, y + HALF - 5, x + HALF + 5, y + HALF + 5];
  sheet.take(...spots.map(dot));
  const names = spots
    .filter((spot) => spot.named)
    .map((spot) => label(sheet, spot.name, [spot.x + HALF, spot.y + HALF], { size: 12, className: 'name', gap: 8 }))
    .join('');
  return (
    `<svg class="relief-art" viewBox="${-HALF} ${-300} ${2 * HALF} 600" aria-hidden="true">` +
    `<clipPath id="${clip}"><rect x="${-HALF - 60}" y="-360" width="${2 * HALF + 120}" height="720"/></clipPath>` +
    `<g clip-path="url(#${clip})"><g class="relief">${lines}</g>` +
    `<path class="bm-river" d="${smoothLines(layers.water, on, (p) => p.kind === 'river' && p.rank !== 1)}"/>` +
    `<path class="bm-rail" d="${smoothLines(layers.rail, on, (p) => p.kind === 'rail')}"/>` +
    `<path class="bm-border" d="${smoothLines(layers.border, on)}"/></g>` +
    `<circle class="rim" r="${int(radiusOf(areaKm2) * S)}"/>` +
    `${spots.map(({ x, y }) => `<circle class="dot" cx="${x}" cy="${y}" r="3"/>`).join('')}` +
    `<g transform="translate(${-HALF} ${-HALF})">${names}</g></svg>`
  );
}
