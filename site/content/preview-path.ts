import { LOCALES, type Entry, type Locale, type TypeName } from '@standort/model';
import { pathOf, routeOfType } from '../routes/path.ts';
import { isRouteName, row, type RouteName } from '../routes/table.ts';
import { slugsOf } from './entry-parts.ts';

/** Where entries without a page of their own are seen. */
const SEEN_ON: Partial<Record<TypeName, RouteName>> = {
  contact: 'contact',
  event: 'news',
  organisation: 'factors',
  place: 'map',
};

/** The page on which an entry is seen, in this locale or else in one it exists in. */
export function previewPath(type: TypeName, entry: Entry, locale: Locale): string {
  const route = routeOfType(type);
  if (!route) {
    const page = type === 'page' && isRouteName(entry.key) && !row(entry.key).type ? entry.key : SEEN_ON[type];
    return pathOf(page ?? 'home', locale);
  }
  const slugs = slugsOf(entry);
  const shown = slugs[locale] === undefined ? LOCALES.find((other) => slugs[other] !== undefined) : locale;
  const slug = shown && slugs[shown];
  return shown && slug ? pathOf(route, shown, slug) : pathOf('home', locale);
}
