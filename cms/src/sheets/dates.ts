import { asOf as asOfSchema, day as daySchema } from '@standort/model/parts/date.ts';
import { CELL } from '../labels/sheets.ts';
import type { Parsed } from './numbers.ts';

const DAY_MS = 86_400_000;
/** Day 0 of spreadsheets, with the leap day 1900 they count too much. */
const EPOCH = Date.UTC(1899, 11, 30);
/** Serial numbers of 1954 to 2119: everything a date of ours can be, and no year. */
const SERIAL = { first: 20_000, last: 80_000 } as const;

const two = (value: string | number) => String(value).padStart(2, '0');
const isDay = (text: string) => daySchema.safeParse(text).success;

/** Day of a spreadsheet's serial number, YYYY-MM-DD; undefined if it can be none. */
export function dayOfSerial(serial: number): string | undefined {
  const days = Math.floor(serial);
  if (days < SERIAL.first || days > SERIAL.last) return undefined;
  return new Date(EPOCH + days * DAY_MS).toISOString().slice(0, 10);
}

/** Midnight in UTC, as spreadsheets keep days. */
export const dateOfDay = (day: string): Date => new Date(`${day}T00:00:00Z`);
export const dayOfDate = (date: Date): string => date.toISOString().slice(0, 10);

/** `2026-12-31` → `31.12.2026`. */
export const germanDay = (day: string): string => day.split('-').reverse().join('.');

const fullYear = (year: string) => (year.length === 2 ? `20${year}` : year);

function writtenDay(text: string): string | undefined {
  if (/^\d{5}$/.test(text)) return dayOfSerial(Number(text));
  const german = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4}|\d{2})$/.exec(text);
  if (german) return `${fullYear(german[3] ?? '')}-${two(german[2] ?? '')}-${two(german[1] ?? '')}`;
  return /^(\d{4}-\d{2}-\d{2})(?:T00:00:00(?:\.000)?Z?| 00:00:00)?$/.exec(text)?.[1];
}

/** A day: German or ISO, or a serial number. Pure. */
export function parseDay(raw: string | number | Date): Parsed<string> {
  if (raw instanceof Date) return { value: dayOfDate(raw) };
  const day = typeof raw === 'number' ? dayOfSerial(raw) : writtenDay(raw.trim());
  if (!day) return { problem: CELL.day(String(raw)) };
  return isDay(day) ? { value: day } : { problem: CELL.noDay(String(raw)) };
}

const MONTHS = ['jan', 'feb', 'mär', 'apr', 'mai', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dez'];
const monthOf = (word: string) =>
  MONTHS.indexOf(word.toLowerCase().replace('mrz', 'mär').replace('maerz', 'mär').slice(0, 3)) + 1;

/** One end of a date of any precision: what spreadsheets make of `2026-11` is understood too. */
function writtenPoint(given: string): string | undefined {
  const text = given.trim();
  const day = writtenDay(text);
  if (day) return isDay(day) ? day : undefined;
  const month = /^(\d{1,2})[./](\d{4})$/.exec(text);
  if (month) return `${month[2]}-${two(month[1] ?? '')}`;
  const named = /^(\p{L}{3,9})\.?[ -](\d{4}|\d{2})$/u.exec(text);
  const number = named ? monthOf(named[1] ?? '') : 0;
  if (named && number) return `${fullYear(named[2] ?? '')}-${two(number)}`;
  const quarter = /^(?:Q([1-4])[ /-]?(\d{4})|([1-4])\. ?Quartal (\d{4}))$/i.exec(text);
  if (quarter) return `${quarter[2] ?? quarter[4]}-Q${quarter[1] ?? quarter[3]}`;
  return text;
}

/** A date of any precision, as the content model writes it. Pure. */
export function parseAsOf(raw: string | number | Date): Parsed<string> {
  if (raw instanceof Date) return { value: dayOfDate(raw) };
  if (typeof raw === 'number') {
    const day = dayOfSerial(raw);
    if (day) return { value: day };
  }
  const text = String(raw).trim();
  if (/^(undated|ohne datum|unbekannt)$/i.test(text)) return { value: 'undated' };
  const whole = writtenPoint(text);
  if (whole !== undefined && asOfSchema.safeParse(whole).success) return { value: whole };
  const [from, to, ...more] = text.split(/\s*\/\s*| bis /);
  const points = [from, to].map((end) => (end === undefined ? undefined : writtenPoint(end)));
  const range = points.join('/');
  if (!more.length && points.every((point) => point !== undefined) && asOfSchema.safeParse(range).success)
    return { value: range };
  return { problem: CELL.asOf(text) };
}
