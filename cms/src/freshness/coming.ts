import type { Core } from '@strapi/strapi';
import type { Reach } from '../access/reach.ts';
import type { Deadline, Span } from '../timing/deadline.ts';
import { deadlinesOf } from './deadlines.ts';
import { checkedTypes } from './entries.ts';
import { watch, type Watched } from './watch.ts';

/** An entry is due until that day is over; then it counts when it goes off the site, if it does. Pure. */
export function deadlineOf({ entry, due, leavesOn }: Pick<Watched, 'entry' | 'due' | 'leavesOn'>, from: string) {
  const { type, documentId } = entry;
  const figure = due.figure ?? null;
  if (due.dueOn >= from) return { brings: 'check', type, documentId, day: due.dueOn, figure } as const;
  return leavesOn === undefined ? undefined : ({ brings: 'leaves', type, documentId, day: leavesOn, figure } as const);
}

/** For the calendar: entries to be looked at, and those that go off the site because nobody did. */
export async function comingChecks(strapi: Core.Strapi, reach: Reach, { from, until }: Span): Promise<Deadline[]> {
  const types = checkedTypes(strapi).filter((type) => reach.may(type, 'read'));
  const days = Math.round((Date.parse(until) - Date.parse(from)) / 86_400_000);
  const watched = await watch(strapi, reach, { ...(await deadlinesOf(strapi)), reminderDays: days }, from, types);
  return watched
    .map((one) => deadlineOf(one, from))
    .filter((one) => one !== undefined && one.day <= until) as Deadline[];
}
