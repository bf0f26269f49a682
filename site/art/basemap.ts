import { ground } from './ground.ts';
import { label, Sheet } from './labels.ts';
import type { BaseLayers } from './lines.ts';
import { beyondBorder, placeLabel, scaleBar, shield } from './map-lettering.ts';
import { escape, int } from './numbers.ts';
import { drawPins, type Pin } from './pins.ts';
import { frame, UNITS, type Bounds, type LonLat } from './projection.ts';
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
