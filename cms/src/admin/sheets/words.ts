import type { RowState } from '../../sheets/shown';
import type { JobView, Progress } from '../../sheets/shown';

const number = (value: number) => value.toLocaleString('de-DE');
const counted = (count: number, one: string, many: string) => `${number(count)} ${count === 1 ? one : many}`;

export const OUTPUT_NAMES = {
  xlsx: 'Excel (XLSX)',
  csv: 'CSV, deutsche Zahlen (12500,5)',
  'csv-iso': 'CSV, Zahlen mit Punkt (12500.5)',
  geojson: 'GeoJSON für Karten und GIS',
} as const;

export const STATE_NAMES: Record<RowState, string> = {
  new: 'Neu',
  changed: 'Änderung',
  conflict: 'Inzwischen geändert',
  error: 'Fehler',
};

/** What can be looked at, with how many rows there are of it. */
export const FILTERS: readonly (readonly [state: RowState | '', name: string])[] = [
  ['', 'Alle'],
  ['changed', 'Änderungen'],
  ['new', 'Neu'],
  ['conflict', 'Inzwischen geändert'],
  ['error', 'Fehler'],
];

/** How far a job has come, for the eye and for who listens. */
export function progressWords({ state, done, total }: Progress): string {
  if (state === 'reading') return 'Die Datei wird gelesen …';
  if (state === 'checking') return `Geprüft: ${number(done)} von ${counted(total, 'Zeile', 'Zeilen')}`;
  if (state === 'writing') return `Geschrieben: ${number(done)} von ${counted(total, 'Zeile', 'Zeilen')}`;
  return '';
}

/** "2 Änderungen, 1 neuer Eintrag, 40 unverändert" */
export function summary({ counts, unchanged }: Pick<JobView, 'counts' | 'unchanged'>): string {
  const parts = [
    counts.error && counted(counts.error, 'Zeile mit Fehlern', 'Zeilen mit Fehlern'),
    counts.changed && counted(counts.changed, 'Änderung', 'Änderungen'),
    counts.new && counted(counts.new, 'neuer Eintrag', 'neue Einträge'),
    counts.conflict && `${number(counts.conflict)} inzwischen geändert`,
    unchanged && `${number(unchanged)} unverändert`,
  ];
  return parts.filter(Boolean).join(', ') || 'keine Zeilen';
}

/** What was written. */
export function resultWords({ written }: Pick<JobView, 'written'>): string {
  if (!written) return '';
  const parts = [
    written.changed && counted(written.changed, 'Eintrag geändert', 'Einträge geändert'),
    written.created && counted(written.created, 'Entwurf angelegt', 'Entwürfe angelegt'),
    written.published && `${number(written.published)} davon veröffentlicht`,
  ];
  return `${parts.filter(Boolean).join(', ')}.`;
}

/** Why the rows cannot be taken over as they are, or null. */
export function obstacle({ counts, unchanged }: Pick<JobView, 'counts' | 'unchanged'>): string | null {
  if (counts.error)
    return 'Berichtigen Sie die Fehler in Ihrer Datei, und laden Sie sie noch einmal hoch. Bis dahin wird nichts geschrieben.';
  if (counts.new + counts.changed + counts.conflict) return null;
  return unchanged ? 'Die Datei sagt nichts Neues. Es gibt nichts zu übernehmen.' : 'Es gibt nichts zu übernehmen.';
}
