import { LOCALES, type Entry, type Locale } from '@standort/model';

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

/** Former slugs of an entry in one locale. */
export const formerSlugsOf = (entry: Entry, locale: Locale): string[] => blockOf(entry, locale)?.formerSlugs ?? [];
