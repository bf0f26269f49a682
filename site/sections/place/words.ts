import type { Locale } from '@standort/model';

/** "a, b und c". */
export const enumerate = (locale: Locale, parts: readonly string[]): string =>
  new Intl.ListFormat(locale, { style: 'long', type: 'conjunction' }).format(parts);
