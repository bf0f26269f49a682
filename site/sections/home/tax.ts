import type { Figure, Municipality } from '@standort/model';
import { formatNumber, parseAsOf } from '../../i18n/format.ts';
import type { Locale } from '../../i18n/t.ts';
import type { FigureData } from '../../components/figure/value.ts';
import { tradeTaxOf } from '../place/trade-tax.ts';
import { isFresh } from '../region/figures.ts';

const yearOf = ({ asOf }: Figure) => parseAsOf(asOf).at(-1)?.year ?? 0;

/**
 * The trade tax rates of the municipalities as one figure: from the lowest to the highest, dated by
 * the oldest. Undefined where a rate is missing or too old.
 */
export function taxFigure(
  towns: readonly Municipality[],
  locale: Locale,
  today: string,
): { figure: FigureData; rates: number[] } | undefined {
  const rates = towns.flatMap((town) => {
    const rate = tradeTaxOf(town);
    return rate ? [{ name: town.name, rate }] : [];
  });
  const [first] = rates;
  if (!first || rates.length < towns.length || rates.some(({ rate }) => !isFresh(rate.asOf, today))) return undefined;
  const oldest = rates.reduce((a, b) => (yearOf(b.rate) < yearOf(a.rate) ? b : a)).rate;
  const values = rates.map(({ rate }) => rate.value);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  return {
    rates: values,
    figure: {
      label: first.rate.label,
      value: low,
      ...(high > low && { valueTo: high }),
      unit: first.rate.unit,
      asOf: oldest.asOf,
      asOfNote: oldest.asOfNote,
      sources: oldest.sources,
      note: rates.map(({ name, rate }) => `${name}\u00a0${formatNumber(locale, rate.value)}`).join(' · '),
    },
  };
}
