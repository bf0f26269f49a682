import type { FeatureCollection } from 'geojson';
import { featurePath, propertiesOf, type BaseLayers, type LayerProperties } from './lines.ts';
import type { Frame } from './projection.ts';

const path = (className: string, d: string) => (d ? `<path class="${className}" d="${d}"/>` : '');

function draw(layers: BaseLayers, sheet: Frame, small: boolean, shade: string | undefined, hatch: string): string {
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

/** So many drawings are kept per set of layers; pages of one kind share theirs. */
const KEPT = 64;
const drawings = new WeakMap<BaseLayers, Map<string, string>>();

/**
 * Everything below the names: catchments, water, roads, rail, border. Drawn once per frame and kept,
 * because it depends on nothing an editor changes.
 * @param shade municipality (by its name in the boundaries layer) whose catchment is shaded
 * @param hatch id of the pattern that fills reservoirs
 */
export function ground(
  layers: BaseLayers,
  sheet: Frame,
  small: boolean,
  shade: string | undefined,
  hatch: string,
): string {
  const kept = drawings.get(layers) ?? new Map<string, string>();
  drawings.set(layers, kept);
  const key = JSON.stringify([sheet.W, sheet.H, sheet.perKm, sheet.at([13.75, 50.85]), small, shade, hatch]);
  const drawing = kept.get(key) ?? draw(layers, sheet, small, shade, hatch);
  kept.delete(key);
  kept.set(key, drawing);
  const [oldest] = kept.keys();
  if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest);
  return drawing;
}
