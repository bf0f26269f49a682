import type { Core } from '@strapi/strapi';
import { reachAtWork } from '../access/at-work.ts';
import type { Reach } from '../access/reach.ts';
import { now, today } from '../clock.ts';
import { comingEnds } from '../consents/coming.ts';
import { comingChecks } from '../freshness/coming.ts';
import { addMonths } from '../freshness/days.ts';
import { withNames } from '../start-page/rows.ts';
import { appointments } from './appointments.ts';
import type { Calendar, Deadline, Span } from './deadline.ts';

/** So long what has ended stays in the calendar, in ms. */
const REMEMBERED = 30 * 86_400_000;
/** So many months ahead deadlines are told: nearly every entry has one some day. */
const AHEAD = 3;

/** The rooms that know of deadlines; each looks only into its own and keeps to the reach. */
const ROOMS: readonly ((strapi: Core.Strapi, reach: Reach, span: Span) => Promise<Deadline[]>)[] = [
  comingChecks,
  comingEnds,
];

/** Everything that is coming for the entries the person at work keeps. */
export async function calendar(strapi: Core.Strapi): Promise<Calendar> {
  const reach = await reachAtWork(strapi);
  const span = { from: today(), until: addMonths(today(), AHEAD) };
  const found: Deadline[] = [];
  for (const room of ROOMS) found.push(...(await room(strapi, reach, span)));
  found.sort((a, b) => a.day.localeCompare(b.day));
  const ended = { state: { $ne: 'withdrawn' }, endedAt: { $gte: new Date(now().getTime() - REMEMBERED) } };
  return {
    appointments: await appointments(strapi, { $or: [{ state: 'waiting' }, ended] }),
    deadlines: await withNames(strapi, found),
  };
}
