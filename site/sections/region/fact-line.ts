import type { Fact } from '@standort/model';
import { isFresh } from './figures.ts';

/** What a list of statements needs of a fact or of a figure told in one line. */
export type FactLine = Pick<Fact, 'text' | 'asOf' | 'asOfNote' | 'sources'>;

export interface SortedFacts {
  fresh: Fact[];
  older: Fact[];
  /** Only in factual context: on the entry's own page, never in lists. */
  cautious: Fact[];
}

/** Sorts facts by how they may be shown. A period and an undated statement have no age and stay in the open. */
export const sortFacts = (facts: readonly Fact[], today: string): SortedFacts => ({
  fresh: facts.filter(({ asOf, caution }) => !caution && (asOf === 'undated' || isFresh(asOf, today))),
  older: facts.filter(({ asOf, caution }) => !caution && asOf !== 'undated' && !isFresh(asOf, today)),
  cautious: facts.filter(({ caution }) => caution),
});
