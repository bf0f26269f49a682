import type { Company, Industry, Locale } from '@standort/model';
import type { Face } from '../../art/dial.ts';
import { list } from '../../content/context.ts';
import { hrefOf, localised, say } from '../../content/localised.ts';
import { plural, t } from '../../i18n/t.ts';
import { byTraining } from '../employers/firm-of.ts';
import { industryFace, newestMonth, places } from '../region/industry-face.ts';

/** What every list says of an industry. */
export interface Profile {
  key: string;
  href: string;
  title: string;
  claim: string;
  lang?: Locale;
  face: Face;
  month?: number;
  firms: Company[];
  /** "10 Betriebe an 7 Orten · 5 Berufe". */
  counts: string;
  verbs: string[];
}

/** An industry with what the register knows of its firms. */
export function profileOf(industry: Industry, locale: Locale): Profile {
  const words = localised(industry, locale);
  const firms = list('company')
    .filter((company) => company.industry === industry.key)
    .sort(byTraining);
  const counted = firms.length
    ? `${plural(locale, 'industries.firms', firms.length)} ${plural(locale, 'industries.places', places(firms).length)}`
    : t(locale, 'industries.noFirms');
  return {
    key: industry.key,
    href: hrefOf('industry', industry, locale),
    title: words.title,
    claim: words.claim,
    lang: words.lang === locale ? undefined : words.lang,
    face: industryFace(industry, firms),
    month: newestMonth([...industry.figures, ...industry.facts, ...industry.crafts]),
    firms,
    counts: [counted, industry.trades.length > 0 && plural(locale, 'industries.trades', industry.trades.length)]
      .filter(Boolean)
      .join(' · '),
    verbs: industry.crafts.map(({ verb }) => say(verb, locale)),
  };
}
