import { DEFAULT_LOCALE, LOCALES } from '@standort/model';
import type { Pair } from '../translations/pairs.ts';
import type { ChangedVersion, CheckedEntry } from './candidates.ts';
import { momentOf } from './database.ts';
import type { GapRow } from './overview.ts';

/** How many rows a list shows. */
export const MOST = 8;
/** So many days before a check is due it is mentioned. */
const AHEAD = 30;
const DAY = 86_400_000;

/** `2027-03-01` in Berlin. */
export const dayOf = (moment: number): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Berlin' }).format(new Date(moment));

export interface Draft {
  documentId: string;
  /** The first language, in their order, whose row is newer than what is published. */
  locale: string | null;
  changedAt: number;
}

const orderOf = ({ locale }: ChangedVersion): number => LOCALES.findIndex((one) => one === (locale ?? DEFAULT_LOCALE));

/** One draft per entry, the last changed first. */
export function draftsOf(versions: readonly ChangedVersion[]): Draft[] {
  const drafts = [...Map.groupBy(versions, ({ documentId }) => documentId)].map(([documentId, of]): Draft => {
    const [first] = [...of].sort((a, b) => orderOf(a) - orderOf(b));
    const changedAt = Math.max(...of.map((version) => momentOf(version.changedAt)));
    return { documentId, locale: first?.locale ?? null, changedAt };
  });
  return drafts.sort((a, b) => b.changedAt - a.changedAt);
}

/** The last day a stated date can mean: `2024` → `2024-12-31`; undefined for `undated` and what is no date. */
export function lastDayOf(stated: string | null): string | undefined {
  const point = stated?.split('/').at(-1) ?? '';
  const [, year, quarter, month, day] = /^(\d{4})(?:-Q([1-4])|-(\d{2})(?:-(\d{2}))?)?$/.exec(point) ?? [];
  if (!year) return undefined;
  if (day) return point;
  const last = quarter ? Number(quarter) * 3 : Number(month ?? 12);
  return new Date(Date.UTC(Number(year), last, 0)).toISOString().slice(0, 10);
}

const yearLater = (day: string): string => {
  const [year = '', rest = ''] = [day.slice(0, 4), day.slice(4)];
  return `${Number(year) + 1}${rest === '-02-29' ? '-02-28' : rest}`;
};

/** When an entry should be looked at: the day it states; else a year after its last check; else a year after it was made. */
export const dueOn = ({ checkDueOn, checkedOn, madeAt }: Omit<CheckedEntry, 'documentId'>): string =>
  checkDueOn ?? yearLater(lastDayOf(checkedOn) ?? dayOf(momentOf(madeAt)));

export interface Check {
  documentId: string;
  dueOn: string;
  isOverdue: boolean;
  checkedOn: string | null;
}

/** What is due within a month, the longest overdue first. @param now ms */
export function checksOf(entries: readonly CheckedEntry[], now: number): Check[] {
  const [today, horizon] = [dayOf(now), dayOf(now + AHEAD * DAY)];
  return entries
    .map((entry) => ({ documentId: entry.documentId, dueOn: dueOn(entry), checkedOn: entry.checkedOn }))
    .filter(({ dueOn: day }) => day <= horizon)
    .map((check) => ({ ...check, isOverdue: check.dueOn < today }))
    .sort((a, b) => a.dueOn.localeCompare(b.dueOn));
}

export interface Gap extends Pick<GapRow, 'language' | 'state' | 'germanOn'> {
  documentId: string;
  germanAt: number;
}

/** Translations that are missing, not published, or made from an earlier German text. */
export const gapsOf = (found: readonly Pair[], language: Gap['language']): Gap[] =>
  found.flatMap(({ documentId, germanAt, germanOn, state }) =>
    state === 'complete' ? [] : [{ documentId, language, state, germanAt, germanOn }],
  );
