import type { Company, JobStory, Locale, Place } from '@standort/model';
import type { SiteState } from '../../components/badge/site-state.ts';
import { entries, entry, list, single } from '../../content/context.ts';
import { hrefOf, langOf, localised, say } from '../../content/localised.ts';
import {
  companyData,
  placeData,
  PLACE_ORDER,
  storyData,
  type MapLayer,
  type RowData,
} from '../../content/map-items.ts';
import { formatArea, formatDate } from '../../i18n/format.ts';
import { t } from '../../i18n/t.ts';
import { branchOf } from '../employers/firm-of.ts';
import { bySiteState } from '../place/ledger-entry.ts';
import { siteRow, type SiteRow } from '../sites/rows.ts';

/** A short row of the map's list. */
export interface MapEntry {
  id: string;
  title: string;
  /** Language of title and words where it is not the page's. */
  lang?: Locale;
  href?: string;
  /** What and where, in a few words. */
  meta: readonly string[];
  /** A sentence more. */
  note?: { text: string; lang?: Locale };
  sample?: boolean;
  state?: SiteState;
  number?: number;
  data: RowData;
}

export interface MapGroup {
  layer: MapLayer;
  entries: readonly MapEntry[];
}

const foreign = (lang: Locale, locale: Locale) => (lang === locale ? undefined : lang);
const townOf = (key: string | undefined): string | undefined =>
  key === undefined ? undefined : entry('municipality', key)?.name;
const known = (...parts: (string | undefined)[]): string[] =>
  parts.filter((part): part is string => Boolean(part)).filter((part, k, all) => all.indexOf(part) === k);

interface InTown {
  municipality?: string;
}
/** Order of the chain, then what lies outside of the region. */
function townOrder(): (a: InTown, b: InTown) => number {
  const { chain } = single('settings');
  const rank = ({ municipality }: InTown) => (municipality === undefined ? chain.length : chain.indexOf(municipality));
  return (a, b) => rank(a) - rank(b);
}

const siteEntry = ({ site, row }: SiteRow, locale: Locale): MapEntry => ({
  id: row.id ?? '',
  title: row.title,
  lang: row.lang,
  href: row.href,
  meta: known(row.where, site.totalArea && formatArea(locale, site.totalArea.squareMetres)),
  note: {
    text: `${say(site.statusText, locale)}, ${t(locale, 'stand.asOfInline', { date: formatDate(locale, site.statusAsOf) })}`,
    lang: foreign(langOf(site.statusText, locale), locale),
  },
  sample: site.sample,
  state: row.state,
  number: row.number,
  data: row.data,
});

const companyEntry = (company: Company, locale: Locale): MapEntry => ({
  id: `employers-${company.key}`,
  title: company.name,
  href: hrefOf('company', company, locale),
  meta: known(known(company.locality, townOf(company.municipality)).join(', '), branchOf(company, locale)),
  note: company.confirmation.status === 'confirmed' ? undefined : { text: t(locale, 'map.unconfirmed') },
  sample: company.sample,
  data: companyData(company),
});

function storyEntry(story: JobStory, locale: Locale): MapEntry {
  const words = localised(story, locale);
  return {
    id: `stories-${story.key}`,
    title: words.title,
    lang: foreign(words.lang, locale),
    href: hrefOf('job-story', story, locale),
    meta: known(words.occupation, townOf(story.municipality)),
    sample: story.sample,
    data: storyData(story),
  };
}

/** "Bahnhof": these words also stand inside of sentences, so a row lends them a capital. */
function kindOf(place: Place, locale: Locale): string {
  const word = t(locale, `kind.of.${place.kind}`);
  return word.charAt(0).toLocaleUpperCase(locale) + word.slice(1);
}

const placeEntry = (place: Place, locale: Locale): MapEntry => ({
  id: `places-${place.key}`,
  title: place.name,
  lang: foreign('de', locale),
  meta: known(kindOf(place, locale), townOf(place.municipality)),
  note: place.note && { text: say(place.note, locale), lang: foreign(langOf(place.note, locale), locale) },
  sample: place.sample,
  data: placeData(place),
});

/** Everything the map shows, by layer; within a layer by municipality, so that a list of them can lead to its rows. */
export function mapGroups(locale: Locale): { groups: MapGroup[]; sites: SiteRow[] } {
  const byTown = townOrder();
  const byName = (a: { name: string }, b: { name: string }) => a.name.localeCompare(b.name, locale);
  const sites = list('commercial-site')
    .sort((a, b) => byTown(a, b) || Number(!a.position) - Number(!b.position) || bySiteState(a, b))
    .map((site, k) => siteRow(site, locale, k + 1));
  const kind = (place: Place) => PLACE_ORDER.indexOf(place.kind);
  const groups: MapGroup[] = [
    { layer: 'sites', entries: sites.map((row) => siteEntry(row, locale)) },
    {
      layer: 'employers',
      entries: list('company')
        .sort((a, b) => byTown(a, b) || byName(a, b))
        .map((company) => companyEntry(company, locale)),
    },
    {
      layer: 'stories',
      entries: list('job-story')
        .sort(byTown)
        .map((story) => storyEntry(story, locale)),
    },
    {
      layer: 'places',
      entries: list('place')
        .sort((a, b) => byTown(a, b) || kind(a) - kind(b) || byName(a, b))
        .map((place) => placeEntry(place, locale)),
    },
  ];
  return { sites, groups: groups.filter((group) => group.entries.length > 0) };
}

/** The first row of each municipality in a group. */
export const firstRows = ({ entries: rows }: MapGroup): { name: string; id: string }[] =>
  entries('municipality', single('settings').chain).flatMap(({ key, name }) => {
    const first = rows.find(({ data }) => data.municipality === key);
    return first ? [{ name, id: first.id }] : [];
  });
