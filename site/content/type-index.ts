import { LOCALES, type Entry, type TypeName } from '@standort/model';
import { blockOf, briefOf, municipalityOf } from './entry-parts.ts';

/** The entries of one type, looked up by what pages ask for. Built when first asked, kept as long as the entries. */
class TypeIndex {
  private readonly entries: ReadonlyMap<string, Entry>;
  private ordered: readonly Entry[] | undefined;
  private readonly shown = new Map<boolean, readonly Entry[]>();
  private slugs: ReadonlyMap<string, string> | undefined;
  private towns: ReadonlyMap<string | undefined, Entry[]> | undefined;

  constructor(entries: ReadonlyMap<string, Entry>) {
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
    this.slugs ??= new Map(
      this.sorted.flatMap((entry) =>
        LOCALES.flatMap((locale): [string, string][] => {
          const own = blockOf(entry, locale)?.slug;
          return own === undefined ? [] : [[`${locale}/${own}`, entry.key]];
        }),
      ),
    );
    return this.slugs.get(slug);
  }
}

const indexes = new WeakMap<ReadonlyMap<string, Entry>, TypeIndex>();

/** The index of a type's entries. The map must not change afterwards. */
export function indexOf(entries: ReadonlyMap<string, Entry<TypeName>>): TypeIndex {
  const found = indexes.get(entries) ?? new TypeIndex(entries);
  indexes.set(entries, found);
  return found;
}
