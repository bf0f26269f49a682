import { VALUES } from '../../labels/values.ts';
import type { CheckRow, DraftRow, EnquiryRow, EntryRow, GapRow } from '../../start-page/overview';

/** What a row says below its name; `isUrgent` sets it off. */
export interface Said {
  text: string;
  isUrgent?: boolean;
}

const DAY = new Intl.DateTimeFormat('de-DE', { dateStyle: 'medium', timeZone: 'Europe/Berlin' });
const TIME = new Intl.DateTimeFormat('de-DE', { dateStyle: 'medium', timeStyle: 'short', timeZone: 'Europe/Berlin' });
/** "24.11.2026" */
const day = (iso: string): string => DAY.format(new Date(iso));

const line = (...parts: readonly (string | null)[]): string => parts.filter(Boolean).join(' · ');
const whose = ({ kind, municipality }: EntryRow): string => line(kind, municipality ?? 'gemeinsam');

const LANGUAGE: Record<'en' | 'cs', string> = { en: 'Englisch', cs: 'Tschechisch' };

export const saidOfDraft = (row: DraftRow): Said => ({
  text: line(
    row.language && LANGUAGE[row.language],
    whose(row),
    `geändert ${TIME.format(new Date(row.changedAt))}`,
    row.isPublished ? null : 'noch nie veröffentlicht',
  ),
});

/** When a check is due; off the site, that counts and not when it was. */
function whenOf({ dueOn, isOverdue, figure, leavesOn, goneOn }: CheckRow): string[] {
  if (goneOn !== null) return [`seit ${day(goneOn)} nicht mehr auf der Website`];
  const what = figure === null ? '' : `Kennzahl „${figure}“ `;
  const due = `${what}${isOverdue ? 'fällig seit' : 'fällig am'} ${day(dueOn)}`;
  return leavesOn === null ? [due] : [due, `geht am ${day(leavesOn)} von der Website`];
}

export const saidOfCheck = (row: CheckRow): Said => ({
  text: line(
    whose(row),
    ...whenOf(row),
    row.checkedOn === null && row.figure === null && row.goneOn === null ? 'noch keine Prüfung eingetragen' : null,
  ),
  isUrgent: row.isOverdue,
});

const STATE: Record<GapRow['state'], string> = {
  missing: 'fehlt',
  draft: 'ist noch ein Entwurf',
  outdated: 'ist älter als Deutsch',
};

export const saidOfGap = (row: GapRow): Said => ({
  text: line(
    `${LANGUAGE[row.language]} ${STATE[row.state]}`,
    row.germanOn && `Deutsch geändert am ${day(row.germanOn)}`,
    whose(row),
  ),
});

/** An enquiry has no name here: screens are seen by others. */
export const titleOfEnquiry = ({ kind }: EnquiryRow): string => VALUES[kind] ?? kind;

export const saidOfEnquiry = ({ municipality, receivedAt }: EnquiryRow): Said => ({
  text: line(`eingegangen am ${day(receivedAt)}`, municipality),
});

/** Above a list that shows only a part: "Die ersten 8 von 23". */
export const partOf = (shown: number, total: number): string | null =>
  total > shown ? `Die ersten ${shown} von ${total.toLocaleString('de-DE')}` : null;
