import type { Audience, FactorCategory, LocationFactor, Locale } from '@standort/model';
import { hrefOf, localised } from '../../content/localised.ts';
import { plural, t } from '../../i18n/t.ts';
import { sortFacts, type FactLine } from '../region/fact-line.ts';
import { figureLine, sortFigures } from '../region/figures.ts';

/** Statements of one factor that stand open in the overview. */
const OPEN = 2;

/** Anchor and class of an audience in the overview. */
export const audienceId = (audience: Audience): string => `for-${audience}`;

/** A factor as a row of the overview. Nothing cautious: that stays on the factor's own page. */
export interface FactorRow {
  key: string;
  title: string;
  href: string;
  summary: string;
  lang?: Locale;
  audiences: string[];
  facts: FactLine[];
  more?: { summary: string; facts: FactLine[] };
  class: string;
}

export function rowOf(factor: LocationFactor, locale: Locale, today: string): FactorRow {
  const words = localised(factor, locale);
  const facts = sortFacts(factor.facts, today);
  const figures = sortFigures(factor.figures, today);
  const fresh = [...figures.fresh.map(figureLine), ...facts.fresh];
  const rest = [...fresh.slice(OPEN), ...figures.older.map(figureLine), ...facts.older];
  return {
    key: factor.key,
    title: words.title,
    href: hrefOf('location-factor', factor, locale),
    summary: words.summary,
    lang: words.lang === locale ? undefined : words.lang,
    audiences: factor.audiences.map((audience) => t(locale, `audience.${audience}`)),
    facts: fresh.slice(0, OPEN),
    ...(rest.length > 0 && { more: { summary: plural(locale, 'factors.more', rest.length), facts: rest } }),
    class: factor.audiences.map(audienceId).join(' '),
  };
}

export interface Theme {
  category: FactorCategory;
  kind: 'hard' | 'soft';
  factors: LocationFactor[];
}

/** The factors by category in the order given; a theme is as hard or soft as most of its factors. */
export function themesOf(factors: readonly LocationFactor[], categories: readonly FactorCategory[]): Theme[] {
  return categories.flatMap((category) => {
    const own = factors
      .filter((factor) => factor.category === category)
      .sort((a, b) => a.rank - b.rank || (a.key < b.key ? -1 : 1));
    const soft = own.filter(({ kind }) => kind === 'soft').length;
    return own.length
      ? [{ category, kind: soft * 2 > own.length ? ('soft' as const) : ('hard' as const), factors: own }]
      : [];
  });
}
