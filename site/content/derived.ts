import type { Content, Read } from './reader.ts';

/** A value that pages share: what it is, as text for comparing, and what it was made from. */
interface Derivation {
  value: unknown;
  text: string;
  reads: ReadonlySet<Read>;
  compute: (content: Content) => Computed;
}

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
  const found = store.get(name);
  if (found) return found.value;
  const { value, reads } = compute(content);
  store.set(name, { value, text: JSON.stringify(value) ?? '', reads, compute });
  return value;
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
    const verdict = stale && textAfter(name, derivation) !== derivation.text;
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
  const textAfter = (name: string, { compute }: Derivation): string | undefined => {
    try {
      derive(after, name, compute);
      return next.get(name)?.text;
    } catch {
      return undefined;
    }
  };
  return new Set([...old.keys()].filter(isChanged).map((name): Read => `derived:${name}`));
}
