import type { Locale } from '@standort/model';
import { formatNumber } from '../../i18n/format.ts';

/** Two to twelve, as they begin a sentence about "Angaben", "details", "údaje". */
const WORDS: Readonly<Record<Locale, readonly string[]>> = {
  de: ['Zwei', 'Drei', 'Vier', 'Fünf', 'Sechs', 'Sieben', 'Acht', 'Neun', 'Zehn', 'Elf', 'Zwölf'],
  en: ['Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten', 'Eleven', 'Twelve'],
  cs: ['Dva', 'Tři', 'Čtyři', 'Pět', 'Šest', 'Sedm', 'Osm', 'Devět', 'Deset', 'Jedenáct', 'Dvanáct'],
};

/** A small count as a word, a larger one as a number. */
export const countWord = (locale: Locale, count: number): string =>
  WORDS[locale][count - 2] ?? formatNumber(locale, count);
