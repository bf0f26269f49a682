import type { Feature, FeatureCollection } from 'geojson';
import { emWidth, label, Sheet, type Box } from './labels.ts';
import { featurePath, linesOf, propertiesOf, type BaseLayers, type LayerProperties } from './lines.ts';
import { escape, int } from './numbers.ts';
import { drawPins, type Pin } from './pins.ts';
import { frame, UNITS, type Bounds, type Frame, type LonLat, type Point } from './projection.ts';
import { idsFor } from './seed.ts';

export interface NamedPoint {
  name: string;
  at: LonLat;
}

export interface MapPlace extends NamedPoint {
  /** `out` lies outside of the region (italic), `peak` gets a triangle. */
  kind?: 'place' | 'out' | 'peak';
  /** Lower rank is placed first. */
  rank?: number;
}

export interface BasemapOptions {
  layers: BaseLayers;
  bounds: Bounds;
  /** Screen pixels the drawing is made for. */
  width: number;
  /** Accessible name of the drawing. */
  title: string;
  /** Unit word and name of the land beyond the border. */
  words: { km: string; beyond?: string };
  /** The municipalities; always labelled. */
  towns: readonly NamedPoint[];
  /** Further labels, where there is room. */
  places?: readonly MapPlace[];
  pins?: readonly Pin[];
  /** Names of roads and lines to put on a shield, e.g. "B 170"; a line is found by `ref` or by its name. */
  refs?: readonly string[];
  /** `small`: locator with fewer layers and coarser lines. */
  level?: 'big' | 'small';
  /** Municipality (by its name in the boundaries layer) whose catchment is shaded. */
  shade?: string;
  /** Places kept free for markers drawn elsewhere; r in screen pixels. */
  reserve?: readonly { at: LonLat; r: number }[];
  scope?: string;
}

export interface Basemap {
  svg: string;
  /** Screen pixels. */
  width: number;
  height: number;
}

const path = (className: string, d: string) => (d ? `<path class="${className}" d="${d}"/>` : '');

/** Everything below the names: catchments, water, roads, rail, border. */
export function ground(
  layers: BaseLayers,
  sheet: Frame,
  small: boolean,
  shade: string | undefined,
  hatch: string,
): string {
  const tolerance = small ? 2.6 : 1.1;
  const lines = (layer: FeatureCollection, keep: (p: LayerProperties) => boolean, closed = false) =>
    layer.features
      .filter((feature) => keep(propertiesOf(feature)))
      .map((feature) => featurePath(feature, sheet, tolerance, closed))
      .join('');
  const roads = (...kinds: string[]) => lines(layers.roads, (p) => kinds.includes(p.kind ?? ''));
  const rivers = (keep: (rank: number) => boolean) =>
    lines(layers.water, (p) => p.kind === 'river' && keep(p.rank ?? 3));
  const motorway = roads('motorway');
  const rail = lines(layers.rail, (p) => p.kind === 'rail');
  const areas = layers.boundaries.features
    .map((f) =>
      path(
        `bm-area${shade && propertiesOf(f).name === shade ? ' on' : ''}`,
        featurePath(f, sheet, tolerance * 1.4, true),
      ),
    )
    .join('');
  const reservoirs = lines(layers.water, (p) => p.kind === 'reservoir', true);
  return (
    areas +
    (small
      ? ''
      : path('bm-contour', layers.contours.features.map((f) => featurePath(f, sheet, tolerance * 1.6)).join(''))) +
    path(
      'bm-river r1',
      rivers((rank) => rank === 1),
    ) +
    path(
      'bm-river',
      rivers((rank) => rank === 2),
    ) +
    (small
      ? ''
      : path(
          'bm-river r3',
          rivers((rank) => rank > 2),
        )) +
    (reservoirs &&
      (small ? path('bm-lake', reservoirs) : `<path class="bm-lake" fill="url(#${hatch})" d="${reservoirs}"/>`)) +
    (small ? '' : path('bm-road', roads('regional', 'local'))) +
    path('bm-road state', roads('state')) +
    path('bm-road federal', roads('federal')) +
    path('bm-road mway', motorway) +
    path('bm-road mway in', motorway) +
    path('bm-rail', rail) +
    (small ? '' : path('bm-rail ties', rail)) +
    path(
      'bm-rail narrow',
      lines(layers.rail, (p) => p.kind === 'rail-narrow'),
    ) +
    path(
      'bm-border',
      lines(layers.border, () => true),
    )
  );
}

/** Scale bar, bottom left. */
function scaleBar(on: Frame, sheet: Sheet, unit: string, small: boolean): string {
  const km = [20, 10, 5, 2, 1, 0.5].find((k) => k * on.perKm < on.W * 0.3) ?? 0.5;
  const bar = int(km * on.perKm);
  const y = on.H - 26;
  sheet.take([10, y - 18, 24 + bar + 90, on.H]);
  return (
    `<g class="bm-scale"><path d="M24 ${y}v-10m0 5h${bar}m0-5v10"/>${small ? '' : `<path d="M${24 + int(bar / 2)} ${y}v-6"/>`}` +
    `<text x="${36 + bar}" y="${y + 2}">${km} ${escape(unit)}</text></g>`
  );
}

/** A shield with a road's or line's name, at the first free place along it. */
export function shield(name: string, features: readonly Feature[], on: Frame, sheet: Sheet): string {
  const feature =
    features.find((f) => propertiesOf(f).ref === name) ?? features.find((f) => propertiesOf(f).name?.includes(name));
  const [line] = feature ? linesOf(feature.geometry) : [];
  if (!line) return '';
  const w = emWidth(name) * 23 + 14;
  for (const share of [0.5, 0.62, 0.38, 0.72, 0.28, 0.8, 0.2]) {
    const point = line[int(share * (line.length - 1))];
    if (!point) continue;
    const [x, y] = on.at(point);
    const box: Box = [x - w / 2, y - 17, x + w / 2, y + 17];
    if (!sheet.isFree(box)) continue;
    sheet.take(box);
    const kind = name.startsWith('A') ? ' a' : name.startsWith('R') ? ' r' : '';
    return `<g class="bm-ref${kind}" transform="translate(${int(x)} ${int(y)})"><rect x="${-int(w / 2)}" y="-16" width="${int(w)}" height="32"/><text y="8">${escape(name)}</text></g>`;
  }
  return '';
}

/** Mark and name of a place, or nothing where there is no room. */
export function placeLabel({ name, at, kind = 'place' }: MapPlace, on: Frame, sheet: Sheet): string {
  const [x, y] = on.at(at);
  if (x < 0 || y < 0 || x > on.W || y > on.H) return '';
  const text = label(sheet, name, [x, y], {
    size: kind === 'out' ? 27 : 24,
    className: kind === 'out' ? 'bm-out' : kind === 'peak' ? 'bm-pk' : 'bm-t2',
  });
  if (!text) return '';
  const mark =
    kind === 'peak'
      ? `<path class="bm-peak" d="M${int(x) - 8} ${int(y) + 6}l8-14 8 14z"/>`
      : `<circle class="bm-dot${kind === 'out' ? ' out' : ''}" cx="${int(x)}" cy="${int(y)}" r="4"/>`;
  return mark + text;
}

/** How far beyond the border its neighbour's name stands, in drawing units. */
const BEYOND = 46;

/** The name of the land beyond the border: off the middle of its visible part, on the side away from the towns. */
function beyondBorder(
  name: string,
  border: FeatureCollection,
  towns: readonly Point[],
  on: Frame,
  sheet: Sheet,
): string {
  const inside = ([x, y]: Point) => x > 0 && y > 0 && x < on.W && y < on.H;
  const visible = border.features
    .flatMap((f) => linesOf(f.geometry))
    .flatMap((line) => line.map(on.at))
    .filter(inside);
  const centre = (k: 0 | 1) => towns.reduce((sum, town) => sum + town[k], 0) / Math.max(1, towns.length);
  const [cx, cy] = [centre(0), centre(1)];
  for (const share of [0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8, 0.1, 0.9]) {
    const point = visible[int(share * (visible.length - 1))];
    if (!point) return '';
    const length = Math.hypot(point[0] - cx, point[1] - cy) || 1;
    const away = (k: 0 | 1, c: number) => point[k] + ((point[k] - c) / length) * BEYOND;
    const width = emWidth(name) * 30;
    const [x, y] = [away(0, cx), away(1, cy)];
    const box: Box = [x - width / 2, y - 26, x + width / 2, y + 8];
    const crosses = visible.some(([bx, by]) => bx > box[0] && bx < box[2] && by > box[1] && by < box[3]);
    if (crosses || !sheet.isFree(box)) continue;
    sheet.take(box);
    return `<text class="bm-out" x="${int(x)}" y="${int(y)}" text-anchor="middle">${escape(name)}</text>`;
  }
  return '';
}

/**
 * The region as an engraved map: GeoJSON, entries and a frame → one `<svg>`. Colours come by class
 * from the style sheet, so night and print need no second drawing. Pins, scale and names share one
 * sheet: what is placed first counts as taken.
 */
export function basemap(options: BasemapOptions): Basemap {
  const {
    layers,
    bounds,
    width,
    title,
    words,
    towns,
    places = [],
    pins = [],
    refs = [],
    level = 'big',
    shade,
    reserve = [],
    scope = '',
  } = options;
  const on = frame(bounds, width);
  const small = level === 'small';
  const sheet = new Sheet(on.W, on.H);
  const hatch = idsFor([bounds, width, level], scope)();
  const scale = scaleBar(on, sheet, words.km, small);
  for (const { at, r } of reserve) {
    const [x, y] = on.at(at);
    const k = r * UNITS;
    sheet.take([x - k, y - k, x + k, y + k]);
  }
  const pinMarks = drawPins(pins, on, sheet, small);

  const points = towns.map((town) => ({ ...town, point: on.at(town.at) }));
  for (const {
    point: [x, y],
  } of points)
    sheet.take([x - 9, y - 9, x + 9, y + 9]);
  const names = points.map(({ name, point }) => {
    const dot = `<circle class="bm-core" cx="${int(point[0])}" cy="${int(point[1])}" r="8"/>`;
    return (
      dot +
      label(sheet, name, point, { size: small ? 27 : width < 600 ? 31 : 36, className: 'bm-t1', gap: 13, must: true })
    );
  });
  const routes = [...layers.roads.features, ...layers.rail.features];
  names.push(...refs.map((name) => shield(name, routes, on, sheet)));
  names.push(...[...places].sort((a, b) => (a.rank ?? 5) - (b.rank ?? 5)).map((place) => placeLabel(place, on, sheet)));
  if (!small && words.beyond)
    names.push(
      beyondBorder(
        words.beyond,
        layers.border,
        points.map(({ point }) => point),
        on,
        sheet,
      ),
    );

  const pattern = small
    ? ''
    : `<defs><pattern id="${hatch}" width="6" height="6" patternUnits="userSpaceOnUse"><path class="bm-hl" d="M0 3h6"/></pattern></defs>`;
  const className = ['basemap', level, !small && width < 600 ? 'mid' : ''].filter(Boolean).join(' ');
  const svg =
    `<svg class="${className}" viewBox="0 0 ${on.W} ${on.H}" role="img" aria-label="${escape(title)}">` +
    `${pattern}${ground(layers, on, small, shade, hatch)}${scale}${names.join('')}${pinMarks}</svg>`;
  return { svg, width: on.W / UNITS, height: on.H / UNITS };
}
