import type { AppointmentRow, Wish } from '../../timing/appointment';

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

/** "2027-03", to group a calendar by. */
export const monthOf = (iso: string): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Berlin' }).format(new Date(iso)).slice(0, 7);

const MONTH = new Intl.DateTimeFormat('de-DE', { month: 'long', year: 'numeric', timeZone: 'UTC' });

/** "März 2027" */
export const monthName = (month: string): string => MONTH.format(new Date(`${month}-15T00:00:00Z`));
