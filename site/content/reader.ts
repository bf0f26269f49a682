import { LOCALES, type EntriesByType, type Entry, type Locale, type TypeName } from '@standort/model';

/** What a page asked for while it was rendered; decides what must be rendered again after a change. */
export type Read =
  | `entry:${TypeName}/${string}`
  | `slug:${TypeName}/${Locale}/${string}`
  | `list:${TypeName}`
  | `in:${TypeName}/${string}`
  | 'today';

/** A picture file of the content: hash of its bytes and its size in pixels. */
export interface MediaFile {
  hash: string;
  width: number;
  height: number;
}

/** The content a release is made of. Together with the code it determines every byte. */
export interface Content {
  entries: EntriesByType;
  media: ReadonlyMap<string, MediaFile>;
  /** Calendar day in Europe/Berlin, YYYY-MM-DD. */
  today: string;
  /** Origin of the public site without final slash, e.g. `https://example.org`. */
  siteUrl: string;
  /** Whether invented example entries are shown. */
  showSamples: boolean;
  /** Address of a self-hosted PMTiles archive of this release, e.g. `/basemap.pmtiles`; without it the map is our own drawing. */
  basemap?: string;
}

interface WithSlug {
  slug?: string;
  formerSlugs?: string[];
}
const blockOf = (entry: Entry, locale: Locale): WithSlug | undefined =>
  (entry as unknown as Partial<Record<Locale, WithSlug>>)[locale];

/** Where an entry belongs; undefined for shared entries. */
export const municipalityOf = (entry: Entry): string | undefined =>
  (entry as { municipality?: string }).municipality ?? entry.municipalityCode;

/** Access to one {@link Content} that notes every read, also those that found nothing. */
export class Reader {
  readonly content: Content;
  readonly reads = new Set<Read>();

  constructor(content: Content) {
    this.content = content;
  }

  private visible(entry: Entry): boolean {
    return this.content.showSamples || !entry.sample;
  }

  entry<T extends TypeName>(type: T, key: string): Entry<T> | undefined {
    this.reads.add(`entry:${type}/${key}`);
    const found = this.content.entries[type].get(key);
    return found && this.visible(found) ? found : undefined;
  }

  /** All visible entries of a type, by key. */
  list<T extends TypeName>(type: T): Entry<T>[] {
    this.reads.add(`list:${type}`);
    const all = [...this.content.entries[type].values()] as Entry<T>[];
    const visible = all.filter((entry) => this.visible(entry));
    for (const entry of visible) this.reads.add(`entry:${type}/${entry.key}`);
    return visible.sort((a, b) => (a.key < b.key ? -1 : 1));
  }

  /**
   * The visible entries of a type that belong to a municipality, by key. Other than {@link list} only
   * changes within this municipality concern the page: read `in:<type>/<municipality>`.
   */
  inMunicipality<T extends TypeName>(type: T, municipality: string): Entry<T>[] {
    this.reads.add(`in:${type}/${municipality}`);
    const all = [...this.content.entries[type].values()] as Entry<T>[];
    const own = all.filter((entry) => municipalityOf(entry) === municipality && this.visible(entry));
    for (const entry of own) this.reads.add(`entry:${type}/${entry.key}`);
    return own.sort((a, b) => (a.key < b.key ? -1 : 1));
  }

  bySlug<T extends TypeName>(type: T, locale: Locale, slug: string): Entry<T> | undefined {
    this.reads.add(`slug:${type}/${locale}/${slug}`);
    for (const entry of this.content.entries[type].values())
      if (blockOf(entry, locale)?.slug === slug) return this.entry(type, entry.key);
    return undefined;
  }

  get today(): string {
    this.reads.add('today');
    return this.content.today;
  }
}

/** The slugs of an entry by locale, current ones only. */
export const slugsOf = (entry: Entry): Partial<Record<Locale, string>> =>
  Object.fromEntries(
    LOCALES.flatMap((locale) => {
      const slug = blockOf(entry, locale)?.slug;
      return slug ? [[locale, slug]] : [];
    }),
  );

/** Former slugs of an entry in one locale. */
export const formerSlugsOf = (entry: Entry, locale: Locale): string[] => blockOf(entry, locale)?.formerSlugs ?? [];
