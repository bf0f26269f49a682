import type { CommercialSite, Company, JobStory, Locale, Place } from '@standort/model';
import { siteState, type SiteState } from '../../components/badge/site-state.ts';
import { checkedText, overdueText } from '../../components/checked/checked.ts';
import { derived, entries, entry, list, single, today } from '../../content/context.ts';
import { hrefOf, langOf, localised, say } from '../../content/localised.ts';
import { keysOf, type ListPage } from '../../content/long-lists.ts';
import { companyData, placeData, siteData, storyData, type MapLayer, type RowData } from '../../content/map-items.ts';
import { areaParts, formatArea, formatDate } from '../../i18n/format.ts';
import { t } from '../../i18n/t.ts';
import type { ListSize } from '../../islands/finder/record.ts';
import { branchOf } from '../employers/firm-of.ts';
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

/** Size of a site as its row shows it, or that it is not known. */
function sizeWords({ totalArea, hallArea }: CommercialSite, locale: Locale): ListSize {
  const area = totalArea ?? hallArea;
  if (!area) return { gap: t(locale, 'gap.size') };
  const { value, unit } = areaParts(locale, area.squareMetres);
  return { value, unit, ...(!totalArea && { note: t(locale, 'site.hall') }) };
}

/** What the row of a site says on a day, without its number. */
export function siteWords(site: CommercialSite, locale: Locale, town: string | undefined, day: string) {
  const words = localised(site, locale);
  return {
    title: words.title,
    lang: foreign(words.lang, locale),
    href: hrefOf('commercial-site', site, locale),
    where: known(site.locality, town).join(', '),
    size: sizeWords(site, locale),
    status: say(site.statusText, locale),
    statusLang: foreign(langOf(site.statusText, locale), locale),
    asOf: t(locale, 'stand.asOfInline', { date: formatDate(locale, site.statusAsOf) }),
    checked: checkedText(locale, site),
    overdue: overdueText(locale, site, day),
  };
}

export function siteEntry(site: CommercialSite, locale: Locale, number?: number): MapEntry {
  const { where, status, statusLang, asOf, ...rest } = siteWords(site, locale, townOf(site.municipality), today());
  const { size: _size, checked: _checked, overdue: _overdue, ...words } = rest;
  const size = site.totalArea && formatArea(locale, site.totalArea.squareMetres);
  return {
    ...words,
    id: `sites-${site.key}`,
    meta: known(where, size),
    note: { text: `${status}, ${asOf}`, lang: statusLang },
    sample: site.sample,
    state: siteState(site.offerStatus),
    number: site.position && number,
    data: siteData(site, number),
  };
}

export const companyEntry = (company: Company, locale: Locale): MapEntry => ({
  id: `employers-${company.key}`,
  title: company.name,
  href: hrefOf('company', company, locale),
  meta: known(known(company.locality, townOf(company.municipality)).join(', '), branchOf(company, locale)),
  note: company.confirmation.status === 'confirmed' ? undefined : { text: t(locale, 'map.unconfirmed') },
  sample: company.sample,
  data: companyData(company),
});

export function storyEntry(story: JobStory, locale: Locale): MapEntry {
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

export const placeEntry = (place: Place, locale: Locale): MapEntry => ({
  id: `places-${place.key}`,
  title: place.name,
  lang: foreign('de', locale),
  meta: known(kindOf(place, locale), townOf(place.municipality)),
  note: place.note && { text: say(place.note, locale), lang: foreign(langOf(place.note, locale), locale) },
  sample: place.sample,
  data: placeData(place),
});

/** How many entries each layer and each municipality has on the map. */
export const mapCounts = () =>
  derived('map-counts', () => {
    const layers = {
      sites: list('commercial-site'),
      employers: list('company'),
      stories: list('job-story'),
      places: list('place'),
    } satisfies Record<MapLayer, readonly { municipality?: string }[]>;
    const all = Object.values(layers).flat();
    return {
      all: all.length,
      layer: Object.fromEntries(Object.entries(layers).map(([layer, own]) => [layer, own.length])) as Record<
        MapLayer,
        number
      >,
      municipality: Object.fromEntries(
        single('settings').chain.map((key) => [key, all.filter(({ municipality }) => municipality === key).length]),
      ),
    };
  });

/** What a page of the map's list shows, by layer. The sites have numbers only where all of them are on the page. */
export function mapGroups(locale: Locale, { page, isLast, entries: listed }: ListPage) {
  const isWhole = page === 1 && isLast;
  const sites: SiteRow[] = entries('commercial-site', keysOf('commercial-site', listed)).map((site, k) =>
    siteRow(site, locale, isWhole ? k + 1 : undefined),
  );
  const groups: MapGroup[] = [
    { layer: 'sites', entries: sites.map(({ site, row }) => siteEntry(site, locale, row.number)) },
    {
      layer: 'employers',
      entries: entries('company', keysOf('company', listed)).map((company) => companyEntry(company, locale)),
    },
    {
      layer: 'stories',
      entries: entries('job-story', keysOf('job-story', listed)).map((story) => storyEntry(story, locale)),
    },
    { layer: 'places', entries: entries('place', keysOf('place', listed)).map((place) => placeEntry(place, locale)) },
  ];
  return { sites, groups: groups.filter((group) => group.entries.length > 0) };
}

/** The first row of each municipality in a group. */
export const firstRows = ({ entries: rows }: MapGroup): { name: string; id: string }[] =>
  entries('municipality', single('settings').chain).flatMap(({ key, name }) => {
    const first = rows.find(({ data }) => data.municipality === key);
    return first ? [{ name, id: first.id }] : [];
  });
