import type { Locale, Place } from '@standort/model';
import type { MapPlace, NamedPoint } from '../art/basemap.ts';
import { kilometres, type LonLat } from '../art/projection.ts';
import { formatNumber } from '../i18n/format.ts';
import { derived, entries, list, single } from './context.ts';
import { say } from './localised.ts';
import { middleOf } from './map-items.ts';

/** The municipalities at their official points, in the order of the settings' chain. */
export const mapTowns = (): NamedPoint[] =>
  derived('map-towns', () =>
    entries('municipality', single('settings').chain).map(({ name, position }) => ({
      name,
      at: middleOf(position.geometry),
    })),
  );

/** From this number of inhabitants on a locality is named on small maps as well. */
const LARGE = 700;
const rankOf = (place: Place): number => {
  const inhabitants = place.figures.find(({ id }) => id === 'population')?.value;
  return inhabitants === undefined ? 3 : inhabitants >= LARGE ? 1 : 2;
};

/** Points nearer than this to a town or to each other are the same name twice. */
const SAME_KM = 2;

/** Names beside the towns: localities, summits with their height, stations outside of the region, the city. */
export const mapPlaces = (locale: Locale): MapPlace[] => derived(`map-places/${locale}`, () => namedPlaces(locale));

function namedPlaces(locale: Locale): MapPlace[] {
  const towns = mapTowns();
  const { city } = single('settings');
  const cityAt: LonLat = [city.longitude, city.latitude];
  const places = list('place').flatMap((place): MapPlace[] => {
    if (!place.position) return [];
    const at = middleOf(place.position.geometry);
    if (place.kind === 'locality')
      return towns.some((town) => town.name === place.name && kilometres(town.at, at) < SAME_KM)
        ? []
        : [{ name: place.name, at, rank: rankOf(place) }];
    if (place.kind === 'summit') {
      const height = place.figures.find(({ id }) => id === 'elevation')?.value;
      return [
        { name: height ? `${place.name} ${formatNumber(locale, height, 0)} m` : place.name, at, kind: 'peak', rank: 1 },
      ];
    }
    if (place.kind === 'station' && !place.municipality && kilometres(at, cityAt) > SAME_KM)
      return [{ name: place.name, at, kind: 'out', rank: 1 }];
    return [];
  });
  return [{ name: say(city.name, locale), at: cityAt, kind: 'out', rank: 0 }, ...places];
}

/** The land beyond the border, named a little behind the settings' border point. */
export function mapBeyond(locale: Locale): { name: string; at: LonLat } | undefined {
  const { border } = single('settings');
  return border && { name: say(border.name, locale), at: [border.longitude, border.latitude - 0.02] };
}
