import type {
  CommercialSite,
  Company,
  Geometry,
  JobStory,
  Municipality,
  Place,
  PlaceKind,
  Position,
} from '@standort/model';
import { siteState } from '../components/badge/site-state.ts';
import { entry } from './context.ts';

/** Groups of entries on the map, in the order of the list. */
export const MAP_LAYERS = ['sites', 'employers', 'stories', 'places'] as const;
export type MapLayer = (typeof MAP_LAYERS)[number];

/** Sizes people ask for, by the upper end in square metres; `unknown`: nobody has documented it. */
export const SIZE_CLASSES = {
  'to-5000': 5_000,
  'to-2-ha': 20_000,
  'to-10-ha': 100_000,
  'over-10-ha': Infinity,
} as const;
export type SizeClass = keyof typeof SIZE_CLASSES | 'unknown';
const CLASS_NAMES = Object.keys(SIZE_CLASSES) as (keyof typeof SIZE_CLASSES)[];

/** The size class of the area the list shows: all of it, else the hall. */
export function sizeClassOf({ totalArea, hallArea }: Pick<CommercialSite, 'totalArea' | 'hallArea'>): SizeClass {
  const metres = (totalArea ?? hallArea)?.squareMetres;
  return (metres !== undefined && CLASS_NAMES.find((name) => metres <= SIZE_CLASSES[name])) || 'unknown';
}

/** Kinds of places in the order of the list: how to come, then what is there, then where people live. */
export const PLACE_ORDER: readonly PlaceKind[] = [
  'station',
  'motorway',
  'border',
  'school',
  'childcare',
  'doctor',
  'sight',
  'summit',
  'reservoir',
  'weather',
  'locality',
];

/** Middle of a geometry: the point itself, or the mean corner of the outer rings. */
export function middleOf(geometry: Geometry): [number, number] {
  if (geometry.type === 'Point') return geometry.coordinates;
  const rings =
    geometry.type === 'Polygon' ? [geometry.coordinates[0] ?? []] : geometry.coordinates.map((part) => part[0] ?? []);
  const corners = rings.flatMap((ring) => ring.slice(1));
  const mean = (axis: 0 | 1) => corners.reduce((sum, corner) => sum + corner[axis], 0) / corners.length;
  return [Number(mean(0).toFixed(5)), Number(mean(1).toFixed(5))];
}

/** The attributes of a row that the map and the filters read: `{ key: 'x' }` becomes `data-key="x"`. */
export type RowData = Record<string, string>;

const placed = (position: Position | undefined): RowData => {
  if (!position) return {};
  const [lon, lat] = middleOf(position.geometry);
  return {
    lon: String(lon),
    lat: String(lat),
    precision: position.precision,
    ...(position.geometry.type !== 'Point' && { geometry: JSON.stringify(position.geometry) }),
  };
};

const base = (
  layer: MapLayer,
  key: string,
  municipality: string | undefined,
  position: Position | undefined,
): RowData => ({
  key,
  layer,
  municipality: municipality ?? '',
  ...placed(position),
});

export const siteData = (site: CommercialSite, number?: number): RowData => ({
  ...base('sites', site.key, site.municipality, site.position),
  state: siteState(site.offerStatus),
  size: sizeClassOf(site),
  ...(number !== undefined && { number: String(number) }),
});

export const companyData = (company: Company): RowData =>
  base('employers', company.key, company.municipality, company.position);

/** A story belongs to a municipality, not to a house: it stands at its official point. */
export const storyData = (story: JobStory): RowData => {
  const town: Municipality | undefined = entry('municipality', story.municipality);
  return base('stories', story.key, story.municipality, town && { ...town.position, precision: 'locality' });
};

export const placeData = (place: Place): RowData => ({
  ...base('places', place.key, place.municipality, place.position),
  kind: place.kind,
});
