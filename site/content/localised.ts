import { DEFAULT_LOCALE, type Entry, type Locale, type TypeName, type Words } from '@standort/model';
import { pathOf, routeOfType } from '../routes/path.ts';
import { germanSlug } from './entry-parts.ts';

type WithBlocks = { de: object } & Partial<Record<Locale, object>>;
type LocalisableName = Exclude<TypeName, 'contact' | 'organisation' | 'place'>;

/**
 * An entry's words in the visitor's language, or in German if they are missing there; `lang` says which,
 * `germanChangedOn` that German says something else since.
 */
export type WordsOf<E extends WithBlocks> = E['de'] & { lang: Locale; germanChangedOn?: string };
export type Localised<T extends LocalisableName> = WordsOf<Entry<T>>;

export function localised<E extends WithBlocks>(entry: E, locale: Locale): WordsOf<E> {
  const block: E['de'] | undefined = entry[locale];
  return block ? { ...block, lang: locale } : { ...(entry[DEFAULT_LOCALE] as E['de']), lang: DEFAULT_LOCALE };
}

/** Short words in the visitor's language; `langOf` says which language they really are. */
export const say = (words: Words, locale: Locale): string => words[locale] ?? words.de;
export const langOf = (words: Words, locale: Locale): Locale => (words[locale] === undefined ? DEFAULT_LOCALE : locale);

/** Address of an entry's own page for visitors of a language; where it is not translated, that page shows German. */
export function hrefOf<T extends LocalisableName>(type: T, entry: Entry<T>, locale: Locale): string {
  const route = routeOfType(type);
  const block: { lang: Locale; slug?: string } = localised(entry as WithBlocks, locale);
  if (!route || !block.slug) throw new Error(`Entries of type "${type}" have no page of their own.`);
  return pathOf(route, locale, block.lang === locale ? block.slug : germanSlug(block.slug));
}
