import { NEEDED_PAGES, type Company, type Entry, type Locale, type TypeName } from '@standort/model';
import type { StringKey } from '../i18n/t.ts';
import { t } from '../i18n/t.ts';
import { pathOf } from '../routes/path.ts';
import type { PageRouteName } from '../routes/table.ts';
import { derived, entry, list } from './context.ts';
import { DOCUMENT_ROUTES, documentOf } from './documents.ts';
import { hrefOf, localised, say } from './localised.ts';
import { rememberAll, sortAgain } from './remember.ts';
import { townNames } from './town-names.ts';
import { wordsOf } from './view.ts';

/** Kinds of things that can be found, in the order of their groups. */
export const SEARCH_KINDS = [
  'employer',
  'trade',
  'story',
  'site',
  'industry',
  'factor',
  'municipality',
  'article',
  'page',
] as const;
export type SearchKind = (typeof SEARCH_KINDS)[number];

/** One thing that can be found. */
export interface SearchRecord {
  href: string;
  title: string;
  kind: SearchKind;
  /** Shown below the title. */
  text: string;
  /** Searched, but not shown. */
  words: string;
  /** Language of title and text where it is not that of the page. */
  lang?: Locale;
}

type Found = Omit<SearchRecord, 'kind' | 'words'> & { words?: (string | undefined)[] };

const asRecord = (kind: SearchKind, { words = [], ...found }: Found): SearchRecord => ({
  ...found,
  kind,
  words: words.filter(Boolean).join(' '),
});

/** Titles in alphabetical order of the language; equal ones by address. */
const byTitle = (locale: Locale) => {
  const { compare } = new Intl.Collator(locale);
  return (a: SearchRecord, b: SearchRecord) => compare(a.title, b.title) || (a.href < b.href ? -1 : 1);
};

const foreign = (lang: Locale, locale: Locale) => (lang === locale ? {} : { lang });
const townName = (key: string) => entry('municipality', key)?.name;
const all = <T extends TypeName>(type: T, found: (entry: Entry<T>) => Found): Found[] => list(type).map(found);
const localities = (municipality: string) =>
  list('place')
    .filter((place) => place.kind === 'locality' && place.municipality === municipality)
    .map(({ name }) => name);
const learnt = ({ training }: Company, locale: Locale) =>
  training.map(({ occupation }) => say(occupation, locale)).join(' ');

const SOURCES: Record<Exclude<SearchKind, 'site' | 'trade' | 'page'>, (locale: Locale) => Found[]> = {
  employer: (locale) =>
    all('company', (firm) => {
      const { summary, lang } = localised(firm, locale);
      const industry = firm.industry && entry('industry', firm.industry);
      const branch = industry ? localised(industry, locale).title : firm.branch && say(firm.branch, locale);
      return {
        href: hrefOf('company', firm, locale),
        title: firm.name,
        text: summary,
        ...foreign(lang, locale),
        words: [
          firm.locality,
          townName(firm.municipality),
          branch,
          learnt(firm, locale),
          t(locale, 'find.words.employer'),
          firm.training.length > 0 ? t(locale, 'find.words.training') : undefined,
        ],
      };
    }),
  story: (locale) =>
    all('job-story', (story) => {
      const { title, occupation, lead, lang } = localised(story, locale);
      return {
        href: hrefOf('job-story', story, locale),
        title,
        text: `${occupation}. ${lead}`,
        ...foreign(lang, locale),
        words: [townName(story.municipality)],
      };
    }),
  industry: (locale) =>
    all('industry', (industry) => {
      const { title, claim, summary, lang } = localised(industry, locale);
      const trades = industry.trades.map(({ name }) => say(name, locale));
      return {
        href: hrefOf('industry', industry, locale),
        title,
        text: summary,
        ...foreign(lang, locale),
        words: [claim, ...trades],
      };
    }),
  factor: (locale) =>
    all('location-factor', (factor) => {
      const { title, summary, lang } = localised(factor, locale);
      return { href: hrefOf('location-factor', factor, locale), title, text: summary, ...foreign(lang, locale) };
    }),
  municipality: (locale) =>
    all('municipality', (town) => {
      const { claim, lang } = localised(town, locale);
      return {
        href: hrefOf('municipality', town, locale),
        title: town.name,
        text: claim,
        ...foreign(lang, locale),
        words: [...localities(town.key), ...town.postalCodes],
      };
    }),
  article: (locale) =>
    all('article', (article) => {
      const { title, summary, lang } = localised(article, locale);
      return { href: hrefOf('article', article, locale), title, text: summary, ...foreign(lang, locale) };
    }),
};

/** There may be thousands of them. */
function sites(locale: Locale): SearchRecord[] {
  const towns = townNames();
  return rememberAll(`search-sites/${locale}`, JSON.stringify(towns), list('commercial-site'), (site) => {
    const { title, summary, lang } = localised(site, locale);
    return asRecord('site', {
      href: hrefOf('commercial-site', site, locale),
      title,
      text: summary,
      ...foreign(lang, locale),
      words: [site.locality, towns[site.municipality], t(locale, 'find.words.site'), ...site.zoning],
    });
  });
}

/** Trades lead to their story, or to the industry that has them. */
const trades = (locale: Locale): Found[] =>
  list('industry').flatMap((industry) =>
    industry.trades.map(({ id, name, does, years }): Found => {
      const story = entry('job-story', id);
      return {
        href: story ? hrefOf('job-story', story, locale) : hrefOf('industry', industry, locale),
        title: say(name, locale),
        text: say(does, locale),
        words: [localised(industry, locale).title, years === undefined ? undefined : t(locale, 'find.words.training')],
      };
    }),
  );

/** Every page with words of the editors, but for the search itself. */
const PAGES = NEEDED_PAGES.filter((page) => page !== 'search');
const pages = (locale: Locale): Found[] => [
  ...PAGES.map((route) => {
    const { title, description, lang } = wordsOf(route, locale);
    return {
      href: pathOf(route, locale),
      title,
      text: description,
      ...foreign(lang, locale),
      words: [t(locale, `nav.${route}`)],
    };
  }),
  ...DOCUMENT_ROUTES.map((route) => {
    const { title, description } = documentOf(route, locale).frontmatter;
    return { href: pathOf(route, locale), title, text: description, words: [t(locale, `nav.${route}`)] };
  }),
];

function unsorted(kind: SearchKind, locale: Locale): SearchRecord[] {
  if (kind === 'site') return sites(locale);
  const found = kind === 'trade' ? trades(locale) : kind === 'page' ? pages(locale) : SOURCES[kind](locale);
  return found.map((one) => asRecord(kind, one));
}

/** Everything of one kind in one language, by title. */
const recordsOf = (kind: SearchKind, locale: Locale): SearchRecord[] =>
  sortAgain(`search/${kind}/${locale}`, unsorted(kind, locale), byTitle(locale));

/** Everything that can be found in one language, by kind, then by title. */
export const searchRecords = (locale: Locale): SearchRecord[] =>
  SEARCH_KINDS.flatMap((kind) => recordsOf(kind, locale));

/** {@link searchRecords} as JSON. */
export const searchRecordsJson = (locale: Locale): string =>
  `[${rememberAll(`search-json/${locale}`, '', searchRecords(locale), (record) => JSON.stringify(record)).join(',')}]`;

/** A kind with more than this is better looked through in its own list. */
const SHOWN = 100;
const LISTS: Partial<Record<SearchKind, PageRouteName>> = { employer: 'employers', story: 'stories', site: 'sites' };

/** What the search lists of one kind before anybody searches. */
export interface SearchGroup {
  kind: SearchKind;
  count: number;
  links: Pick<SearchRecord, 'href' | 'title' | 'lang'>[];
  /** The list that has all of them, where `links` are the first only. */
  whole?: PageRouteName;
}

/** Everything that can be found in one language, from A to Z; of long lists the beginning. */
export const searchDirectory = (locale: Locale): SearchGroup[] =>
  derived(`search-directory/${locale}`, () =>
    SEARCH_KINDS.map((kind) => {
      const records = recordsOf(kind, locale);
      const whole = records.length > SHOWN ? LISTS[kind] : undefined;
      const links = whole ? records.slice(0, SHOWN) : records;
      return {
        kind,
        count: records.length,
        links: links.map(({ href, title, lang }) => ({ href, title, lang })),
        whole,
      };
    }).filter(({ count }) => count > 0),
  );

/** Name of a group of results. */
export const groupKey = (kind: SearchKind): StringKey => `find.group.${kind}`;
