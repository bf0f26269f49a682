import type { CommercialSite, Locale } from '@standort/model';
import { siteState } from '../../components/badge/site-state.ts';
import type { LedgerEntry } from '../../components/ledger/row.ts';
import { hrefOf, localised } from '../../content/localised.ts';
import { hectaresOf, knownShare } from '../../content/site-facts.ts';
import { areaParts, monthOf } from '../../i18n/format.ts';
import { t } from '../../i18n/t.ts';
import { neighboursAt } from './firms-at.ts';

/** A commercial site as a row of a ledger; `municipality` is left out where the page says it already. */
export function ledgerEntryOf(site: CommercialSite, locale: Locale, municipality?: string): LedgerEntry {
  const words = localised(site, locale);
  const area = site.totalArea ?? site.hallArea;
  const where = [site.locality, municipality].filter((part, k, all) => part && all.indexOf(part) === k);
  return {
    key: site.key,
    href: hrefOf('commercial-site', site, locale),
    title: words.title,
    lang: words.lang === locale ? undefined : words.lang,
    where: where.join(', '),
    state: siteState(site.offerStatus),
    status: site.statusText,
    statusAsOf: site.statusAsOf,
    checkedOn: site.checkedOn,
    checkDueOn: site.checkDueOn,
    size: area && areaParts(locale, area.squareMetres),
    sizeNote: site.totalArea ? undefined : site.hallArea && t(locale, 'site.hall'),
    hectares: hectaresOf(site),
    known: knownShare(site),
    month: monthOf(site.statusAsOf),
    neighbours: neighboursAt(site),
    sample: site.sample,
  };
}
