import { fromUtm, isDegrees, isKnown, looksLikeGaussKrueger } from './crs.ts';
import { joined, outsideOf, overlapOf } from './overlap.ts';
import type { CrsName, GeometryProblem } from './problem.ts';
import { CENTRAL_EUROPE, isInside, type Bounds } from './region.ts';
import { contactOf, rounded, tidyRing, turnedRing } from './ring.ts';
import { ringArea } from './area.ts';
import { mapPositions, partsOf, positionsOf, swap, type Part, type Ring, type Shape } from './shape.ts';

/** More corners than any plot has; larger ones belong into a file of their own. */
export const MOST_POSITIONS = 5000;

/** A shape that would be right, and what has to be done to get it. */
export type Offer = { kind: 'swap' | 'join'; shape: Shape } | { kind: 'convert'; crs: CrsName; shape: Shape };

/** What the rules say of a shape. Without problems `shape` is normal and may be kept. */
export interface Verdict {
  shape: Shape;
  problems: GeometryProblem[];
  offer?: Offer;
}

function mapRings(shape: Shape, change: (ring: Ring, isHole: boolean) => Ring): Shape {
  const part = (rings: Part): Part => rings.map((ring, k) => change(ring, k > 0));
  switch (shape.type) {
    case 'Point':
      return { type: 'Point', coordinates: rounded(shape.coordinates) };
    case 'Polygon':
      return { type: 'Polygon', coordinates: part(shape.coordinates) };
    case 'MultiPolygon':
      return { type: 'MultiPolygon', coordinates: shape.coordinates.map(part) };
  }
}

/** Rounded, closed, turned as RFC 7946 wants it; changes nothing that matters. */
export const normal = (shape: Shape): Shape => mapRings(shape, (ring, isHole) => turnedRing(tidyRing(ring), isHole));

function ringProblems(ring: Ring, part: number, hole: number): GeometryProblem[] {
  const count = Math.max(0, ring.length - 1);
  if (count < 3) return [{ code: 'too-few', part, hole, count }];
  const contact = contactOf(ring);
  if (contact) return [{ code: 'crossing', part, hole, ...contact }];
  return ringArea(ring) < 1 ? [{ code: 'no-area', part, hole }] : [];
}

function holeProblems([outline = [], ...holes]: Part, part: number): GeometryProblem[] {
  return holes.flatMap((ring, k): GeometryProblem[] => {
    if (outsideOf([ring], [outline])) return [{ code: 'hole-outside', part, hole: k + 1 }];
    return holes
      .slice(0, k)
      .flatMap((other, n): GeometryProblem[] =>
        overlapOf({ type: 'Polygon', coordinates: [other] }, { type: 'Polygon', coordinates: [ring] })
          ? [{ code: 'holes-overlap', part, holes: [n + 1, k + 1] }]
          : [],
      );
  });
}

const partProblems = (parts: Part[]): GeometryProblem[] =>
  parts.flatMap((part, k) =>
    parts
      .slice(0, k)
      .flatMap((other, n): GeometryProblem[] =>
        overlapOf({ type: 'Polygon', coordinates: other }, { type: 'Polygon', coordinates: part })
          ? [{ code: 'parts-overlap', parts: [n + 1, k + 1] }]
          : [],
      ),
  );

/** What is wrong with the form of a tidy shape. Relations between rings are looked at once the rings are right. */
function formProblems(shape: Shape): GeometryProblem[] {
  if (shape.type === 'Point') return [];
  const parts = partsOf(shape);
  const rings = parts.length
    ? parts.flatMap((part, k) => (part.length ? part : [[]]).flatMap((ring, n) => ringProblems(ring, k + 1, n)))
    : [{ code: 'empty' } as const];
  if (rings.length) return rings;
  const holes = parts.flatMap((part, k) => holeProblems(part, k + 1));
  return holes.length ? holes : partProblems(parts);
}

function placeVerdict(shape: Shape, region: Bounds, crs: string | undefined): Verdict | undefined {
  const positions = positionsOf(shape);
  if (crs && !isKnown(crs)) return { shape, problems: [{ code: 'unknown-crs', crs }] };
  const outside = positions.filter((position) => !isInside(region, position));
  const [at] = outside;
  if (!at) return undefined;
  if (positions.every((position) => isInside(region, swap(position))))
    return {
      shape,
      problems: [{ code: 'swapped', at }],
      offer: { kind: 'swap', shape: normal(mapPositions(shape, swap)) },
    };
  const converted = fromUtm(shape, region, crs && !isDegrees(crs) ? crs : undefined);
  if (converted)
    return {
      shape,
      problems: [{ code: 'projected', crs: converted.crs }],
      offer: { kind: 'convert', crs: converted.crs, shape: normal(converted.shape) },
    };
  if (looksLikeGaussKrueger(shape)) return { shape, problems: [{ code: 'unknown-crs', crs: 'Gauß-Krüger' }] };
  return { shape, problems: [{ code: 'outside', at, count: outside.length }] };
}

/**
 * Applies all rules to a shape: place first, then form. Pure; never throws.
 * @param region what it must lie in
 * @param crs name of the coordinate system that came with it
 */
export function judge(given: Shape, region: Bounds = CENTRAL_EUROPE, crs?: string): Verdict {
  const count = positionsOf(given).length;
  if (count > MOST_POSITIONS) return { shape: given, problems: [{ code: 'too-many', count, most: MOST_POSITIONS }] };
  const misplaced = placeVerdict(given, region, crs);
  if (misplaced) return misplaced;
  const shape = normal(given);
  // Sides are counted as they were written, not as they are turned.
  const problems = formProblems(mapRings(given, tidyRing));
  const isJoinable = problems.length > 0 && problems.every(({ code }) => code === 'parts-overlap');
  return { shape, problems, ...(isJoinable && { offer: { kind: 'join', shape: normal(joined(shape)) } }) };
}
