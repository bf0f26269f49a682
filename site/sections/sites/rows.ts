import type { CommercialSite, Locale } from '@standort/model';
import type { SiteState } from '../../components/badge/site-state.ts';
import { siteState } from '../../components/badge/site-state.ts';
import type { FilterField } from '../../components/filters/fields.ts';
import type { LedgerEntry } from '../../components/ledger/row.ts';
import { derived, entries, entry, list, single } from '../../content/context.ts';
import { keysOf, type ListPage } from '../../content/long-lists.ts';
import { SIZE_CLASSES, siteData, sizeClassOf, type RowData } from '../../content/map-items.ts';
import { t } from '../../i18n/t.ts';
import { ledgerEntryOf } from '../place/ledger-entry.ts';

/** A site in the list: what the row shows, and what map and filters know of it. */
export interface SiteRow {
  site: CommercialSite;
  row: LedgerEntry & { data: RowData };
}

const STATES: readonly SiteState[] = ['free', 'ask', 'plan', 'use', 'full'];
const SIZES = [...(Object.keys(SIZE_CLASSES) as (keyof typeof SIZE_CLASSES)[]), 'unknown'] as const;

/** Row of a site. @param number its place on the page, shown on the pin only where there is one */
export function siteRow(site: CommercialSite, locale: Locale, number?: number): SiteRow {
  const town = entry('municipality', site.municipality)?.name;
  const id = `sites-${site.key}`;
  return {
    site,
    row: { ...ledgerEntryOf(site, locale, town), number: site.position && number, id, data: siteData(site, number) },
  };
}

/** The sites of a page, numbered: what may be free first, then plans, what is in use, what is full. */
export const siteRows = (locale: Locale, { entries: listed }: ListPage): SiteRow[] =>
  entries('commercial-site', keysOf('commercial-site', listed)).map((site, k) => siteRow(site, locale, k + 1));

type Counts = Record<string, number>;
const countBy = <T>(items: readonly T[], of: (item: T) => string): Counts => {
  const counts: Counts = {};
  for (const item of items) counts[of(item)] = (counts[of(item)] ?? 0) + 1;
  return counts;
};

/** How many sites there are in all, and of each kind the filters know. */
export const siteCounts = () =>
  derived('site-counts', () => {
    const sites = list('commercial-site');
    return {
      all: sites.length,
      unplaced: sites.filter(({ position }) => !position).length,
      municipality: countBy(sites, ({ municipality }) => municipality),
      state: countBy(sites, ({ offerStatus }) => siteState(offerStatus)),
      size: countBy(sites, sizeClassOf),
    };
  });

/** The states that occur, in the order of the legend. */
export const siteStates = (): SiteState[] =>
  derived('site-states', () => {
    const { state } = siteCounts();
    return STATES.filter((name) => state[name]);
  });

/** Choice of municipalities with the number of their entries, in the order of the chain. */
export function municipalityField(locale: Locale, counts: Counts): FilterField {
  const options = entries('municipality', single('settings').chain).map(({ key, name }) => ({
    value: key,
    label: name,
    count: counts[key] ?? 0,
  }));
  return { kind: 'choices', name: 'municipality', label: t(locale, 'finder.municipality'), options };
}

/** Search among the words of the rows. */
export const searchField = (locale: Locale): FilterField => ({
  kind: 'search',
  name: 'text',
  label: t(locale, 'finder.text'),
  hint: t(locale, 'finder.textHint'),
});

/** @param isLong whether the list has several pages: then it is searched by words too */
export function siteFields(locale: Locale, isLong: boolean): FilterField[] {
  const counts = siteCounts();
  return [
    ...(isLong ? [searchField(locale)] : []),
    municipalityField(locale, counts.municipality),
    {
      kind: 'choices',
      name: 'state',
      label: t(locale, 'finder.state'),
      options: siteStates().map((state) => ({
        value: state,
        label: t(locale, `state.${state}`),
        count: counts.state[state] ?? 0,
      })),
    },
    {
      kind: 'choices',
      name: 'size',
      label: t(locale, 'finder.size'),
      options: SIZES.map((size) => ({ value: size, label: t(locale, `size.${size}`), count: counts.size[size] ?? 0 })),
    },
  ];
}
