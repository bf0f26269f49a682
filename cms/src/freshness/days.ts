import { Temporal } from 'temporal-polyfill';
import { TIME_ZONE } from '../clock.ts';

/** Civil days are texts, YYYY-MM-DD: they have no hours that summer time could take away. */
export const addDays = (day: string, days: number): string => Temporal.PlainDate.from(day).add({ days }).toString();

/** The same day so many months later, or the last of that month. */
export const addMonths = (day: string, months: number): string =>
  Temporal.PlainDate.from(day).add({ months }).toString();

export const later = (a: string, b: string): string => (a > b ? a : b);

/** The hour it is in the region, 0 to 23. */
export const hourOf = (moment: Date): number =>
  Temporal.Instant.fromEpochMilliseconds(moment.getTime()).toZonedDateTimeISO(TIME_ZONE).hour;

/** `12.03.2027` */
export const germanDay = (day: string): string => day.split('-').reverse().join('.');

/** The last day a stated date can mean: `2024` → `2024-12-31`; undefined for `undated` and what is no date. */
export function lastDayOf(stated: string | null): string | undefined {
  const point = stated?.split('/').at(-1) ?? '';
  const [, year, quarter, month, day] = /^(\d{4})(?:-Q([1-4])|-(\d{2})(?:-(\d{2}))?)?$/.exec(point) ?? [];
  if (!year) return undefined;
  if (day) return point;
  const last = quarter ? Number(quarter) * 3 : Number(month ?? 12);
  return new Date(Date.UTC(Number(year), last, 0)).toISOString().slice(0, 10);
}
