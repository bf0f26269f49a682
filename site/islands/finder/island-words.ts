import { STRINGS, type StringKey } from '../../i18n/strings.ts';
import type { Locale } from '../../i18n/t.ts';

const FORMS = ['one', 'few', 'other'] as const;

/**
 * Words for an island as JSON, with their placeholders: name in the island → key of a string.
 * A name ending in `.*` stands for all plural forms.
 */
export function islandWords(locale: Locale, names: Readonly<Record<string, string>>): string {
  const raw = (key: string): string => {
    if (!(key in STRINGS)) throw new Error(`There is no string "${key}".`);
    return STRINGS[key as StringKey][locale];
  };
  const entries = Object.entries(names).flatMap(([name, key]): [string, string][] =>
    name.endsWith('.*')
      ? FORMS.map((form) => [`${name.slice(0, -2)}.${form}`, raw(`${key.slice(0, -2)}.${form}`)])
      : [[name, raw(key)]],
  );
  return JSON.stringify(Object.fromEntries(entries));
}

/** The words of `<so-finder>`; `results`: which strings count the results. */
export const finderWords = (locale: Locale, results: 'sites' | 'map'): string =>
  islandWords(locale, {
    'all.*': `${results}.result.*`,
    'some.*': `${results}.some.*`,
    none: 'island.none',
    way: 'island.way',
    'way.layer': 'island.way.layer',
    remove: 'island.remove',
    quoted: 'island.quoted',
  });

/** The words of `<so-map>`. */
export const mapWords = (locale: Locale): string =>
  islandWords(locale, {
    open: 'map.open',
    close: 'map.close',
    show: 'island.show',
    view: 'island.view',
    ask: 'island.ask',
    approximate: 'map.approximate',
    chosen: 'island.chosen',
    'several.*': 'island.several.*',
  });
