import type { Geometry } from '@standort/model';
import type { MapPlace, NamedPoint } from '../../art/basemap.ts';
import type { LonLat } from '../../art/projection.ts';
import { list, single } from '../../content/context.ts';
import { townWheels } from '../../content/wheels.ts';

/** A geometry as one point: the point itself, else the middle of its box. */
export function pointOf(geometry: Geometry): LonLat {
  if (geometry.type === 'Point') return geometry.coordinates;
  const positions = geometry.type === 'Polygon' ? geometry.coordinates.flat() : geometry.coordinates.flat(2);
  const middle = (values: readonly number[]) => (Math.min(...values) + Math.max(...values)) / 2;
  return [middle(positions.map(([lon]) => lon)), middle(positions.map(([, lat]) => lat))];
}

/** The municipalities, always labelled on a map. */
export const townPoints = (): NamedPoint[] => townWheels().map(({ town, at }) => ({ name: town.name, at }));

interface PlaceOptions {
  /** Localities named first. */
  first?: readonly string[];
  /** Also summits and the city the region is measured against. */
  wide?: boolean;
}

/** What may be named on a map besides the municipalities. */
export function placePoints({ first = [], wide = false }: PlaceOptions = {}): MapPlace[] {
  const towns = new Set(townPoints().map(({ name }) => name));
  const places = list('place').flatMap((place): MapPlace[] => {
    if (!place.position || towns.has(place.name)) return [];
    const at = pointOf(place.position.geometry);
    if (place.kind === 'locality') return [{ name: place.name, at, rank: first.includes(place.name) ? 1 : 6 }];
    return wide && place.kind === 'summit' ? [{ name: place.name, at, kind: 'peak', rank: 3 }] : [];
  });
  if (!wide) return places;
  const { city } = single('settings');
  return [...places, { name: city.name.de, at: [city.longitude, city.latitude], kind: 'out', rank: 0 }];
}
