import { outsideOfRender } from './context.ts';

interface Remembered {
  given: string;
  values: ReadonlyMap<object, unknown>;
}

const lists = new Map<string, Remembered>();
const orders = new Map<string, readonly object[]>();

/**
 * What follows from each item alone, in their order: for files that hold a line of every entry, of which one changes.
 * Made again only for items that are not the same objects as last time. Nothing but the item and what `given` names
 * may decide a value; reading content in `make` throws.
 * @param name unique for what is made
 * @param given every other value the results are made from
 */
export function rememberAll<E extends object, T extends object | string>(
  name: string,
  given: string,
  items: readonly E[],
  make: (item: E) => T,
): T[] {
  const last = lists.get(name);
  const known = last?.given === given ? (last.values as ReadonlyMap<E, T>) : new Map<E, T>();
  const values = new Map<E, T>();
  for (const item of items) values.set(item, known.get(item) ?? outsideOfRender(() => make(item)));
  lists.set(name, { given, values });
  return [...values.values()];
}

/**
 * Sorts items of which few are other objects than last time: begins with the order they had then. The result is that
 * of any sort, as long as `compare` finds no two items equal.
 * @param name unique for the order
 */
export function sortAgain<E extends object>(name: string, items: readonly E[], compare: (a: E, b: E) => number): E[] {
  const fresh = new Set(items);
  const kept = ((orders.get(name) ?? []) as readonly E[]).filter((item) => fresh.delete(item));
  const sorted = [...kept, ...fresh].sort(compare);
  orders.set(name, sorted);
  return sorted;
}
