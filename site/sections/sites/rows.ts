import type { CommercialSite, Locale } from '@standort/model';
import type { SiteState } from '../../components/badge/site-state.ts';
import type { FilterField } from '../../components/filters/fields.ts';
import type { LedgerEntry } from '../../components/ledger/row.ts';
import { entries, entry, list, single } from '../../content/context.ts';
import { SIZE_CLASSES, siteData, sizeClassOf, type RowData } from '../../content/map-items.ts';
import { t } from '../../i18n/t.ts';
import { bySiteState, ledgerEntryOf } from '../place/ledger-entry.ts';

/** A site in the list: what the row shows, and what map and filters know of it. */
export interface SiteRow {
  site: CommercialSite;
  row: LedgerEntry & { data: RowData };
}

const STATES: readonly SiteState[] = ['free', 'ask', 'plan', 'use', 'full'];
const SIZES = [...(Object.keys(SIZE_CLASSES) as (keyof typeof SIZE_CLASSES)[]), 'unknown'] as const;

/** Row of a site; its number is its place in the list, on the pin only where there is one. */
export function siteRow(site: CommercialSite, locale: Locale, number: number): SiteRow {
  const town = entry('municipality', site.municipality)?.name;
  const id = `sites-${site.key}`;
  return {
    site,
    row: { ...ledgerEntryOf(site, locale, town), number: site.position && number, id, data: siteData(site, number) },
  };
}

/** All sites: what may be free first, then plans, what is in use, what is full. */
export const siteRows = (locale: Locale): SiteRow[] =>
  list('commercial-site')
    .sort(bySiteState)
    .map((site, k) => siteRow(site, locale, k + 1));

const countBy = (rows: readonly SiteRow[], of: (row: SiteRow) => string, value: string) =>
  rows.filter((row) => of(row) === value).length;

/** The states that occur, in the order of the legend. */
export const statesOf = (rows: readonly SiteRow[]): SiteState[] =>
  STATES.filter((state) => rows.some(({ row }) => row.state === state));

/** Choice of municipalities with the number of their entries, in the order of the chain. */
export function municipalityField(locale: Locale, keys: readonly string[]): FilterField {
  const options = entries('municipality', single('settings').chain).map(({ key, name }) => ({
    value: key,
    label: name,
    count: keys.filter((other) => other === key).length,
  }));
  return { kind: 'choices', name: 'municipality', label: t(locale, 'finder.municipality'), options };
}

export const siteFields = (locale: Locale, rows: readonly SiteRow[]): FilterField[] => [
  municipalityField(
    locale,
    rows.map(({ site }) => site.municipality),
  ),
  {
    kind: 'choices',
    name: 'state',
    label: t(locale, 'finder.state'),
    options: statesOf(rows).map((state) => ({
      value: state,
      label: t(locale, `state.${state}`),
      count: countBy(rows, ({ row }) => row.state, state),
    })),
  },
  {
    kind: 'choices',
    name: 'size',
    label: t(locale, 'finder.size'),
    options: SIZES.map((size) => ({
      value: size,
      label: t(locale, `size.${size}`),
      count: countBy(rows, ({ site }) => sizeClassOf(site), size),
    })),
  },
];
