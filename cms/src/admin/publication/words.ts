import type { DeskState, EntryState } from '../../publication/desk-state';
import { saidOfFailure } from './failure-words.ts';

export type Tone = 'success' | 'secondary' | 'warning' | 'danger';

export interface Said {
  tone: Tone;
  title: string;
  text: string;
}

/** "0,8 s", "12 s", "3 min" */
export function duration(milliseconds: number): string {
  const seconds = milliseconds / 1000;
  if (seconds < 10) return `${seconds.toFixed(1).replace('.', ',')} s`;
  return seconds < 120 ? `${Math.round(seconds)} s` : `${Math.round(seconds / 60)} min`;
}

const TIME = new Intl.DateTimeFormat('de-DE', { dateStyle: 'medium', timeStyle: 'short', timeZone: 'Europe/Berlin' });
/** "24.11.2026, 18:30" */
export const time = (iso: string): string => TIME.format(new Date(iso));

/** Longer than this a change usually does not take; then something is wrong. */
const PATIENCE = 120_000;

/** What the desk says of publishing as a whole. */
export function saidOf(state: DeskState): Said {
  const { isListening, failure, held, isCurrent, waiting, latency } = state;
  if (failure) return saidOfFailure(failure);
  if (!isListening)
    return {
      tone: 'warning',
      title: 'Die Website wird gerade nicht aktualisiert',
      text: 'Das Programm, das die Seiten erstellt, läuft nicht. Die Website ist erreichbar; was Sie veröffentlichen, erscheint, sobald es wieder läuft. Sagen Sie der Betreuung Bescheid.',
    };
  if (held !== null)
    return {
      tone: 'warning',
      title: 'Die Website zeigt eine frühere Fassung',
      text: 'Sie bleibt so, bis jemand „Wieder aktuell“ wählt. Was inzwischen veröffentlicht wird, erscheint erst dann.',
    };
  if (!isCurrent)
    return {
      tone: 'secondary',
      title: 'Wird gerade online gestellt …',
      text: waiting.map(({ name }) => name).join(', '),
    };
  return {
    tone: 'success',
    title: 'Alles Veröffentlichte ist online',
    text: latency === null || latency > PATIENCE ? '' : `Die letzte Änderung war nach ${duration(latency)} zu sehen.`,
  };
}

/** What the form says of one entry. */
export function saidOfEntry({ at, action, isLive, latency }: EntryState): Said {
  if (at === null || action === null)
    return {
      tone: 'secondary',
      title: 'Noch nicht veröffentlicht',
      text: 'Auf der Website ist davon nichts zu sehen.',
    };
  const took = latency === null || latency > PATIENCE ? '' : `, nach ${duration(latency)}`;
  if (!isLive) return { tone: 'secondary', title: 'Wird gerade online gestellt …', text: `Veröffentlicht ${time(at)}` };
  if (action !== 'publish') return { tone: 'warning', title: 'Nicht mehr online', text: `Zurückgezogen ${time(at)}` };
  return { tone: 'success', title: 'Online', text: `Seit ${time(at)}${took}` };
}
