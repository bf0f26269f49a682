import { DEFAULT_LOCALE, isLocale, type Locale, type TypeName } from '@standort/model';
import { PAGE_PART, ROUTE_NAMES, isPaged, isRouteName, row, type RouteName } from './table.ts';

/** A page's identity: which route, in which locale, for which entry (by slug). */
export interface PageAddress {
  route: RouteName;
  locale: Locale;
  slug?: string;
  /** Further page of a long list, from 2. */
  page?: number;
}

const parts = (name: RouteName, locale: Locale): string[] => {
  const { parent, slugs } = row(name);
  const above = parent && isRouteName(parent) ? parts(parent, locale) : [];
  const own = slugs?.[locale];
  return own ? [...above, own] : above;
};

const prefix = (locale: Locale) => (locale === DEFAULT_LOCALE ? [] : [locale]);
const join = (segments: readonly string[]) => (segments.length ? `/${segments.join('/')}/` : '/');

/** Address of a page, always with a final slash: `/en/industries/watches/`. @param page of a long list, from 1 */
export function pathOf(route: RouteName, locale: Locale, slug?: string, page = 1): string {
  const needsSlug = row(route).type !== undefined;
  if (needsSlug !== (slug !== undefined))
    throw new Error(`Route "${route}" ${needsSlug ? 'needs the slug of an entry' : 'takes no slug'}.`);
  if (page > 1 && !isPaged(route)) throw new Error(`Route "${route}" has one page only.`);
  const last = page > 1 ? [PAGE_PART[locale], String(page)] : slug === undefined ? [] : [slug];
  return join([...prefix(locale), ...parts(route, locale), ...last]);
}

/** Astro route patterns of a route in one locale: `/en/industries/[slug]`; a long list has a second one. */
export function patternsOf(route: RouteName, locale: Locale): string[] {
  const fixed = [...prefix(locale), ...parts(route, locale)];
  const pattern = (...last: string[]) => `/${[...fixed, ...last].join('/')}`;
  return [
    row(route).type ? pattern('[slug]') : pattern(),
    ...(isPaged(route) ? [pattern(PAGE_PART[locale], '[page]')] : []),
  ];
}

/** Which page an address means, or undefined. The inverse of {@link pathOf}. */
export function matchPath(pathname: string): PageAddress | undefined {
  const segments = pathname.split('/').filter(Boolean);
  const first = segments[0];
  const locale = first !== undefined && first !== DEFAULT_LOCALE && isLocale(first) ? first : DEFAULT_LOCALE;
  const rest = locale === DEFAULT_LOCALE ? segments : segments.slice(1);
  for (const route of ROUTE_NAMES) {
    const fixed = parts(route, locale);
    if (fixed.some((part, k) => part !== rest[k])) continue;
    const last = rest.slice(fixed.length);
    const [slug] = last;
    const page = isPaged(route) ? furtherPage(last, locale) : undefined;
    if (page !== undefined) return { route, locale, page };
    if (row(route).type === undefined ? last.length === 0 : last.length === 1)
      return slug === undefined ? { route, locale } : { route, locale, slug };
  }
  return undefined;
}

function furtherPage([part, number, ...more]: readonly string[], locale: Locale): number | undefined {
  if (part !== PAGE_PART[locale] || more.length > 0 || !/^[1-9]\d{0,4}$/.test(number ?? '')) return undefined;
  return Number(number) > 1 ? Number(number) : undefined;
}

/** The route that shows single entries of a type, if there is one. */
export const routeOfType = (type: TypeName): RouteName | undefined =>
  ROUTE_NAMES.find((name) => row(name).type === type);
