import type { Fact } from '@standort/model';
import { parseAsOf } from '../../i18n/format.ts';

const YEARS = /\b(?:1[4-9]|20)\d\d(?:\/\d\d)?\b/g;
const DAYS =
  /\b\d{1,2}\.\s?(?=(?:Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember)\b)/g;
const NUMBER_WORDS =
  /\b(?:zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|dutzend|hundert|tausend|drittel|viertel|hälfte|doppelt\w*|prozent)\b/i;

/** Whether a statement counts something. Years and days are dates, not figures; in doubt it counts. */
export function hasFigure(german: string): boolean {
  const rest = german.replaceAll(YEARS, '').replaceAll(DAYS, '');
  return /\d/.test(rest) || NUMBER_WORDS.test(rest);
}

/** What is dated before this year is history, also where it counts something. */
const LIVING_MEMORY = 2000;

/**
 * Whether a statement tells of something that happened: it is history, or it names the year of its own date and
 * counts nothing. Its date does not age; a figure's does.
 */
export function isEvent({ text, asOf }: Pick<Fact, 'text' | 'asOf'>): boolean {
  const year = parseAsOf(asOf).at(-1)?.year;
  if (year === undefined) return false;
  return year < LIVING_MEMORY || (text.de.includes(String(year)) && !hasFigure(text.de));
}
