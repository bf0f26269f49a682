import { ground } from '../../art/ground.ts';
import { placeLabel, shield } from '../../art/map-lettering.ts';
import { label, Sheet, type Box } from '../../art/labels.ts';
import { propertiesOf, type BaseLayers } from '../../art/lines.ts';
import { escape, int } from '../../art/numbers.ts';
import { UNITS, type Frame, type LonLat } from '../../art/projection.ts';
import type { Label } from './places.ts';

/** Layers of the ground that can be switched off. */
export const GROUND_LAYERS = ['rail', 'contours', 'boundaries'] as const;
export type GroundLayer = (typeof GROUND_LAYERS)[number];

export interface Ground {
  layers: BaseLayers;
  labels: readonly Label[];
  /** Name of the land beyond the border and where it stands. */
  beyond?: { name: string; at: LonLat };
}

/** Zoom from which on every locality may be named; below, only the more important ones. */
const ALL_PLACES_FROM = 10.75;
const HATCH = 'map-hatch';

/** Roads and lines with a name of their own: "B 170", "RB 72". */
export const refsOf = ({ roads, rail }: BaseLayers): string[] => {
  const main = roads.features
    .map(propertiesOf)
    .filter(({ kind }) => kind === 'motorway' || kind === 'federal' || kind === 'state');
  const lines = rail.features.map((feature) => /\b(?:RB|RE|S) ?\d+\b/.exec(propertiesOf(feature).name ?? '')?.[0]);
  return [...new Set([...main.map(({ ref }) => ref), ...lines].filter((ref) => ref !== undefined))];
};

/** What is shown of the ground: layers that are off are empty. */
const shown = (layers: BaseLayers, off: ReadonlySet<GroundLayer>): BaseLayers =>
  Object.fromEntries(
    Object.entries(layers).map(([name, layer]) => [
      name,
      off.has(name as GroundLayer) ? { ...layer, features: [] } : layer,
    ]),
  ) as unknown as BaseLayers;

export interface GroundView {
  zoom: number;
  /** Layers that are not shown. */
  off?: ReadonlySet<GroundLayer>;
  /** Places of markers, radius in pixels: names keep clear of them. */
  reserve?: readonly { at: LonLat; r: number }[];
  /** Width of the part of the sheet beyond the edges of the window, in pixels: no name is cut by an edge. */
  margin?: { x: number; y: number };
}

/** Half the width of the strip along an edge that names do not cross, in drawing units. */
const EDGE = 2;

/** Strips along the edges of the window. */
function edges(on: Frame, { x, y }: { x: number; y: number }): Box[] {
  const [left, right, top, bottom] = [x * UNITS, on.W - x * UNITS, y * UNITS, on.H - y * UNITS];
  return [
    ...[left, right].map((at): Box => [at - EDGE, top, at + EDGE, bottom]),
    ...[top, bottom].map((at): Box => [left, at - EDGE, right, at + EDGE]),
  ];
}

/**
 * The base map for one view, drawn by the same hand as the pictures in the pages: classes only, so
 * night and print come from the style sheet. → markup of an `<svg>`'s content
 */
export function drawGround(
  { layers, labels, beyond }: Ground,
  on: Frame,
  { zoom, off = new Set(), reserve = [], margin }: GroundView,
): string {
  const visible = shown(layers, off);
  const sheet = new Sheet(on.W, on.H);
  for (const { at, r } of reserve) {
    const [x, y] = on.at(at);
    sheet.take([x - r * UNITS, y - r * UNITS, x + r * UNITS, y + r * UNITS]);
  }
  if (margin) sheet.take(...edges(on, margin));
  const towns = labels.filter(({ kind }) => kind === 'town').map((town) => ({ ...town, point: on.at(town.at) }));
  for (const {
    point: [x, y],
  } of towns)
    sheet.take([x - 9, y - 9, x + 9, y + 9]);
  const names = towns
    .filter(({ point: [x, y] }) => x > 0 && y > 0 && x < on.W && y < on.H)
    .map(
      ({ name, point }) =>
        `<circle class="bm-core" cx="${int(point[0])}" cy="${int(point[1])}" r="8"/>${label(sheet, name, point, { size: 31, className: 'bm-t1', gap: 13, must: true })}`,
    );
  const routes = [...visible.roads.features, ...visible.rail.features];
  names.push(...refsOf(visible).map((ref) => shield(ref, routes, on, sheet)));
  if (beyond) names.push(label(sheet, beyond.name, on.at(beyond.at), { size: 30, className: 'bm-out', gap: 0 }));
  const places = labels
    .filter((place) => place.kind !== 'town' && (zoom >= ALL_PLACES_FROM || place.rank <= 1))
    .sort((a, b) => a.rank - b.rank);
  for (const { name, at, kind, rank } of places)
    names.push(placeLabel({ name, at, rank, kind: kind === 'town' ? 'place' : kind }, on, sheet));
  const pattern = `<defs><pattern id="${escape(HATCH)}" width="6" height="6" patternUnits="userSpaceOnUse"><path class="bm-hl" d="M0 3h6"/></pattern></defs>`;
  return pattern + ground(visible, on, false, undefined, HATCH) + names.join('');
}
