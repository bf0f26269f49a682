import type { Entry, Locale, NeededPage } from '@standort/model';
import { t, type StringKey } from '../i18n/t.ts';
import { matchPath, pathOf, type PageAddress } from '../routes/path.ts';
import type { PageRouteName } from '../routes/table.ts';
import { entry, today } from './context.ts';
import { localised, type Localised } from './localised.ts';

/** What every view needs to know about itself. */
export interface View extends PageAddress {
  path: string;
  today: string;
  /** Strings of the interface in this page's locale. */
  t: (key: StringKey, values?: Record<string, string | number>) => string;
  /** Address of another page in this locale. */
  href: (route: PageRouteName) => string;
}

/** The view of an address; its locale and slug come from the address alone. */
export function viewOf(url: URL): View {
  const address = matchPath(url.pathname) ?? { route: 'not-found' as const, locale: localeOfPath(url.pathname) };
  const { locale } = address;
  return {
    ...address,
    path: url.pathname,
    today: today(),
    t: (key, values) => t(locale, key, values),
    href: (route) => pathOf(route, locale),
  };
}

const localeOfPath = (pathname: string): Locale =>
  pathname.startsWith('/en/') ? 'en' : pathname.startsWith('/cs/') ? 'cs' : 'de';

/** The editors' words for a route: title (h1), description, lead, closing sections. */
export function wordsOf(key: NeededPage, locale: Locale): Localised<'page'> {
  const page: Entry<'page'> | undefined = entry('page', key);
  if (!page)
    throw new Error(`The page "${key}" is missing. Publish it in the CMS, or add content/entries/page/${key}.json.`);
  return localised(page, locale);
}
