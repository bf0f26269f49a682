import { DEFAULT_LOCALE, isLocale, type Locale, type TypeName } from '@standort/model';
import { ROUTE_NAMES, isRouteName, row, type RouteName } from './table.ts';

/** A page's identity: which route, in which locale, for which entry (by slug). */
export interface PageAddress {
  route: RouteName;
  locale: Locale;
  slug?: string;
}

const parts = (name: RouteName, locale: Locale): string[] => {
  const { parent, slugs } = row(name);
  const above = parent && isRouteName(parent) ? parts(parent, locale) : [];
  const own = slugs?.[locale];
  return own ? [...above, own] : above;
};

const prefix = (locale: Locale) => (locale === DEFAULT_LOCALE ? [] : [locale]);
const join = (segments: readonly string[]) => (segments.length ? `/${segments.join('/')}/` : '/');

/** Address of a page, always with a final slash: `/en/industries/watches/`. */
export function pathOf(route: RouteName, locale: Locale, slug?: string): string {
  const needsSlug = row(route).type !== undefined;
  if (needsSlug !== (slug !== undefined))
    throw new Error(`Route "${route}" ${needsSlug ? 'needs the slug of an entry' : 'takes no slug'}.`);
  return join([...prefix(locale), ...parts(route, locale), ...(slug === undefined ? [] : [slug])]);
}

/** Astro route pattern of a route in one locale: `/en/industries/[slug]`. */
export const patternOf = (route: RouteName, locale: Locale): string =>
  `/${[...prefix(locale), ...parts(route, locale), ...(row(route).type ? ['[slug]'] : [])].join('/')}`;

/** Which page an address means, or undefined. The inverse of {@link pathOf}. */
export function matchPath(pathname: string): PageAddress | undefined {
  const segments = pathname.split('/').filter(Boolean);
  const first = segments[0];
  const locale = first !== undefined && first !== DEFAULT_LOCALE && isLocale(first) ? first : DEFAULT_LOCALE;
  const rest = locale === DEFAULT_LOCALE ? segments : segments.slice(1);
  for (const route of ROUTE_NAMES) {
    const fixed = parts(route, locale);
    const hasSlug = row(route).type !== undefined;
    if (rest.length !== fixed.length + (hasSlug ? 1 : 0) || fixed.some((part, k) => part !== rest[k])) continue;
    const slug = rest.at(-1);
    return hasSlug && slug !== undefined ? { route, locale, slug } : { route, locale };
  }
  return undefined;
}

/** The route that shows single entries of a type, if there is one. */
export const routeOfType = (type: TypeName): RouteName | undefined =>
  ROUTE_NAMES.find((name) => row(name).type === type);
