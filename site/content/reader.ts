import type { EntriesByType, Entry, Locale, TypeName } from '@standort/model';
import { derive } from './derived.ts';
import { briefOf } from './entry-parts.ts';
import { indexOf } from './type-index.ts';

/**
 * What a page asked for while it was rendered; decides what must be rendered again after a change.
 * `brief:` is an entry but for its long texts; `list:<type>` and `in:<type>/<municipality>` cover the briefs of
 * every entry in them, `addresses:<type>` only which there are and their slugs, former ones too; `slug:` only which entry has it.
 */
export type Read =
  | `entry:${TypeName}/${string}`
  | `brief:${TypeName}/${string}`
  | `slug:${TypeName}/${Locale}/${string}`
  | `list:${TypeName}`
  | `addresses:${TypeName}`
  | `in:${TypeName}/${string}`
  | `media:${string}`
  | `derived:${string}`
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
  /** Set for the preview of a draft, which may be seen until then (ISO 8601). */
  previewUntil?: string;
  /** Address of a self-hosted PMTiles archive of this release, e.g. `/basemap.pmtiles`; without it the map is our own drawing. */
  basemap?: string;
}

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

  private briefs<T extends TypeName>(type: T): readonly Entry<T>[] {
    return indexOf(type, this.content.entries[type]).briefs(this.content.showSamples) as readonly Entry<T>[];
  }

  entry<T extends TypeName>(type: T, key: string): Entry<T> | undefined {
    this.reads.add(`entry:${type}/${key}`);
    const found = this.content.entries[type].get(key);
    return found && this.visible(found) ? found : undefined;
  }

  /** An entry as lists show it: its long texts (`body`) are empty. */
  brief<T extends TypeName>(type: T, key: string): Entry<T> | undefined {
    this.reads.add(`brief:${type}/${key}`);
    const found: Entry<T> | undefined = this.content.entries[type].get(key);
    return found && this.visible(found) ? briefOf(found) : undefined;
  }

  /** All visible entries of a type, by key; their long texts (`body`) are empty, for those read {@link entry}. */
  list<T extends TypeName>(type: T): Entry<T>[] {
    this.reads.add(`list:${type}`);
    return [...this.briefs(type)];
  }

  /** As {@link list}, for the addresses of their pages: nothing but keys and slugs may be used. */
  addresses<T extends TypeName>(type: T): Entry<T>[] {
    this.reads.add(`addresses:${type}`);
    return [...this.briefs(type)];
  }

  /**
   * The visible entries of a type that belong to a municipality, by key, as in {@link list}. Other than {@link list} only
   * changes within this municipality concern the page: read `in:<type>/<municipality>`.
   */
  inMunicipality<T extends TypeName>(type: T, municipality: string): Entry<T>[] {
    this.reads.add(`in:${type}/${municipality}`);
    const own = indexOf(type, this.content.entries[type]).in(municipality) as readonly Entry<T>[];
    return own.filter((entry) => this.visible(entry)).map(briefOf);
  }

  bySlug<T extends TypeName>(type: T, locale: Locale, slug: string): Entry<T> | undefined {
    this.reads.add(`slug:${type}/${locale}/${slug}`);
    const key = indexOf(type, this.content.entries[type]).keyOf(`${locale}/${slug}`);
    return key === undefined ? undefined : this.entry(type, key);
  }

  media(file: string): MediaFile | undefined {
    this.reads.add(`media:${file}`);
    return this.content.media.get(file);
  }

  /**
   * A value that many pages share, computed once per content; see derived.ts. Plain data, not to be changed.
   * @param name unique for the value and the arguments it depends on
   */
  derived<T>(name: string, compute: (reader: Reader) => T): T {
    this.reads.add(`derived:${name}`);
    return derive(this.content, name, (content) => {
      const reader = new Reader(content);
      return { value: compute(reader), reads: reader.reads };
    }) as T;
  }

  get today(): string {
    this.reads.add('today');
    return this.content.today;
  }
}
