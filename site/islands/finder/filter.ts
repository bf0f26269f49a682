import type { Item } from './item.ts';

/** Filters with a choice of values; the name is the field of {@link Item}. */
export const FACETS = ['layer', 'municipality', 'state', 'size'] as const;
export type Facet = (typeof FACETS)[number];

/**
 * What the visitor chose. Layers are switched on one by one: no layer, no entry. In the other facets
 * nothing chosen means everything.
 */
export type Filter = Readonly<Record<Facet, readonly string[]>> & { readonly text: string };

/** Everything in these layers. */
export const everythingIn = (layers: readonly string[]): Filter => ({
  layer: layers,
  municipality: [],
  state: [],
  size: [],
  text: '',
});

/** Lower case without accents, so "muglitz" finds "Müglitz". */
export const fold = (text: string): string =>
  text.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('ß', 'ss').toLowerCase().trim();

/** Words of a search, each of which must be found. */
const wordsOf = (text: string): string[] => fold(text).split(/\s+/).filter(Boolean);

const fits = (filter: Filter, facet: Facet, item: Item) =>
  (facet !== 'layer' && filter[facet].length === 0) || filter[facet].includes(item[facet]);

export function matches(item: Item, filter: Filter): boolean {
  if (!FACETS.every((facet) => fits(filter, facet, item))) return false;
  const words = wordsOf(filter.text);
  if (words.length === 0) return true;
  const text = fold(item.text);
  return words.every((word) => text.includes(word));
}

/** The entries that fit, in the order of the list. */
export const filterItems = <T extends Item>(items: readonly T[], filter: Filter): T[] =>
  items.filter((item) => matches(item, filter));

/** How many entries each value of a facet would show, all other filters kept. */
export function facetCounts(items: readonly Item[], filter: Filter, facet: Facet): Map<string, number> {
  const all = [...new Set(items.map((item) => item[facet]))];
  const counts = new Map<string, number>();
  for (const item of filterItems(items, { ...filter, [facet]: all }))
    counts.set(item[facet], (counts.get(item[facet]) ?? 0) + 1);
  return counts;
}

/** One filter less. */
export interface Relaxation {
  facet: Facet | 'text';
  filter: Filter;
  count: number;
}

/** Which single filters would lead to results if they were as open as in `open`; most results first. */
export function relaxations(items: readonly Item[], filter: Filter, open: Filter): Relaxation[] {
  return ([...FACETS, 'text'] as const)
    .filter((facet) => filter[facet].length !== open[facet].length)
    .map((facet) => {
      const relaxed: Filter = { ...filter, [facet]: open[facet] };
      return { facet, filter: relaxed, count: filterItems(items, relaxed).length };
    })
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
}

/** The filter with a value chosen or no longer chosen. */
export const toggled = (filter: Filter, facet: Facet, value: string, on: boolean): Filter => ({
  ...filter,
  [facet]: on ? [...new Set([...filter[facet], value])] : filter[facet].filter((other) => other !== value),
});
