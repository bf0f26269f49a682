import type { Figure, Municipality, Place } from '@standort/model';
import type { ReliefOptions } from '../../art/relief.ts';
import type { HeightRow } from '../../components/elevation/layout.ts';
import { derived, list } from '../../content/context.ts';
import { LAYERS } from '../../content/geo.ts';
import { middleOf } from '../../content/map-items.ts';

export const figureOf = (figures: readonly Figure[], id: string): Figure | undefined =>
  figures.find((figure) => figure.id === id);

/** Measures of the land: they do not age like a head count does. */
const TIMELESS = new Set(['area', 'elevation', 'elevation-range', 'highest-point']);
export const isTimeless = ({ id }: Pick<Figure, 'id'>): boolean => id !== undefined && TIMELESS.has(id);

const elevationOf = ({ figures }: Place): number | undefined => figureOf(figures, 'elevation')?.value;

const knownHeights = (): ReliefOptions['heights'] =>
  derived('known-heights', () =>
    list('place').flatMap((place) => {
      const metres = elevationOf(place);
      return metres !== undefined && place.position ? [{ at: middleOf(place.position.geometry), metres }] : [];
    }),
  );

/** The municipality in its landscape; undefined where its point or area is not known. */
export function landscapeOf(
  town: Municipality,
  localities: readonly Place[],
  named: ReadonlySet<string>,
): ReliefOptions | undefined {
  const area = figureOf(town.figures, 'area');
  if (!area) return undefined;
  const heights = knownHeights();
  const places = localities.flatMap((place) =>
    place.position ? [{ name: place.name, at: middleOf(place.position.geometry), named: named.has(place.name) }] : [],
  );
  const { water, rail, border } = LAYERS;
  return {
    centre: middleOf(town.position.geometry),
    areaKm2: area.value,
    places,
    heights,
    layers: { water, rail, border },
  };
}

export interface Heights {
  rows: HeightRow[];
  /** The figures behind them, for their sources. */
  figures: Figure[];
}

/** Localities, summits and the town itself by height. A span (400–500 m) cannot stand on a scale. */
export function heightsOf(town: Municipality, places: readonly Place[]): Heights {
  const own = figureOf(town.figures, 'elevation');
  const townRow = own && own.valueTo === undefined ? [{ name: town.name, figure: own, peak: false }] : [];
  const rows = places.flatMap((place) => {
    const figure = figureOf(place.figures, 'elevation');
    const wanted = place.kind === 'locality' || place.kind === 'summit';
    return figure && wanted && (place.name !== town.name || townRow.length === 0)
      ? [{ name: place.name, figure, peak: place.kind === 'summit' }]
      : [];
  });
  const all = [...townRow, ...rows];
  return {
    rows: all.map(({ name, figure, peak }) => ({ name, metres: Math.round(figure.value), peak })),
    figures: all.map(({ figure }) => figure),
  };
}
