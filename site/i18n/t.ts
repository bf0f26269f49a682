import type { Locale } from '@standort/model';
import { STRINGS, type StringKey } from './strings.ts';

export type { Locale } from '@standort/model';
export type { StringKey } from './strings.ts';

/** Building these costs more than using them. */
const rules = new Map<Locale, Intl.PluralRules>();
const numbers = new Map<Locale, Intl.NumberFormat>();
const kept = <T>(of: Map<Locale, T>, locale: Locale, make: () => T): T => {
  const found = of.get(locale) ?? make();
  of.set(locale, found);
  return found;
};

const PLACEHOLDER = /\{(\w+)\}/g;

/**
 * A string of the interface. `{name}` is replaced by `values.name`.
 * A missing value is an error, so no visitor ever reads "{count}".
 */
export function t(locale: Locale, key: StringKey, values: Record<string, string | number> = {}): string {
  const text = STRINGS[key][locale];
  if (!text.includes('{')) return text;
  return text.replace(PLACEHOLDER, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`String "${key}" needs a value for "${name}".`);
    return String(value);
  });
}

/** Chooses `<key>.one`, `<key>.few` or `<key>.other` by the language's plural rule and fills `{count}`. */
export function plural(
  locale: Locale,
  key: string,
  count: number,
  values: Record<string, string | number> = {},
): string {
  const form = kept(rules, locale, () => new Intl.PluralRules(locale)).select(count);
  const name = `${key}.${form}` in STRINGS ? `${key}.${form}` : `${key}.other`;
  if (!(name in STRINGS)) throw new Error(`There is no string "${name}".`);
  return t(locale, name as StringKey, {
    count: kept(numbers, locale, () => new Intl.NumberFormat(locale)).format(count),
    ...values,
  });
}
