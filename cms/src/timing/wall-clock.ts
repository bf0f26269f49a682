import { Temporal } from 'temporal-polyfill';
import { TIME_ZONE } from '../clock.ts';

const TIME = new Intl.DateTimeFormat('de-DE', { dateStyle: 'long', timeStyle: 'short', timeZone: TIME_ZONE });

/** "28. März 2027 um 08:00 Uhr", in the region. Pure. */
export const germanTime = (moment: Date): string => `${TIME.format(moment)} Uhr`;

const read = (text: string): Temporal.PlainDateTime | undefined => {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(text)) return undefined;
  try {
    return Temporal.PlainDateTime.from(text, { overflow: 'reject' });
  } catch {
    return undefined;
  }
};

/**
 * The moment of a wall clock time in the region. Pure.
 * A time that comes twice, when the clocks are put back, is its first. One that never comes is a problem, in German.
 *
 * @param text `2027-03-28T08:00`
 */
export function momentAt(text: string): { moment: Date } | { problem: string } {
  const wall = read(text);
  if (!wall) return { problem: 'Es fehlt, wann. Geben Sie Tag und Uhrzeit an, zum Beispiel 01.03.2027, 08:00.' };
  const zoned = wall.toZonedDateTime(TIME_ZONE, { disambiguation: 'compatible' });
  const moment = new Date(zoned.epochMilliseconds);
  if (zoned.toPlainDateTime().equals(wall)) return { moment };
  return {
    problem: `Diese Uhrzeit gibt es an dem Tag nicht: Die Uhren werden auf Sommerzeit vorgestellt. Wählen Sie ${germanTime(moment)} oder eine andere Zeit.`,
  };
}
