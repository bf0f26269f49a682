import { readFileSync } from 'node:fs';
import { currentEnvironment } from './settings/environment.ts';

/** Days and wall clock times of the desk are those of the region. */
export const TIME_ZONE = 'Europe/Berlin';

const DAY = new Intl.DateTimeFormat('sv-SE', { timeZone: TIME_ZONE });

/** Pure: the civil day of a moment in the region, YYYY-MM-DD. */
export const dayOf = (moment: Date): string => DAY.format(moment);

/**
 * The moment by which the desk decides what is due. With `CLOCK_FILE` it is what stands in that file (ISO 8601),
 * read anew each time: a test moves it for several processes at once.
 *
 * @throws {Error} if the file holds no moment
 */
export function now(): Date {
  const { clockFile } = currentEnvironment();
  if (!clockFile) return new Date();
  const text = readFileSync(clockFile, 'utf8').trim();
  const moment = new Date(text);
  if (Number.isNaN(moment.getTime())) throw new Error(`CLOCK_FILE holds no moment: "${text}".`);
  return moment;
}

/** The civil day it is in the region, YYYY-MM-DD. */
export const today = (): string => dayOf(now());
