import type { Locale, TypeName } from '@standort/model';

/**
 * Every kind of page, in one table: address parts per locale, the view that draws it, what it shows.
 * - `parent`: the route whose address comes before
 * - `type`: one page per entry of this type, the last part is the entry's slug
 * - `paged`: a long list that goes on on further pages, see content/long-lists.ts
 * - `hidden`: not in sitemap and search (error pages, search itself)
 */
interface RouteRow {
  readonly view: string;
  readonly slugs?: Readonly<Record<Locale, string>>;
  readonly parent?: string;
  readonly type?: TypeName;
  readonly paged?: true;
  readonly hidden?: true;
}

export const ROUTES = {
  home: { view: 'home', slugs: { de: '', en: '', cs: '' } },
  jobs: { view: 'jobs', slugs: { de: 'jobs', en: 'jobs', cs: 'prace' } },
  stories: { view: 'stories', parent: 'jobs', slugs: { de: 'geschichten', en: 'stories', cs: 'pribehy' } },
  story: { view: 'story', parent: 'stories', type: 'job-story' },
  employers: { view: 'employers', slugs: { de: 'arbeitgeber', en: 'employers', cs: 'zamestnavatele' } },
  employer: { view: 'employer', parent: 'employers', type: 'company' },
  sites: {
    view: 'sites',
    slugs: { de: 'gewerbeflaechen', en: 'commercial-sites', cs: 'prumyslove-plochy' },
    paged: true,
  },
  site: { view: 'site', parent: 'sites', type: 'commercial-site' },
  industries: { view: 'industries', slugs: { de: 'branchen', en: 'industries', cs: 'obory' } },
  industry: { view: 'industry', parent: 'industries', type: 'industry' },
  factors: { view: 'factors', slugs: { de: 'standort', en: 'location', cs: 'lokalita' } },
  factor: { view: 'factor', parent: 'factors', type: 'location-factor' },
  municipalities: { view: 'municipalities', slugs: { de: 'kommunen', en: 'municipalities', cs: 'obce' } },
  municipality: { view: 'municipality', parent: 'municipalities', type: 'municipality' },
  map: { view: 'map', slugs: { de: 'karte', en: 'map', cs: 'mapa' }, paged: true },
  news: { view: 'news', slugs: { de: 'aktuelles', en: 'news', cs: 'aktuality' } },
  article: { view: 'article', parent: 'news', type: 'article' },
  contact: { view: 'contact', slugs: { de: 'kontakt', en: 'contact', cs: 'kontakt' } },
  'easy-language': { view: 'easy-language', slugs: { de: 'einfache-sprache', en: 'plain-language', cs: 'snadno' } },
  imprint: { view: 'imprint', slugs: { de: 'impressum', en: 'imprint', cs: 'tiraz' } },
  privacy: { view: 'document', slugs: { de: 'datenschutz', en: 'privacy', cs: 'ochrana-udaju' } },
  accessibility: { view: 'document', slugs: { de: 'barrierefreiheit', en: 'accessibility', cs: 'pristupnost' } },
  'about-data': { view: 'document', slugs: { de: 'ueber-die-daten', en: 'about-the-data', cs: 'o-datech' } },
  'open-data': { view: 'document', slugs: { de: 'offene-daten', en: 'open-data', cs: 'otevrena-data' } },
  search: { view: 'search', slugs: { de: 'suche', en: 'search', cs: 'hledani' }, hidden: true },
  'not-found': { view: 'not-found', slugs: { de: '404', en: '404', cs: '404' }, hidden: true },
} as const satisfies Record<string, RouteRow>;

/** Address part before the number of a further page of a list: `/gewerbeflaechen/seite/2/`. */
export const PAGE_PART = { de: 'seite', en: 'page', cs: 'strana' } as const satisfies Record<Locale, string>;

export type RouteName = keyof typeof ROUTES;
export const ROUTE_NAMES = Object.keys(ROUTES) as RouteName[];

/** Routes with one page per entry. */
export type EntryRouteName = { [R in RouteName]: (typeof ROUTES)[R] extends { type: TypeName } ? R : never }[RouteName];
/** Routes with one page. */
export type PageRouteName = Exclude<RouteName, EntryRouteName>;

/** Routes whose list goes on on further pages. */
export type PagedRouteName = { [R in RouteName]: (typeof ROUTES)[R] extends { paged: true } ? R : never }[RouteName];

export const row = (name: RouteName): RouteRow => ROUTES[name];

export const isPaged = (name: RouteName): name is PagedRouteName => row(name).paged === true;

export const isRouteName = (name: string): name is RouteName => name in ROUTES;
