import { difference, intersection, union } from 'polyclip-ts';
import { partArea } from './area.ts';
import { partsOf, positionsOf, shapeOfParts, type Part, type Shape } from './shape.ts';

const total = (parts: Part[]) => parts.reduce((sum, part) => sum + partArea(part), 0);

/** Less than this many square metres is a matter of drawing, not of land. */
export const SLIVER = 1;

const extent = (shape: Shape) => {
  const positions = positionsOf(shape);
  const of = (axis: 0 | 1) => positions.map((position) => position[axis]);
  return { x: of(0), y: of(1) };
};
const apart = (a: number[], b: number[]) => Math.max(...a) < Math.min(...b) || Math.max(...b) < Math.min(...a);

/** Square metres that two shapes share; 0 below a sliver. */
export function overlapOf(a: Shape, b: Shape): number {
  const [boxA, boxB] = [extent(a), extent(b)];
  const [partsA, partsB] = [partsOf(a), partsOf(b)];
  if (!partsA.length || !partsB.length || apart(boxA.x, boxB.x) || apart(boxA.y, boxB.y)) return 0;
  const shared = total(intersection(partsA, partsB));
  return shared > SLIVER ? shared : 0;
}

/** Square metres of the first that lie outside of the second; 0 below a sliver. */
export function outsideOf(a: Part, b: Part): number {
  const left = total(difference(a, b));
  return left > SLIVER ? left : 0;
}

/** All parts as one area where they touch or overlap. */
export const joined = (shape: Shape): Shape => {
  const [first, ...others] = partsOf(shape);
  return first ? shapeOfParts(union(first, ...others)) : shape;
};
