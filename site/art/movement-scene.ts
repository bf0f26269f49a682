import {
  boxAt,
  NARROW,
  placeBeside,
  placeFree,
  sizeOf,
  WIDE,
  type Disc,
  type Layer,
  type Scene,
  type Segment,
} from './movement-labels.ts';
import type { Box } from './labels.ts';
import { int } from './numbers.ts';
import { kilometres, plane, radiusOf, type LonLat, type Plane, type Point } from './projection.ts';

export interface Wheel {
  name: string;
  /** Second line of its label, e.g. the area in words. */
  detail?: string;
  at: LonLat;
  areaKm2: number;
}
export interface Target {
  name: string;
  at: LonLat;
}

/** Where a label stands, in per cent of the drawing: in the wide layer and in the narrow one. */
export interface MovementLabel {
  kind: 'place' | 'distance' | 'city' | 'land';
  /** place: index of the wheel; distance: index of the gap after that wheel. */
  index: number;
  /** distance and city: kilometres as the crow flies. */
  km?: number;
  wide: Point;
  narrow?: Point;
}

export interface GearTrain {
  on: Plane;
  width: number;
  height: number;
  discs: Disc[];
  /** Between neighbours of the chain. */
  gaps: { line: Segment; km: number }[];
  /** From the nearest hub towards the city and the border, to the edge of the drawing. */
  toCity?: Segment;
  toBorder?: Segment;
}

/** The longer side of the wheels' box, in drawing units. */
const EXTENT = 840;
const MARGIN = 26;

const nearest = (wheels: readonly Wheel[], at: LonLat): number =>
  wheels.reduce((best, wheel, k) => (kilometres(wheel.at, at) < kilometres(wheels[best]?.at ?? at, at) ? k : best), 0);

/** The end of the line a→b inside of a box that holds a. */
function clipTo(box: Box, a: Point, b: Point): Point {
  const dx = b[0] - a[0];
  const dy = b[1] - a[1];
  const limits = [
    dx > 0 ? (box[2] - a[0]) / dx : dx < 0 ? (box[0] - a[0]) / dx : 1,
    dy > 0 ? (box[3] - a[1]) / dy : dy < 0 ? (box[1] - a[1]) / dy : 1,
  ];
  const t = Math.min(1, ...limits);
  return [a[0] + dx * t, a[1] + dy * t];
}

/** A point `back` units before the end of a line, and `side` units beside it. */
function beforeEnd([a, b]: Segment, back: number, side = 0): Point {
  const length = Math.hypot(b[0] - a[0], b[1] - a[1]) || 1;
  const ux = (b[0] - a[0]) / length;
  const uy = (b[1] - a[1]) / length;
  return [b[0] - ux * back - uy * side, b[1] - uy * back + ux * side];
}

/** Scale and places: the wheels at their true points and of their true areas, as large as the drawing allows. */
export function gearTrain(wheels: readonly Wheel[], city?: Target, border?: Target): GearTrain {
  const origin: LonLat = wheels[0]?.at ?? [0, 0];
  const kilometre = plane(origin, 1);
  const reach = wheels.map((wheel) => {
    const [x, y] = kilometre.at(wheel.at);
    const r = radiusOf(wheel.areaKm2);
    return { left: x - r, right: x + r, top: y - r, bottom: y + r };
  });
  const left = Math.min(...reach.map((q) => q.left));
  const top = Math.min(...reach.map((q) => q.top));
  const w = Math.max(...reach.map((q) => q.right)) - left;
  const h = Math.max(...reach.map((q) => q.bottom)) - top;
  const perKm = EXTENT / Math.max(w, h);
  const scaled = plane(origin, perKm);
  const at = (position: LonLat): Point => {
    const [x, y] = scaled.at(position);
    return [x - left * perKm + MARGIN, y - top * perKm + MARGIN];
  };
  const width = int(w * perKm) + 2 * MARGIN;
  const height = int(h * perKm) + 2 * MARGIN;
  const discs = wheels.map((wheel): Disc => {
    const [x, y] = at(wheel.at);
    return { x: int(x), y: int(y), R: int(radiusOf(wheel.areaKm2) * perKm) };
  });
  const hub = (k: number): Point => [discs[k]?.x ?? 0, discs[k]?.y ?? 0];
  const outward = (target: Target): Segment => {
    const from = hub(nearest(wheels, target.at));
    return [from, clipTo([0, 0, width, height], from, at(target.at))];
  };
  return {
    on: { at, perKm },
    width,
    height,
    discs,
    gaps: wheels
      .slice(1)
      .map((wheel, k) => ({ line: [hub(k), hub(k + 1)], km: kilometres(wheels[k]?.at ?? wheel.at, wheel.at) })),
    toCity: city && outward(city),
    toBorder: border && outward(border),
  };
}

/** Where the words of a gear train stand. */
export function labelsOf(train: GearTrain, wheels: readonly Wheel[], city?: Target, border?: Target): MovementLabel[] {
  const { width, height, discs, gaps, toCity, toBorder } = train;
  const scene: Scene = {
    view: [0, 0, width, height],
    discs,
    lines: [...gaps.map(({ line }) => line), ...[toCity, toBorder].filter((line) => line !== undefined)],
  };
  const percent = ([x, y]: Point): Point => [
    Number(((x / width) * 100).toFixed(1)),
    Number(((y / height) * 100).toFixed(1)),
  ];
  const middle = ([a, b]: Segment): Point => [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];
  const cityAt = toCity && beforeEnd(toCity, 26);
  const small = (text: string, layer: Layer) => sizeOf(text, '', { ...layer, name: layer.detail, pad: 6 });

  /** Measures are set on their lines first; names find room between them. */
  const place = (layer: Layer): { points: Point[]; taken: Box[] } => {
    const taken = gaps.map(({ line }) => boxAt(middle(line), small('00,0 km', layer)));
    if (city && cityAt) taken.push(boxAt(cityAt, small(`${city.name} 00 km`, layer)));
    const points = wheels.map((wheel, k): Point => {
      const disc = discs[k];
      if (!disc) return [0, 0];
      const size = sizeOf(wheel.name, wheel.detail ?? '', layer);
      const found = placeBeside(disc, size, scene, taken, layer);
      taken.push(boxAt(found, size));
      return found;
    });
    return { points, taken };
  };
  const wide = place(WIDE);
  const narrow = place(NARROW);
  const labels: MovementLabel[] = [
    ...wheels.map((_, index): MovementLabel => ({
      kind: 'place',
      index,
      wide: percent(wide.points[index] ?? [0, 0]),
      narrow: percent(narrow.points[index] ?? [0, 0]),
    })),
    ...gaps.map(({ line, km }, index): MovementLabel => ({
      kind: 'distance',
      index,
      km,
      wide: percent(middle(line)),
      narrow: percent(middle(line)),
    })),
  ];
  if (city && cityAt) {
    const index = nearest(wheels, city.at);
    labels.push({
      kind: 'city',
      index,
      km: kilometres(wheels[index]?.at ?? city.at, city.at),
      wide: percent(cityAt),
      narrow: percent(cityAt),
    });
  }
  if (border && toBorder) {
    const candidates = [0, -1, 1, -2, 2, -3, 3].map((k) => beforeEnd(toBorder, -36, 120 * k));
    const found = placeFree(candidates, sizeOf(border.name, '', WIDE), scene, wide.taken, WIDE);
    if (found) labels.push({ kind: 'land', index: nearest(wheels, border.at), wide: percent(found) });
  }
  return labels;
}
