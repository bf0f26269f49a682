import type { Locale } from '@standort/model';
import { t } from '../i18n/t.ts';
import { pathOf } from '../routes/path.ts';
import { isRouteName, row, type PageRouteName, type RouteName } from '../routes/table.ts';

const MAIN = [
  'jobs',
  'sites',
  'industries',
  'factors',
  'municipalities',
  'map',
  'contact',
] as const satisfies readonly PageRouteName[];
/** Pages that belong to a main section without lying below it in the address. */
const ALSO: Partial<Record<RouteName, RouteName>> = { employers: 'jobs', employer: 'jobs' };

export const navigation = (locale: Locale) =>
  MAIN.map((route) => ({ route, label: t(locale, `nav.${route}`), href: pathOf(route, locale) }));

/** Whether `route` lies in the main section `target` without being it. */
export function isSection(target: RouteName, route: RouteName): boolean {
  if (ALSO[route] === target) return true;
  const { parent } = row(route);
  if (!parent || !isRouteName(parent)) return false;
  return parent === target || isSection(target, parent);
}
