import type { Figure, Municipality } from '@standort/model';
import type { Scale } from '../../components/ruler/scale.ts';
import { entry } from '../../content/context.ts';
import { townWheels } from '../../content/wheels.ts';

export const tradeTaxOf = (town: Municipality): Figure | undefined =>
  town.taxRates.find(({ id }) => id === 'trade-tax');

/** Key of the location factor that compares trade tax rates. */
const FACTOR = 'trade-tax';

/**
 * The ruler for trade tax rates: from the lowest to the highest rate the factor `trade-tax` knows of
 * in the neighbourhood, at least as far as the municipalities themselves.
 */
export function tradeTaxScale(...at: readonly number[]): Scale | undefined {
  const rates = townWheels().flatMap(({ town }) => tradeTaxOf(town) ?? []);
  const spans = [
    ...rates,
    ...(entry('location-factor', FACTOR)?.figures.filter(({ valueTo }) => valueTo !== undefined) ?? []),
  ];
  const from = Math.min(...spans.map(({ value }) => value));
  const to = Math.max(...spans.map(({ value, valueTo = value }) => valueTo));
  if (!(to > from)) return undefined;
  return { from, to, step: to - from > 40 ? 2 : 1, at };
}
