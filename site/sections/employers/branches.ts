import type { Company, Locale } from '@standort/model';
import { branchOf } from './firm-of.ts';

/** Industries and branches of these firms, most firms first. */
export function branchesOf(firms: readonly Company[], locale: Locale): string[] {
  const counts = new Map<string, number>();
  for (const firm of firms) {
    const branch = branchOf(firm, locale);
    if (branch !== undefined) counts.set(branch, (counts.get(branch) ?? 0) + 1);
  }
  return [...counts].sort(([a, m], [b, n]) => n - m || a.localeCompare(b, locale)).map(([branch]) => branch);
}
