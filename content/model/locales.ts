/** The locales of the product. `de` is the default and the only one every entry must have. */
export const LOCALES = ['de', 'en', 'cs'] as const;
export type Locale = (typeof LOCALES)[number];
export const DEFAULT_LOCALE: Locale = 'de';

export const isLocale = (value: string): value is Locale => (LOCALES as readonly string[]).includes(value);
