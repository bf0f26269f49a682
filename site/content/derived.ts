import type { Content, Read } from './reader.ts';

/** A value that pages share, and what it was made from. */
interface Derivation {
  reads: ReadonlySet<Read>;
  /** Unless it was made in another thread: what it is, and as text for comparing. */
  own?: { value: unknown; text: string; compute: (content: Content) => Computed };
}

/** A value another thread has made: its name and what it was made from. */
export type ForeignDerivation = readonly [name: string, reads: readonly Read[]];

/** A fresh value with what was read for it. */
export interface Computed {
  value: unknown;
  reads: ReadonlySet<Read>;
}

const stores = new WeakMap<Content, Map<string, Derivation>>();

function storeOf(content: Content): Map<string, Derivation> {
  const store = stores.get(content) ?? new Map<string, Derivation>();
  stores.set(content, store);
  return store;
}

/** The value with this name, computed once per content. */
export function derive(content: Content, name: string, compute: (content: Content) => Computed): unknown {
  const store = storeOf(content);
  const own = store.get(name)?.own;
  if (own) return own.value;
  const { value, reads } = compute(content);
  store.set(name, { reads, own: { value, text: JSON.stringify(value) ?? '', compute } });
  return value;
}

/** The values made from this content so far, for the thread that keeps account of them. */
export const derivationsOf = (content: Content): ForeignDerivation[] =>
  [...storeOf(content)].map(([name, { reads }]) => [name, [...reads]]);

/** Takes note of values other threads have made from this content. When one may have changed, it counts as changed. */
export function adoptDerivations(content: Content, foreign: readonly ForeignDerivation[]): void {
  const store = storeOf(content);
  for (const [name, reads] of foreign) if (!store.has(name)) store.set(name, { reads: new Set(reads) });
}

const nameOf = (read: Read): string | undefined => (read.startsWith('derived:') ? read.slice(8) : undefined);

/**
 * Takes the values of one content over to the next. What read something that changed is computed again;
 * only if it comes out different do the pages that use it count as changed.
 * @param dirty what changed between the two
 * @returns the reads `derived:…` of values that are different now
 */
export function carryDerivations(before: Content, after: Content, dirty: ReadonlySet<Read>): Set<Read> {
  const old = storeOf(before);
  const next = storeOf(after);
  const verdicts = new Map<string, boolean>();
  const isChanged = (name: string): boolean => {
    const known = verdicts.get(name);
    if (known !== undefined) return known;
    const derivation = old.get(name);
    if (!derivation) return true;
    const stale = isStale(derivation);
    if (!stale) next.set(name, derivation);
    else next.delete(name);
    const { own } = derivation;
    const verdict = stale && (!own || textAfter(name, own.compute) !== own.text);
    verdicts.set(name, verdict);
    return verdict;
  };
  const isStale = ({ reads }: Derivation): boolean => {
    for (const read of reads) {
      const inner = nameOf(read);
      if (inner === undefined ? dirty.has(read) : isChanged(inner)) return true;
    }
    return false;
  };
  // A value that cannot be made any more counts as changed; the page that needs it says why.
  const textAfter = (name: string, compute: (content: Content) => Computed): string | undefined => {
    try {
      derive(after, name, compute);
      return next.get(name)?.own?.text;
    } catch {
      return undefined;
    }
  };
  return new Set([...old.keys()].filter(isChanged).map((name): Read => `derived:${name}`));
}
