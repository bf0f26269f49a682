import { AsyncLocalStorage } from 'node:async_hooks';
import type { Entry, Locale, TypeName } from '@standort/model';
import type { OgSpec } from '../seo/og-spec.ts';
import { Reader, type Content, type MediaFile } from './reader.ts';
import { variantsOf, type Variant, type PictureSpec } from './pictures.ts';

/** What one render reads and asks for. */
export interface RenderContext {
  reader: Reader;
  /** Link-preview pictures the page refers to, by address. */
  ogPictures: Map<string, OgSpec>;
  /** Scaled pictures the page refers to, by address. */
  pictures: Map<string, PictureSpec>;
  /** The bytes it ends in, see `adapter/bodies.ts`. */
  body?: Uint8Array;
  /** What went wrong while the page was drawn. */
  error?: Error;
}

const storage = new AsyncLocalStorage<RenderContext>();

export const newContext = (content: Content): RenderContext => ({
  reader: new Reader(content),
  ogPictures: new Map(),
  pictures: new Map(),
});

export const inContext = <T>(context: RenderContext, work: () => T): T => storage.run(context, work);

/** Does work that must not read content: whatever it asks for throws. */
export const outsideOfRender = <T>(work: () => T): T => storage.exit(work);

export const contextOrNone = (): RenderContext | undefined => storage.getStore();

export function context(): RenderContext {
  const found = storage.getStore();
  if (!found) throw new Error('Content was read outside of a render. Wrap the call in inContext().');
  return found;
}

/** The entry with this key, or undefined if it is not published. */
export const entry = <T extends TypeName>(type: T, key: string): Entry<T> | undefined =>
  context().reader.entry(type, key);

/** The entries with these keys that are published, in this order, without their long texts. */
export const entries = <T extends TypeName>(type: T, keys: readonly string[]): Entry<T>[] =>
  keys.flatMap((key) => context().reader.brief(type, key) ?? []);

/** All published entries of a type, by key, without their long texts. */
export const list = <T extends TypeName>(type: T): Entry<T>[] => context().reader.list(type);

/** All published entries of a type, for the addresses of their pages: nothing but keys and slugs may be used. */
export const addresses = <T extends TypeName>(type: T): Entry<T>[] => context().reader.addresses(type);

/** The published entries of a type in one municipality, by key, without their long texts; cheaper to keep up to date than {@link list}. */
export const inMunicipality = <T extends TypeName>(type: T, municipality: string): Entry<T>[] =>
  context().reader.inMunicipality(type, municipality);

/**
 * A value that many pages share: computed once per release, and a page that uses it is rendered again only if
 * the value comes out different, not whenever something it was made from changes. Plain data, not to be changed.
 * @param name unique for the value and the arguments it depends on
 */
export function derived<T>(name: string, compute: () => T): T {
  return context().reader.derived(name, (reader) =>
    inContext({ reader, ogPictures: new Map(), pictures: new Map() }, compute),
  );
}

/** The published entry with this slug in this locale. */
export const bySlug = <T extends TypeName>(type: T, locale: Locale, slug: string): Entry<T> | undefined =>
  context().reader.bySlug(type, locale, slug);

/** The one entry of a single type; without it no page can be drawn. */
export function single<T extends 'homepage' | 'settings'>(type: T): Entry<T> {
  const found = entry(type, type);
  if (!found)
    throw new Error(
      `The entry "${type}" is missing. Publish it in the CMS, or add content/entries/${type}/${type}.json.`,
    );
  return found;
}

/** Today in Europe/Berlin, YYYY-MM-DD. The only clock a page may read. */
export const today = (): string => context().reader.today;

export const siteUrl = (): string => context().reader.content.siteUrl;

/** Until when the draft shown may be seen; undefined in a release. */
export const previewUntil = (): string | undefined => context().reader.content.previewUntil;

/** Address of the self-hosted map tiles, if this release has some. */
export const basemap = (): string | undefined => context().reader.content.basemap;

/** Addresses of a picture's scaled variants; the publisher makes the files afterwards. */
export function pictureVariants(file: string): { media: MediaFile; variants: Variant[] } | undefined {
  const media = context().reader.media(file);
  if (!media) return undefined;
  const variants = variantsOf(file, media);
  for (const { href, spec } of variants) context().pictures.set(href, spec);
  return { media, variants };
}
