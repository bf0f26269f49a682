import type { TypeName } from '@standort/model';
import type { EntryRow } from '../start-page/overview.ts';
import type { AppointmentRow } from './appointment.ts';

/**
 * What a day brings that nobody has planned. `check`: somebody should look at the entry. `leaves`: it goes off the
 * site, because nobody did. `consent`: a consent ends on which a public story rests.
 */
export type DeadlineKind = 'check' | 'leaves' | 'consent';

/** One such day of an entry, as the room that knows of it tells the calendar. */
export interface Deadline {
  brings: DeadlineKind;
  type: TypeName;
  documentId: string;
  /** YYYY-MM-DD */
  day: string;
  /** Name of the figure that is to be looked at; null = the entry itself. */
  figure: string | null;
}

/** The days that are asked for, both counted. */
export interface Span {
  from: string;
  until: string;
}

/** A deadline as the calendar shows it. */
export interface DeadlineRow extends Deadline, EntryRow {}

/** What the page "Termine" shows; made by `calendar.ts`. */
export interface Calendar {
  /** Those that wait, and those that ended in the last thirty days. */
  appointments: AppointmentRow[];
  /** Of the next three months. */
  deadlines: DeadlineRow[];
}
