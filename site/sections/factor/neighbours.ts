import type { LocationFactor } from '@standort/model';

/** How many topics a page leads on to. */
const MOST = 4;

const byRank = (a: LocationFactor, b: LocationFactor) => a.rank - b.rank || (a.key < b.key ? -1 : 1);
const shared = (a: LocationFactor, b: LocationFactor) =>
  a.audiences.filter((audience) => b.audiences.includes(audience)).length;

/**
 * Where to go from a factor: the others of its category; where there are none, those of other
 * categories whose audiences fit best.
 */
export function neighboursOf(
  factor: LocationFactor,
  all: readonly LocationFactor[],
): { same: boolean; factors: LocationFactor[] } {
  const others = all.filter(({ key }) => key !== factor.key);
  const same = others.filter(({ category }) => category === factor.category).sort(byRank);
  if (same.length > 0) return { same: true, factors: same.slice(0, MOST) };
  const near = [...others].sort(
    (a, b) =>
      Number(b.kind === factor.kind) - Number(a.kind === factor.kind) ||
      shared(b, factor) - shared(a, factor) ||
      byRank(a, b),
  );
  return { same: false, factors: near.slice(0, MOST) };
}
