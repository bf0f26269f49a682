import { LOCALES, type Entry, type Locale, type TypeName } from '@standort/model';
import { pathOf, type PageAddress } from '../routes/path.ts';
import { ROUTE_NAMES, isPaged, row, type RouteName } from '../routes/table.ts';
import { addresses } from './context.ts';
import { formerSlugsOf, pageSlugsOf, slugsOf } from './entry-parts.ts';
import { pageCount } from './long-lists.ts';
import { rememberAll } from './remember.ts';

/** Addresses of one page by language. */
export type Alternates = Partial<Record<Locale, string>>;

/** A page of the release with its address and where it stands in all languages it exists in; one that shows German for want of a translation is not among them. */
export interface Page extends PageAddress {
  path: string;
  alternates: Alternates;
  /** The entry whose page it is. */
  type?: TypeName;
  key?: string;
}

type OfEntry = (entry: Entry) => Partial<Record<Locale, string>>;

function addressesOf({ route, page }: Pick<PageAddress, 'route' | 'page'>, entry: Entry | undefined, slugs: OfEntry) {
  if (!row(route).type)
    return Object.fromEntries(LOCALES.map((locale) => [locale, pathOf(route, locale, undefined, page)]));
  if (!entry) return {};
  return Object.fromEntries(
    Object.entries(slugs(entry)).map(([locale, slug]) => [locale, pathOf(route, locale as Locale, slug)]),
  ) as Alternates;
}

/** The same page in every language it exists in. @param entry whose page it is, where a route has one per entry */
export const alternatesOf = (page: Pick<PageAddress, 'route' | 'page'>, entry?: Entry): Alternates =>
  addressesOf(page, entry, slugsOf);

/** The same page for visitors of every language; where it is not translated, it shows German. */
export const versionsOf = (page: Pick<PageAddress, 'route' | 'page'>, entry?: Entry): Alternates =>
  addressesOf(page, entry, pageSlugsOf);

/** Pages of an entry for visitors of each language. */
function pagesOfEntry(route: RouteName, type: TypeName, entry: Entry): Page[] {
  const alternates = alternatesOf({ route }, entry);
  return Object.entries(pageSlugsOf(entry)).map(([language, slug]) => {
    const locale = language as Locale;
    return { route, locale, slug, type, key: entry.key, path: pathOf(route, locale, slug), alternates };
  });
}

function pagesOfRoute(route: RouteName): Page[] {
  const { type } = row(route);
  if (type)
    return rememberAll(`pages/${route}`, '', addresses(type), (entry) => pagesOfEntry(route, type, entry)).flat();
  const count = isPaged(route) ? pageCount(route) : 1;
  return Array.from({ length: count }, (_, k) => k + 1).flatMap((page) => {
    const alternates = alternatesOf({ route, page });
    return LOCALES.map((locale) => ({
      route,
      locale,
      ...(page > 1 && { page }),
      path: pathOf(route, locale, undefined, page),
      alternates,
    }));
  });
}

/** All pages of a release, in the order of the route table. */
export const pagesOf = (): Page[] => ROUTE_NAMES.flatMap(pagesOfRoute);

/** An old address and where it leads now. */
export interface Redirect {
  from: string;
  to: string;
}

const redirectsOfEntry = (route: RouteName, entry: Entry): Redirect[] =>
  Object.entries(slugsOf(entry)).flatMap(([locale, slug]) =>
    formerSlugsOf(entry, locale as Locale).map((old) => ({
      from: pathOf(route, locale as Locale, old),
      to: pathOf(route, locale as Locale, slug),
    })),
  );

/** Old addresses and where they lead now. */
export const redirectsOf = (): Redirect[] =>
  ROUTE_NAMES.flatMap((route) => {
    const { type } = row(route);
    if (!type) return [];
    return rememberAll(`redirects/${route}`, '', addresses(type), (entry) => redirectsOfEntry(route, entry)).flat();
  });
