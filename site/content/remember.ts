import { outsideOfRender } from './context.ts';

const stores = new WeakMap<object, Map<string, unknown>>();

/**
 * What follows from an entry alone, made once and kept as long as the entry itself: for files that hold a line of
 * every entry, of which one changes. Nothing but the entry and what `about` names may decide the result; reading
 * content in `make` throws.
 * @param about what is made, with every other value it is made from
 */
export function remember<T>(entry: object, about: string, make: () => T): T {
  const store = stores.get(entry) ?? new Map<string, unknown>();
  stores.set(entry, store);
  if (!store.has(about)) store.set(about, outsideOfRender(make));
  return store.get(about) as T;
}
