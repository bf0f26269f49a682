import { addDays, later } from './days.ts';
import type { Due } from './due.ts';

/** What an office can set; see the labels of `settings`. */
export interface Deadlines {
  /** So many days before a check is due the first letter goes out. */
  reminderDays: number;
  /** So many days after it an entry that nobody checked leaves the site. */
  graceDays: number;
}
export const DEFAULT_DEADLINES: Deadlines = { reminderDays: 30, graceDays: 60 };

/** So long before an entry leaves it has been announced, whatever happened in between, in days. */
export const NOTICE = 14;
/** So long before it leaves it is said once more. */
const LAST_CALL = 3;

/** `lead`: soon. `due`: today. `announced`, `last`: it will leave the site. `gone`: it leaves now. */
export type Stage = 'lead' | 'due' | 'announced' | 'last' | 'gone';

/** Only a day that somebody has set takes an entry off the site; everything else reminds. */
export const mayLeave = ({ reason }: Pick<Due, 'reason'>): boolean => reason === 'stated';

/**
 * The day an unchecked entry leaves the site: after the grace period, and never less than two weeks after that was
 * announced. As long as it was not, the earliest day it can be.
 */
export const leavesOn = (
  dueOn: string,
  announcedOn: string | undefined,
  { graceDays }: Deadlines,
  today: string,
): string => later(addDays(dueOn, graceDays), addDays(announcedOn ?? today, NOTICE));

/** How far things have come with a check; of several stages missed only the last counts. undefined = it is not time yet. */
export function stageOf(
  due: Pick<Due, 'dueOn' | 'reason'>,
  announcedOn: string | undefined,
  deadlines: Deadlines,
  today: string,
): Stage | undefined {
  if (today < addDays(due.dueOn, -deadlines.reminderDays)) return undefined;
  if (mayLeave(due)) {
    const leaves = leavesOn(due.dueOn, announcedOn, deadlines, today);
    if (announcedOn !== undefined)
      return today >= leaves ? 'gone' : today >= addDays(leaves, -LAST_CALL) ? 'last' : 'announced';
    if (today >= addDays(leaves, -NOTICE)) return 'announced';
  }
  return today < due.dueOn ? 'lead' : 'due';
}
