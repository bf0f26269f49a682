import type { CommercialSite } from '@standort/model';
import { t, type Locale } from '../../i18n/t.ts';
import type { Proven } from '../place/proofs.ts';

/** What the sources of a site prove, in the words of its page. */
export function provenOf(site: CommercialSite, locale: Locale): Proven[] {
  const named = [
    ['site.totalArea', site.totalArea],
    ['site.available', site.availableArea],
    ['site.minParcel', site.minParcel],
    ['site.hallArea', site.hallArea],
    ['site.price', site.pricePerSquareMetre],
    ['site.landValue', site.landValue],
  ] as const;
  return [
    ...named.flatMap(([name, value]) => (value ? [{ name: t(locale, name), sources: value.sources }] : [])),
    ...site.utilities.map(({ kind, sources }) => ({ name: t(locale, `site.utility.${kind}`), sources })),
    ...site.timeline.map(({ year, sources = [] }) => ({ name: year, sources })),
  ];
}
