import type { Company, Craft, Fact, Figure, Industry } from '@standort/model';
import type { Face } from '../../art/dial.ts';
import { monthOf, parseAsOf } from '../../i18n/format.ts';

type Documented = Pick<Company, 'foundedYear' | 'employees' | 'training' | 'memberOf' | 'facts' | 'locality'>;

/** Share of what should be known of a firm that is documented: decides how deep its trough is cut. */
const depthOf = ({ foundedYear, employees, training, memberOf, facts }: Documented): number =>
  [
    foundedYear !== undefined,
    employees.length > 0,
    training.length > 0,
    memberOf.length > 0,
    facts.length > 0,
    facts.length > 3,
  ].filter(Boolean).length / 6;

/** Firms per locality, largest first. */
export function places(firms: readonly Pick<Company, 'locality'>[]): number[] {
  const counts = new Map<string, number>();
  for (const { locality } of firms) counts.set(locality, (counts.get(locality) ?? 0) + 1);
  return [...counts.values()].sort((a, b) => b - a);
}

/** The rosette of an industry: one trough per firm, one petal per place, one pass per documented statement. */
export const industryFace = (
  { figures, facts }: Pick<Industry, 'figures' | 'facts'>,
  firms: readonly Documented[],
): Extract<Face, { kind: 'industry' }> => ({
  kind: 'industry',
  cuts: firms.map(depthOf),
  petals: places(firms),
  statements: [...figures, ...facts].filter(({ caution }) => !caution).length,
});

/** Sortable form of the last date of an `asOf`. */
const last = (asOf: string): number => {
  const point = parseAsOf(asOf).at(-1);
  return point ? point.year * 12 + (point.month ?? (point.quarter ? point.quarter * 3 - 1 : 0)) : 0;
};

/** Month of the newest dated statement: where the brass index stands. */
export function newestMonth(
  dated: readonly (Pick<Figure, 'asOf'> | Pick<Fact, 'asOf'> | Pick<Craft, 'asOf'>)[],
): number | undefined {
  const withMonth = dated.filter(({ asOf }) => monthOf(asOf) !== undefined);
  const newest = withMonth.reduce<string | undefined>(
    (best, { asOf }) => (best === undefined || last(asOf) > last(best) ? asOf : best),
    undefined,
  );
  return newest === undefined ? undefined : monthOf(newest);
}
