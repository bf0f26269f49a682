import type { AppointmentRow, Wish } from '../../timing/appointment.ts';
import type { DeadlineKind, DeadlineRow } from '../../timing/deadline.ts';
import type { Sort } from './coming.ts';

const TIME = new Intl.DateTimeFormat('de-DE', {
  weekday: 'short',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  timeZone: 'Europe/Berlin',
});

/** "Mo., 1. März 2027 um 08:00 Uhr", as the clocks of the region show it. */
export const timeOf = (iso: string): string => `${TIME.format(new Date(iso))} Uhr`;

const LANGUAGE: Record<Wish['locale'], string> = {
  '*': 'alle Sprachen',
  de: 'nur Deutsch',
  en: 'nur Englisch',
  cs: 'nur Tschechisch',
};

export const languageOf = (locale: Wish['locale']): string => LANGUAGE[locale];

const DEED: Record<AppointmentRow['state'], Record<Wish['action'], string>> = {
  waiting: { publish: 'erscheint', unpublish: 'geht von der Website' },
  done: { publish: 'ist erschienen', unpublish: 'ging von der Website' },
  failed: { publish: 'konnte nicht erscheinen', unpublish: 'konnte nicht von der Website gehen' },
  withdrawn: { publish: 'abgesagt', unpublish: 'abgesagt' },
};

/** "erscheint (alle Sprachen)" */
export const deedOf = ({ state, action, locale }: AppointmentRow): string =>
  `${DEED[state][action]} (${LANGUAGE[locale]})`;

const WALL = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'short', timeZone: 'Europe/Berlin' });

/** "2027-03-01 08:00", as the clocks of the region show it; texts that sort by time. */
export const wallTimeOf = (iso: string): string => WALL.format(new Date(iso));

const MONTH = new Intl.DateTimeFormat('de-DE', { month: 'long', year: 'numeric', timeZone: 'UTC' });

/** "März 2027" */
export const monthName = (month: string): string => MONTH.format(new Date(`${month}-15T00:00:00Z`));

const DAY = new Intl.DateTimeFormat('de-DE', {
  weekday: 'short',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});

/** "Mo., 1. März 2027" */
export const dayOf = (day: string): string => DAY.format(new Date(`${day}T12:00:00Z`));

/** What stands in the calendar beside a day, and is chosen there. */
export const SORTS: Record<Exclude<Sort, ''>, string> = {
  appointment: 'Termin',
  check: 'Prüfung',
  consent: 'Einwilligung',
};

const BRINGS: Record<DeadlineKind, { one: string; many: (count: number) => string }> = {
  check: { one: 'ist zu prüfen', many: (count) => `${count} Einträge sind zu prüfen` },
  leaves: {
    one: 'geht von der Website, wenn niemand prüft',
    many: (count) => `${count} Einträge gehen von der Website, wenn niemand prüft`,
  },
  consent: { one: 'verliert eine Einwilligung', many: (count) => `${count} Geschichten verlieren eine Einwilligung` },
};

/** "ist zu prüfen", after the name of the entry. */
export const deadlineOf = ({ brings }: Pick<DeadlineRow, 'brings'>): string => BRINGS[brings].one;

/** "12 Einträge sind zu prüfen" */
export const manyOf = (brings: DeadlineKind, count: number): string => BRINGS[brings].many(count);

/** Whose it is, and what else is to be known. */
export const noteOf = ({ brings, municipality, figure }: DeadlineRow): string =>
  [
    municipality ?? 'gemeinsam',
    figure === null ? '' : `Kennzahl „${figure}“`,
    brings === 'consent' ? 'ohne neue Unterschrift geht sie am Tag danach von der Website' : '',
  ]
    .filter(Boolean)
    .join(' · ');
