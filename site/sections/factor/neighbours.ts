import type { LocationFactor } from '@standort/model';
import { derived, entries, list } from '../../content/context.ts';

/** How many topics a page leads on to. */
const MOST = 4;

/** What decides which factors stand beside each other. Texts of a factor are not part of it. */
type Choice = Pick<LocationFactor, 'key' | 'rank' | 'category' | 'kind' | 'audiences'>;
const choices = (): Choice[] =>
  derived('factor-choices', () =>
    list('location-factor').map(({ key, rank, category, kind, audiences }) => ({
      key,
      rank,
      category,
      kind,
      audiences,
    })),
  );

const byRank = (a: Choice, b: Choice) => a.rank - b.rank || (a.key < b.key ? -1 : 1);
const shared = (a: Choice, b: Choice) => a.audiences.filter((audience) => b.audiences.includes(audience)).length;

/**
 * Where to go from a factor: the others of its category; where there are none, those of other
 * categories whose audiences fit best.
 */
export function neighboursOf(factor: LocationFactor): { same: boolean; factors: LocationFactor[] } {
  const others = choices().filter(({ key }) => key !== factor.key);
  const same = others.filter(({ category }) => category === factor.category).sort(byRank);
  if (same.length > 0) return { same: true, factors: chosen(same) };
  const near = [...others].sort(
    (a, b) =>
      Number(b.kind === factor.kind) - Number(a.kind === factor.kind) ||
      shared(b, factor) - shared(a, factor) ||
      byRank(a, b),
  );
  return { same: false, factors: chosen(near) };
}

const chosen = (factors: readonly Choice[]) =>
  entries(
    'location-factor',
    factors.slice(0, MOST).map(({ key }) => key),
  );
