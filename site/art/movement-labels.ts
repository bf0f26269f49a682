import { emWidth, type Box } from './labels.ts';
import { TAU } from './numbers.ts';
import type { Point } from './projection.ts';

/** A wheel in drawing units. */
export interface Disc {
  x: number;
  y: number;
  R: number;
}
export type Segment = readonly [Point, Point];

/** How big letters are in one of the two layers. Labels keep their size on screen, the drawing does not. */
export interface Layer {
  /** Screen pixels per drawing unit the layer is made for. */
  scale: number;
  /** Font sizes of name and detail and the padding of a plate, in screen pixels. */
  name: number;
  detail: number;
  pad: number;
  /** Where a name prefers to stand. */
  prefers: 'inside' | 'outside';
}
export const WIDE: Layer = { scale: 0.66, name: 20, detail: 15.5, pad: 24, prefers: 'inside' };
export const NARROW: Layer = { scale: 0.4, name: 17, detail: 14, pad: 8, prefers: 'outside' };

export interface Scene {
  /** [left, top, right, bottom] of the drawing. */
  view: Box;
  discs: readonly Disc[];
  lines: readonly Segment[];
}

/** Size of a two-line label in drawing units. */
export function sizeOf(name: string, detail: string, layer: Layer): [w: number, h: number] {
  const w = Math.max(emWidth(name) * layer.name, emWidth(detail) * layer.detail) + layer.pad;
  const h = layer.name * 1.15 + (detail ? layer.detail * 1.2 : 0) + layer.pad / 3;
  return [w / layer.scale, h / layer.scale];
}

const boxAt = ([x, y]: Point, [w, h]: readonly [number, number]): Box => [x - w / 2, y - h / 2, x + w / 2, y + h / 2];

const overlap = (a: Box, b: Box): number => {
  const w = Math.min(a[2], b[2]) - Math.max(a[0], b[0]);
  const h = Math.min(a[3], b[3]) - Math.max(a[1], b[1]);
  return w > 0 && h > 0 ? w * h : 0;
};

const within = (box: Box, [x, y]: Point, margin = 0) =>
  x > box[0] - margin && x < box[2] + margin && y > box[1] - margin && y < box[3] + margin;

const SAMPLES = Array.from({ length: 25 }, (_, k) => k / 24);

/** Share of a box that lies on any of the discs, by a grid of 9 × 3 points. */
function onDiscs(box: Box, discs: readonly Disc[]): number {
  let hits = 0;
  for (let i = 0; i <= 8; i++)
    for (let j = 0; j <= 2; j++) {
      const x = box[0] + ((box[2] - box[0]) * i) / 8;
      const y = box[1] + ((box[3] - box[1]) * j) / 2;
      if (discs.some((disc) => Math.hypot(x - disc.x, y - disc.y) < disc.R)) hits++;
    }
  return hits / 27;
}

function cost(box: Box, scene: Scene, taken: readonly Box[], layer: Layer, home: Disc | undefined): number {
  const area = (box[2] - box[0]) * (box[3] - box[1]);
  let sum = taken.reduce((total, other) => total + (4000 * overlap(box, other)) / area, 0);
  for (const disc of scene.discs) if (within(box, [disc.x, disc.y], 14)) sum += 2000;
  for (const [a, b] of scene.lines) {
    const crossed = SAMPLES.filter((t) => within(box, [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t])).length;
    sum += crossed * 60;
  }
  sum += (3000 * (area - overlap(box, scene.view))) / area;
  if (layer.prefers === 'outside' || !home) return sum + 500 * onDiscs(box, scene.discs);
  const strangers = scene.discs.filter((disc) => disc !== home);
  return sum + 160 * onDiscs(box, strangers) + 400 * (1 - onDiscs(box, [home]));
}

/** Directions tried, below first, then sideways, above last; clockwise from the right in turns. */
const ANGLES = [4, 5, 3, 6, 2, 7, 1, 8, 0, 9, 15, 10, 14, 11, 13, 12].map((k) => k / 16);

/** Centre of a label beside or on its disc: the cheapest of the candidates, the first of equals. */
export function placeBeside(
  home: Disc,
  size: readonly [number, number],
  scene: Scene,
  taken: readonly Box[],
  layer: Layer,
): Point {
  let best: Point = [home.x, home.y];
  let least = Infinity;
  const distances = layer.prefers === 'inside' ? [0.42, 0.56, 0.7] : [6, 40, 80];
  distances.forEach((distance, ring) =>
    ANGLES.forEach((angle, order) => {
      const c = Math.cos(angle * TAU);
      const s = Math.sin(angle * TAU);
      const reach =
        layer.prefers === 'inside'
          ? distance * home.R
          : home.R + distance + (Math.abs(c) * size[0] + Math.abs(s) * size[1]) / 2;
      const at: Point = [home.x + c * reach, home.y + s * reach];
      const price =
        cost(boxAt(at, size), scene, taken, layer, home) + order * 4 + ring * (layer.prefers === 'inside' ? 2 : 90);
      if (price < least) {
        least = price;
        best = at;
      }
    }),
  );
  return best;
}

/** The cheapest of some free-standing places; undefined where all are crowded. */
export function placeFree(
  candidates: readonly Point[],
  size: readonly [number, number],
  scene: Scene,
  taken: readonly Box[],
  layer: Layer,
): Point | undefined {
  const priced = candidates.map((at, order) => ({
    at,
    price: cost(boxAt(at, size), scene, taken, layer, undefined) + order,
  }));
  const [best] = priced.sort((a, b) => a.price - b.price);
  return best && best.price < 400 ? best.at : undefined;
}

export { boxAt };
