import { orient2d } from 'robust-predicates';
import { isSame, type LonLat, type Ring } from './shape.ts';

const DECIMALS = 1e7;
/** Seven decimals are a centimetre. */
export const rounded = ([lon, lat]: LonLat): LonLat => [
  Math.round(lon * DECIMALS) / DECIMALS,
  Math.round(lat * DECIMALS) / DECIMALS,
];

/** Twice the signed area in square degrees; positive = counter-clockwise. */
export const signedArea = (ring: Ring): number => {
  const [origin = [0, 0]] = ring;
  return ring.reduce((sum, [x, y], k) => {
    const [nextX, nextY] = ring[(k + 1) % ring.length] ?? origin;
    return sum + (x - origin[0]) * (nextY - origin[1]) - (nextX - origin[0]) * (y - origin[1]);
  }, 0);
};

/** Rounded, without repeated neighbours, closed. */
export function tidyRing(ring: Ring): Ring {
  const corners = ring.map(rounded).filter((corner, k, all) => !isSame(corner, all[k - 1]));
  while (corners.length > 1 && isSame(corners[0], corners.at(-1))) corners.pop();
  return [...corners, ...corners.slice(0, 1)];
}

/** Turned as RFC 7946 wants it: outlines counter-clockwise, holes clockwise. */
export const turnedRing = (ring: Ring, isHole: boolean): Ring =>
  signedArea(ring) > 0 === isHole ? [...ring].reverse() : ring;

const orientation = (a: LonLat, b: LonLat, c: LonLat) => Math.sign(orient2d(a[0], a[1], b[0], b[1], c[0], c[1]));
const isBetween = (value: number, a: number, b: number) => value >= Math.min(a, b) && value <= Math.max(a, b);
const isWithin = ([x, y]: LonLat, a: LonLat, b: LonLat) => isBetween(x, a[0], b[0]) && isBetween(y, a[1], b[1]);

type Side = readonly [LonLat, LonLat];

/** Whether two sides have a point in common; exact. */
export function doMeet([a, b]: Side, [c, d]: Side): boolean {
  const [abc, abd, cda, cdb] = [orientation(a, b, c), orientation(a, b, d), orientation(c, d, a), orientation(c, d, b)];
  if (abc * abd < 0 && cda * cdb < 0) return true;
  return (
    (abc === 0 && isWithin(c, a, b)) ||
    (abd === 0 && isWithin(d, a, b)) ||
    (cda === 0 && isWithin(a, c, d)) ||
    (cdb === 0 && isWithin(b, c, d))
  );
}

/** Whether the way goes back on itself at the corner between two neighbours. */
const isSpike = ([a, corner]: Side, [, c]: Side) =>
  orientation(a, corner, c) === 0 &&
  (a[0] - corner[0]) * (c[0] - corner[0]) + (a[1] - corner[1]) * (c[1] - corner[1]) > 0;

/** About where two sides that meet do so. */
function meeting([a, b]: Side, [c, d]: Side): LonLat {
  const cross = (b[0] - a[0]) * (d[1] - c[1]) - (b[1] - a[1]) * (d[0] - c[0]);
  if (cross === 0) return [a, b].find((end) => isWithin(end, c, d)) ?? c;
  const along = ((c[0] - a[0]) * (d[1] - c[1]) - (c[1] - a[1]) * (d[0] - c[0])) / cross;
  const at = (axis: 0 | 1) => a[axis] + Math.min(1, Math.max(0, along)) * (b[axis] - a[axis]);
  return rounded([at(0), at(1)]);
}

/** Where a closed ring meets itself: the two sides, by the number of the corner they begin at. */
export interface Contact {
  sides: [number, number];
  at: LonLat;
}

/** The first contact of a closed ring with itself other than where neighbours join. */
export function contactOf(ring: Ring): Contact | undefined {
  const sides = ring.slice(1).flatMap((end, k): { index: number; side: Side; west: number; east: number }[] => {
    const start = ring[k];
    return start
      ? [{ index: k, side: [start, end], west: Math.min(start[0], end[0]), east: Math.max(start[0], end[0]) }]
      : [];
  });
  const found: Contact[] = [];
  const note = (a: (typeof sides)[number], b: (typeof sides)[number]) => {
    const [low, high] = a.index < b.index ? [a, b] : [b, a];
    found.push({ sides: [low.index + 1, high.index + 1], at: meeting(low.side, high.side) });
  };
  // From west to east: only sides that begin before this one ends can meet it.
  const ordered = [...sides].sort((a, b) => a.west - b.west);
  for (const [k, one] of ordered.entries())
    for (let n = k + 1; n < ordered.length; n++) {
      const other = ordered[n];
      if (!other || other.west > one.east) break;
      const gap = Math.abs(one.index - other.index);
      if (gap === 1 || gap === sides.length - 1) {
        const follows = (other.index - one.index + sides.length) % sides.length === 1;
        if (follows ? isSpike(one.side, other.side) : isSpike(other.side, one.side)) note(one, other);
      } else if (doMeet(one.side, other.side)) note(one, other);
      if (found.length > sides.length) break;
    }
  return found.sort((a, b) => a.sides[0] - b.sides[0] || a.sides[1] - b.sides[1])[0];
}
