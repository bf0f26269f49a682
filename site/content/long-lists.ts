import type { Place, TypeName } from '@standort/model';
import type { PagedRouteName } from '../routes/table.ts';
import { derived, list, single } from './context.ts';
import { PLACE_ORDER } from './map-items.ts';
import { partsOf } from './parts.ts';
import { sortAgain } from './remember.ts';
import { bySiteState, inSiteOrder } from './site-order.ts';

/** Types whose entries stand in a long list. */
type ListedType = 'commercial-site' | 'company' | 'job-story' | 'place';

/** An entry of a list: `<type>/<key>`. */
export type ListedEntry = `${ListedType}/${string}`;

/** Rows a page shows on average, once a list has more. */
const SIZE: Readonly<Record<PagedRouteName, number>> = { sites: 50, map: 200 };

const COLLATOR = new Intl.Collator('de');
const byName = (a: { name: string }, b: { name: string }) => COLLATOR.compare(a.name, b.name);
const idOf =
  <T extends ListedType>(type: T) =>
  ({ key }: { key: string }): ListedEntry =>
    `${type}/${key}`;

interface InTown {
  municipality?: string;
}

/** Order of the chain, then what lies outside of the region. */
function townOrder(): (a: InTown, b: InTown) => number {
  const { chain } = single('settings');
  const rank = ({ municipality }: InTown) => (municipality === undefined ? chain.length : chain.indexOf(municipality));
  return (a, b) => rank(a) - rank(b);
}

const kindOf = (place: Place) => PLACE_ORDER.indexOf(place.kind);

/** Everything a list shows, in its order; the same in every language. */
const LISTS: Readonly<Record<PagedRouteName, () => ListedEntry[]>> = {
  sites: () => inSiteOrder(list('commercial-site')).map(idOf('commercial-site')),
  /** By layer, within it by municipality, so that a list of them can lead to its rows. */
  map: () => {
    const byTown = townOrder();
    return [
      ...sortAgain(
        'sites-on-map',
        list('commercial-site'),
        (a, b) => byTown(a, b) || Number(!a.position) - Number(!b.position) || bySiteState(a, b),
      ).map(idOf('commercial-site')),
      ...list('company')
        .sort((a, b) => byTown(a, b) || byName(a, b))
        .map(idOf('company')),
      ...list('job-story').sort(byTown).map(idOf('job-story')),
      ...list('place')
        .sort((a, b) => byTown(a, b) || kindOf(a) - kindOf(b) || byName(a, b))
        .map(idOf('place')),
    ];
  },
};

const partsOfList = (route: PagedRouteName): ListedEntry[][] =>
  derived(`parts/${route}`, () => partsOf(LISTS[route](), SIZE[route]) as ListedEntry[][]);

/** How many pages a list has. */
export const pageCount = (route: PagedRouteName): number =>
  derived(`page-count/${route}`, () => partsOfList(route).length);

/** One page of a list. */
export interface ListPage {
  /** From 1. */
  page: number;
  entries: ListedEntry[];
  /** Whether no more pages follow. */
  isLast: boolean;
}

/**
 * The entries of one page; a change elsewhere in the list does not concern it.
 * @returns undefined if the list has no such page
 */
export const listPage = (route: PagedRouteName, page = 1): ListPage | undefined =>
  derived(`part/${route}/${page}`, () => {
    const parts = partsOfList(route);
    const found = parts[page - 1];
    return found && { page, entries: found, isLast: page === parts.length };
  });

/** The keys of one type among listed entries, in their order. */
export const keysOf = (type: TypeName, listed: readonly ListedEntry[]): string[] =>
  listed.filter((id) => id.startsWith(`${type}/`)).map((id) => id.slice(type.length + 1));
