import type { Entry, TypeName } from '@standort/model';
import { briefOf, municipalityOf, pageSlugsOf } from './entry-parts.ts';

type Entries = ReadonlyMap<string, Entry>;

const slugsOfEntry = (entry: Entry): string[] =>
  Object.entries(pageSlugsOf(entry)).map(([locale, slug]) => `${locale}/${slug}`);

/** Whose slugs were looked up last, by type. */
const lookedUp = new Map<TypeName, { entries: Entries; slugs: ReadonlyMap<string, string> }>();

/** Keys by `<locale>/<slug>`, from those of last time and what has changed since. */
function slugIndex(type: TypeName, entries: Entries): ReadonlyMap<string, string> {
  const last = lookedUp.get(type);
  const slugs = new Map(last?.slugs);
  for (const [key, entry] of last?.entries ?? [])
    if (entries.get(key) !== entry) for (const slug of slugsOfEntry(entry)) slugs.delete(slug);
  for (const [key, entry] of entries)
    if (last?.entries.get(key) !== entry) for (const slug of slugsOfEntry(entry)) slugs.set(slug, key);
  lookedUp.set(type, { entries, slugs });
  return slugs;
}

/** The entries of one type, looked up by what pages ask for. Built when first asked, kept as long as the entries. */
class TypeIndex {
  private readonly type: TypeName;
  private readonly entries: Entries;
  private ordered: readonly Entry[] | undefined;
  private readonly shown = new Map<boolean, readonly Entry[]>();
  private slugs: ReadonlyMap<string, string> | undefined;
  private towns: ReadonlyMap<string | undefined, Entry[]> | undefined;

  constructor(type: TypeName, entries: Entries) {
    this.type = type;
    this.entries = entries;
  }

  /** All entries by key. */
  get sorted(): readonly Entry[] {
    return (this.ordered ??= [...this.entries.values()].sort((a, b) => (a.key < b.key ? -1 : 1)));
  }

  /** Briefs of all entries by key. @param showSamples whether invented ones are among them */
  briefs(showSamples: boolean): readonly Entry[] {
    const found =
      this.shown.get(showSamples) ?? this.sorted.filter(({ sample }) => showSamples || !sample).map(briefOf);
    this.shown.set(showSamples, found);
    return found;
  }

  /** Entries of a municipality by key. */
  in(municipality: string): readonly Entry[] {
    this.towns ??= Map.groupBy(this.sorted, municipalityOf);
    return this.towns.get(municipality) ?? [];
  }

  /** Key of the entry with this slug; `slug` is `<locale>/<slug>`. */
  keyOf(slug: string): string | undefined {
    this.slugs ??= slugIndex(this.type, this.entries);
    return this.slugs.get(slug);
  }
}

const indexes = new WeakMap<Entries, TypeIndex>();

/** The index of a type's entries. The map must not change afterwards. */
export function indexOf(type: TypeName, entries: Entries): TypeIndex {
  const found = indexes.get(entries) ?? new TypeIndex(type, entries);
  indexes.set(entries, found);
  return found;
}
