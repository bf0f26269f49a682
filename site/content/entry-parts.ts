import { DEFAULT_LOCALE, LOCALES, type Entry, type Locale } from '@standort/model';

interface WithSlug {
  slug?: string;
  formerSlugs?: string[];
}

export const blockOf = (entry: Entry, locale: Locale): WithSlug | undefined =>
  (entry as unknown as Partial<Record<Locale, WithSlug>>)[locale];

/** Where an entry belongs; undefined for shared entries. */
export const municipalityOf = (entry: Entry): string | undefined =>
  (entry as { municipality?: string }).municipality ?? entry.municipalityCode;

/** The slugs of an entry by locale, current ones only. */
export const slugsOf = (entry: Entry): Partial<Record<Locale, string>> =>
  Object.fromEntries(
    LOCALES.flatMap((locale) => {
      const slug = blockOf(entry, locale)?.slug;
      return slug ? [[locale, slug]] : [];
    }),
  );

/** No address an editor can choose looks like this: hyphens never follow each other there. */
const IN_GERMAN = '--de';

/** Last part of the address under which a German text is shown in a language it is not translated into. */
export const germanSlug = (slug: string): string => slug + IN_GERMAN;

/**
 * The slugs of an entry's pages by locale: where a language is missing, that of the page that shows the German text
 * there.
 */
export function pageSlugsOf(entry: Entry): Partial<Record<Locale, string>> {
  const slugs = slugsOf(entry);
  const german = slugs[DEFAULT_LOCALE];
  if (german === undefined) return slugs;
  return Object.fromEntries(LOCALES.map((locale) => [locale, slugs[locale] ?? germanSlug(german)]));
}

/** Former slugs of an entry in one locale. */
export const formerSlugsOf = (entry: Entry, locale: Locale): string[] => blockOf(entry, locale)?.formerSlugs ?? [];

const briefs = new WeakMap<Entry, Entry>();

/** An entry as lists show it: the long text of each language is empty. The same object for the same entry. */
export function briefOf<E extends Entry>(entry: E): E {
  const known = briefs.get(entry);
  if (known) return known as E;
  const brief: Record<string, unknown> = { ...entry };
  for (const locale of LOCALES) {
    const block = brief[locale] as { body?: unknown } | undefined;
    if (block?.body !== undefined) brief[locale] = { ...block, body: Array.isArray(block.body) ? [] : '' };
  }
  briefs.set(entry, brief as unknown as Entry);
  return brief as unknown as E;
}
