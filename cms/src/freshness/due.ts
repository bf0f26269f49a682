import type { TypeName } from '@standort/model';
import { addMonths, lastDayOf } from './days.ts';

/** A published entry, as far as checks go. */
export interface CheckedEntry {
  type: TypeName;
  documentId: string;
  municipalityCode: string | null;
  /** The day it was made. */
  madeOn: string;
  /** The day it was last published. */
  publishedOn: string;
  /** Whether entries of its type note when somebody looked after them. */
  notesChecks: boolean;
  checkedOn: string | null;
  checkDueOn: string | null;
  /** Figures with a day of their own. */
  figures: readonly { label: string; checkDueOn: string }[];
}

/** Why somebody should look at an entry, and by when. */
export interface Due {
  dueOn: string;
  /** `stated`: the entry names the day. `derived`: a year after its last check. `figure`: one of its figures names it. */
  reason: 'stated' | 'derived' | 'figure';
  /** Name of the figure. */
  figure?: string;
}

/** When the entry itself should be looked at: the day it states; else a year after its last check, or after it was made. */
export function ownDue({ notesChecks, checkDueOn, checkedOn, madeOn }: CheckedEntry): Due | undefined {
  if (!notesChecks) return undefined;
  if (checkDueOn) return { dueOn: checkDueOn, reason: 'stated' };
  return { dueOn: addMonths(lastDayOf(checkedOn) ?? madeOn, 12), reason: 'derived' };
}

/** Figures with their days, the earliest first. */
const figuresDue = ({ figures }: CheckedEntry): Due[] =>
  figures
    .map(({ label, checkDueOn }): Due => ({ dueOn: checkDueOn, reason: 'figure', figure: label }))
    .sort((a, b) => a.dueOn.localeCompare(b.dueOn));

/**
 * What is to be looked at and by when, the earliest first: the entry, and the figure of its that is due first. Due on
 * the same day, the entry speaks for both.
 */
export function duesOf(entry: CheckedEntry): Due[] {
  const own = ownDue(entry);
  const [figure] = figuresDue(entry);
  const both = [own, figure?.dueOn === own?.dueOn ? undefined : figure];
  return both.filter((due) => due !== undefined).sort((a, b) => a.dueOn.localeCompare(b.dueOn));
}
