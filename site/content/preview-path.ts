import { type Entry, type Locale, type TypeName } from '@standort/model';
import { pathOf, routeOfType } from '../routes/path.ts';
import { isRouteName, row, type RouteName } from '../routes/table.ts';
import { pageSlugsOf } from './entry-parts.ts';

/** Where entries without a page of their own are seen. */
const SEEN_ON: Partial<Record<TypeName, RouteName>> = {
  contact: 'contact',
  event: 'news',
  organisation: 'factors',
  place: 'map',
};

/** The page on which an entry is seen in this locale; where it is not translated, it shows German. */
export function previewPath(type: TypeName, entry: Entry, locale: Locale): string {
  const route = routeOfType(type);
  if (!route) {
    const page = type === 'page' && isRouteName(entry.key) && !row(entry.key).type ? entry.key : SEEN_ON[type];
    return pathOf(page ?? 'home', locale);
  }
  const slug = pageSlugsOf(entry)[locale];
  return slug === undefined ? pathOf('home', locale) : pathOf(route, locale, slug);
}
