import type { FeatureCollection } from 'geojson';
import type { Box } from './labels.ts';
import { smoothLines } from './lines.ts';
import { boxAt, NARROW, placeBeside, placeFree, sizeOf, WIDE, type Disc, type Layer, type Scene, type Segment } from './movement-labels.ts';
import { escape, int } from './numbers.ts';
import { kilometres, plane, radiusOf, type LonLat, type Point } from './projection.ts';
import { idsFor } from './seed.ts';
import { track } from './track.ts';
import { wheelField } from './wheels.ts';

export interface Wheel {
  name: string;
  /** Second line of its label, e.g. the area in words. */
  detail?: string;
  at: LonLat;
  areaKm2: number;
}

export interface MovementOptions {
  /** Two to eight municipalities in the order of the chain. */
  wheels: readonly Wheel[];
  /** The city the region is measured against; a line leaves towards it. */
  city?: { name: string; at: LonLat };
  /** A point of the near border; `name` is the land beyond. */
  border?: { name: string; at: LonLat };
  /** Rivers (kind `river`, rank 2) and the border line below the wheels. */
  layers?: { water: FeatureCollection; border: FeatureCollection };
  /** Accessible name of the drawing. */
  label: string;
  scope?: string;
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

export interface Movement {
  svg: string;
  labels: MovementLabel[];
  width: number;
  height: number;
}

/** The longer side of the wheels' box, in drawing units. */
const EXTENT = 840;
const MARGIN = 26;

const nearest = (wheels: readonly Wheel[], at: LonLat): number =>
  wheels.reduce((best, wheel, k) => (kilometres(wheel.at, at) < kilometres(wheels[best]?.at ?? at, at) ? k : best), 0);

/** The part of the line a→b that lies inside a box; a lies inside. */
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

/**
 * The region as a gear train: one engine-turned wheel per municipality at its true place and of its
 * true area, brass lines from hub to hub. The label positions come with it, so that the words can be
 * set as text. → SVG markup and labels
 */
export function movement(options: MovementOptions): Movement {
  const { wheels, city, border, layers, label, scope = '' } = options;
  if (wheels.length < 2) throw new Error('The gear train needs at least two municipalities in the chain.');
  const ids = idsFor(wheels.map(({ name, at, areaKm2 }) => [name, at, areaKm2]), scope);

  // one kilometre = 1 unit first, to learn the extent
  const origin: LonLat = wheels[0]?.at ?? [0, 0];
  const rough = plane(origin, 1);
  const reach = wheels.map((wheel) => {
    const [x, y] = rough.at(wheel.at);
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
  const view: Box = [0, 0, width, height];

  const discs = wheels.map((wheel): Disc => {
    const [x, y] = at(wheel.at);
    return { x: int(x), y: int(y), R: int(radiusOf(wheel.areaKm2) * perKm) };
  });
  const hub = (k: number): Point => [discs[k]?.x ?? 0, discs[k]?.y ?? 0];
  const gaps = wheels.slice(1).map((wheel, k) => {
    const line: Segment = [hub(k), hub(k + 1)];
    return { line, km: kilometres(wheels[k]?.at ?? wheel.at, wheel.at) };
  });
  const outward = (target: LonLat): Segment => {
    const from = hub(nearest(wheels, target));
    return [from, clipTo(view, from, at(target))];
  };
  const toCity = city && outward(city.at);
  const toBorder = border && outward(border.at);
  const lines = [...gaps.map(({ line }) => line), ...(toCity ? [toCity] : []), ...(toBorder ? [toBorder] : [])];

  const scene: Scene = { view, discs, lines };
  const percent = ([x, y]: Point): Point => [Number(((x / width) * 100).toFixed(1)), Number(((y / height) * 100).toFixed(1))];
  const middle = ([a, b]: Segment): Point => [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];
  const cityAt = toCity && ((): Point => {
    const [a, b] = toCity;
    const length = Math.hypot(b[0] - a[0], b[1] - a[1]) || 1;
    return [b[0] + ((a[0] - b[0]) / length) * 26, b[1] + ((a[1] - b[1]) / length) * 26];
  })();
  const landAt = border && toBorder && ((): Point | undefined => {
    const [a, b] = toBorder;
    const length = Math.hypot(b[0] - a[0], b[1] - a[1]) || 1;
    const [ux, uy] = [(b[0] - a[0]) / length, (b[1] - a[1]) / length];
    const taken = cityAt ? [boxAt(cityAt, sizeOf(city?.name ?? '', '', WIDE))] : [];
    const candidates = [0, -1, 1, -2, 2, -3, 3].map((k): Point => [b[0] + ux * 36 - uy * 120 * k, b[1] + uy * 36 + ux * 120 * k]);
    return placeFree(candidates, sizeOf(border.name, '', WIDE), scene, taken, WIDE);
  })();

  const place = (layer: Layer): Point[] => {
    const taken = gaps.map(({ line }) => boxAt(middle(line), sizeOf('00,0 km', '', { ...layer, name: layer.detail, pad: 6 })));
    if (cityAt && city) taken.push(boxAt(cityAt, sizeOf(`${city.name} 00 km`, '', { ...layer, name: layer.detail, pad: 6 })));
    return wheels.map((wheel, k) => {
      const disc = discs[k];
      if (!disc) return [0, 0];
      const size = sizeOf(wheel.name, wheel.detail ?? '', layer);
      const found = placeBeside(disc, size, scene, taken, layer);
      taken.push(boxAt(found, size));
      return found;
    });
  };
  const wide = place(WIDE);
  const narrow = place(NARROW);
  const labels: MovementLabel[] = [
    ...wheels.map((_, index): MovementLabel => ({ kind: 'place', index, wide: percent(wide[index] ?? [0, 0]), narrow: percent(narrow[index] ?? [0, 0]) })),
    ...gaps.map(({ line, km }, index): MovementLabel => ({ kind: 'distance', index, km, wide: percent(middle(line)), narrow: percent(middle(line)) })),
  ];
  if (city && cityAt) {
    const index = nearest(wheels, city.at);
    labels.push({ kind: 'city', index, km: kilometres(wheels[index]?.at ?? city.at, city.at), wide: percent(cityAt), narrow: percent(cityAt) });
  }
  if (border && landAt) labels.push({ kind: 'land', index: nearest(wheels, border.at), wide: percent(landAt) });

  const wheelMarks = discs
    .map(
      ({ x, y, R }, index) =>
        `<g class="wheel" transform="translate(${x} ${y})"><circle class="rim" r="${R}"/><circle class="rim2" r="${R - 9}"/>` +
        `${track({ R, count: 120, len: 5, long: 10, longLen: 9, w: 1 })}${wheelField(ids, index, R - 16)}` +
        `<circle class="hub" r="19"/><circle class="jewel" r="7"/></g>`,
    )
    .join('');
  const stroke = ([a, b]: Segment) => `M${a.map(int).join(' ')}L${b.map(int).join(' ')}`;
  const far = [toCity, toBorder].filter((line) => line !== undefined).map(stroke).join('');
  const clip = ids();
  const on = { at: (position: LonLat) => at(position), perKm };
  const ground = layers
    ? `<clipPath id="${clip}"><rect x="${-width}" y="${-int(height / 2)}" width="${3 * width}" height="${int(height * 1.5) - 18}"/></clipPath>` +
      `<g class="ground" clip-path="url(#${clip})">` +
      `<path class="river" d="${smoothLines(layers.water, on, (p) => p.kind === 'river' && p.rank === 2)}"/>` +
      `<path class="border" d="${smoothLines(layers.border, on)}"/></g>`
    : '';
  const svg =
    `<svg class="movement" viewBox="0 0 ${width} ${height}" role="img" aria-label="${escape(label)}">${ground}${wheelMarks}` +
    `<path class="dim" d="${gaps.map(({ line }) => stroke(line)).join('')}"/>${far && `<path class="dim far" d="${far}"/>`}</svg>`;
  return { svg, labels, width, height };
}

/** The mark: the same wheels as plain circles with their hubs. Decorative. → one `<svg>` */
export function mark(wheels: readonly Pick<Wheel, 'at' | 'areaKm2'>[]): string {
  const origin: LonLat = wheels[0]?.at ?? [0, 0];
  const on = plane(origin, 10);
  const discs = wheels.map((wheel) => {
    const [x, y] = on.at(wheel.at);
    return { x: int(x), y: int(y), R: int(radiusOf(wheel.areaKm2) * 10) };
  });
  const edge = 9;
  const x0 = Math.min(...discs.map((d) => d.x - d.R)) - edge;
  const y0 = Math.min(...discs.map((d) => d.y - d.R)) - edge;
  const x1 = Math.max(...discs.map((d) => d.x + d.R)) + edge;
  const y1 = Math.max(...discs.map((d) => d.y + d.R)) + edge;
  return (
    `<svg class="mark" viewBox="${x0} ${y0} ${x1 - x0} ${y1 - y0}" aria-hidden="true">` +
    `${discs.map((d) => `<circle cx="${d.x}" cy="${d.y}" r="${d.R}"/>`).join('')}` +
    `<g class="jewel">${discs.map((d) => `<circle cx="${d.x}" cy="${d.y}" r="9"/>`).join('')}</g></svg>`
  );
}
