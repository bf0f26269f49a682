import type { Locale, Source, Words } from '@standort/model';
import { langOf, say } from '../content/localised.ts';
import { hyphenate } from '../i18n/format.ts';

/** Short text: of the interface (already in the page's language), or of an entry. */
export type Text = string | Words;

export const textOf = (text: Text, locale: Locale): string => (typeof text === 'string' ? text : say(text, locale));

/** Value of a `lang` attribute where an entry's words are in another language than the page. */
export function langIf(text: Text | undefined, locale: Locale): Locale | undefined {
  if (text === undefined || typeof text === 'string') return undefined;
  const lang = langOf(text, locale);
  return lang === locale ? undefined : lang;
}

/** Text with soft hyphens where it is German. */
export const hyphenated = (text: Text, locale: Locale): string =>
  hyphenate(textOf(text, locale), typeof text === 'string' ? locale : langOf(text, locale));

/**
 * Who says it: the publisher if named, else the title. A title like "Sächsische Zeitung: Zeitplan"
 * begins with the publisher; the rest stands in the table of sources.
 */
export const sourceName = (source: Source): string => source.publisher ?? source.title.replace(/: .*/, '');
