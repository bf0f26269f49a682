import type { AppointmentRow } from '../../timing/appointment.ts';
import type { Calendar, DeadlineKind, DeadlineRow } from '../../timing/deadline.ts';
import { wallTimeOf } from './words.ts';

/** What can be looked for in the calendar; '' = everything. */
export type Sort = '' | 'appointment' | 'check' | 'consent';

const SORT = { check: 'check', leaves: 'check', consent: 'consent' } as const satisfies Record<DeadlineKind, Sort>;

export const sortOf = (brings: DeadlineKind) => SORT[brings];

/** Deadlines of the same kind on one day. */
export interface Deadlines {
  brings: DeadlineKind;
  /** YYYY-MM-DD */
  day: string;
  rows: DeadlineRow[];
}

/** One thing in the calendar. */
export interface Item {
  sort: Sort;
  /** Day, or day and hour, as the clocks of the region show it; to sort by. */
  at: string;
  what: AppointmentRow | Deadlines;
}

export const isDeadlines = (what: Item['what']): what is Deadlines => 'rows' in what;

function ofDeadlines(rows: DeadlineRow[]): Item[] {
  const [first] = rows;
  if (!first) return [];
  const { brings, day } = first;
  return [{ sort: sortOf(brings), at: day, what: { brings, day, rows } }];
}

/** Everything that is coming, in order; what counts for a whole day stands before what has its hour. Pure. */
export function itemsOf({ appointments, deadlines }: Calendar, sort: Sort): Item[] {
  const nameOf = ({ day, brings }: DeadlineRow) => `${day} ${brings}`;
  const waiting = appointments.filter(({ state }) => state === 'waiting');
  const items: Item[] = [
    ...[...new Set(deadlines.map(nameOf))].flatMap((name) =>
      ofDeadlines(deadlines.filter((row) => nameOf(row) === name)),
    ),
    ...waiting.map((row) => ({ sort: 'appointment' as const, at: wallTimeOf(row.dueAt), what: row })),
  ];
  return items.filter((item) => sort === '' || item.sort === sort).sort((a, b) => a.at.localeCompare(b.at));
}

/** "2027-03", to group a calendar by. */
export const monthOf = ({ at }: Pick<Item, 'at'>): string => at.slice(0, 7);
