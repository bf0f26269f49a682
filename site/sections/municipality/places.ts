import type { Locale, Place, PlaceKind } from '@standort/model';
import type { FactRow } from '../../components/fact-list/row.ts';
import { formatNumber } from '../../i18n/format.ts';
import { t } from '../../i18n/t.ts';
import { figureOf } from './data.ts';

const ORDER = [
  'station',
  'motorway',
  'border',
  'summit',
  'reservoir',
  'sight',
  'school',
  'childcare',
  'doctor',
  'weather',
] as const satisfies readonly PlaceKind[];

/** "Kahleberg (905 m)". */
function nameOf(place: Place, locale: Locale): string {
  const height = place.kind === 'summit' ? figureOf(place.figures, 'elevation') : undefined;
  return height ? `${place.name} (${formatNumber(locale, height.value, 0)}\u00a0m)` : place.name;
}

/** Stations, summits, reservoirs, sights … one row per kind. */
export const placeRows = (places: readonly Place[], locale: Locale): FactRow[] =>
  ORDER.flatMap((kind) => {
    const own = places.filter((place) => place.kind === kind).sort((a, b) => a.name.localeCompare(b.name, 'de'));
    return own.length > 0
      ? [{ label: t(locale, `town.kind.${kind}`), text: own.map((place) => nameOf(place, locale)).join(' · ') }]
      : [];
  });
