import { LOCALES, type Entry, type Locale, type TypeName } from '@standort/model';
import { pathOf, routeOfType, type PageAddress } from '../routes/path.ts';
import { ROUTE_NAMES, row, type RouteName } from '../routes/table.ts';
import { list } from './context.ts';
import { formerSlugsOf, slugsOf } from './entry-parts.ts';

/** A page of the release with its address and where it stands in other languages. */
export interface Page extends PageAddress {
  path: string;
  /** The entry whose page it is. */
  type?: TypeName;
  key?: string;
}

const pagesOfRoute = (route: RouteName): Page[] => {
  const { type } = row(route);
  if (!type) return LOCALES.map((locale) => ({ route, locale, path: pathOf(route, locale) }));
  return list(type).flatMap((entry) =>
    Object.entries(slugsOf(entry)).map(([locale, slug]) => ({
      route,
      locale: locale as Locale,
      slug,
      type,
      key: entry.key,
      path: pathOf(route, locale as Locale, slug),
    })),
  );
};

/** All pages of a release, in the order of the route table. */
export const pagesOf = (): Page[] => ROUTE_NAMES.flatMap(pagesOfRoute);

/** The same page in every language it exists in. */
export function alternatesOf(address: PageAddress, entry?: Entry): Partial<Record<Locale, string>> {
  if (!row(address.route).type)
    return Object.fromEntries(LOCALES.map((locale) => [locale, pathOf(address.route, locale)]));
  if (!entry) return {};
  return Object.fromEntries(
    Object.entries(slugsOf(entry)).map(([locale, slug]) => [locale, pathOf(address.route, locale as Locale, slug)]),
  );
}

/** Old addresses and where they lead now. */
export const redirectsOf = (types: readonly TypeName[]): { from: string; to: string }[] =>
  types.flatMap((type) => {
    const route = routeOfType(type);
    if (!route) return [];
    return list(type).flatMap((entry) =>
      Object.entries(slugsOf(entry)).flatMap(([locale, slug]) =>
        formerSlugsOf(entry, locale as Locale).map((old) => ({
          from: pathOf(route, locale as Locale, old),
          to: pathOf(route, locale as Locale, slug),
        })),
      ),
    );
  });
