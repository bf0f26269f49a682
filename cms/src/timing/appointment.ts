import type { Locale, TypeName } from '@standort/model';

/** What can be planned for an entry. What is published is the draft as it stands when the time has come. */
export const PLANNED = ['publish', 'unpublish'] as const;
export type Planned = (typeof PLANNED)[number];

/** `waiting` for its time; `done`; `failed`: refused when its time came; `withdrawn` by somebody, or with its entry. */
export type AppointmentState = 'waiting' | 'done' | 'failed' | 'withdrawn';

/** An appointment as the desk shows it. */
export interface AppointmentRow {
  id: number;
  /** `die Gewerbefläche „Gewerbepark“` */
  entry: string;
  /** Address of the entry's form below the admin; null if the entry is gone. */
  form: string | null;
  /** `*` = all languages. */
  locale: Locale | '*';
  action: Planned;
  /** ISO 8601 */
  dueAt: string;
  state: AppointmentState;
  /** Mail address of whoever planned it. */
  plannedBy: string;
  /** Why it failed, in German. */
  problem: string | null;
}

/** What somebody wants to plan. */
export interface Wish {
  type: TypeName;
  documentId: string;
  locale: Locale | '*';
  action: Planned;
  /** Wall clock time in the region, `2027-03-28T08:00`. */
  at: string;
}

/** The answer to a wish: the appointment, and what would keep it from being kept if it were due now. */
export interface PlannedAnswer {
  appointment: AppointmentRow;
  warning: string | null;
}
