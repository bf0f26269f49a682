import { DONE, LANGUAGE_NAMES, timeOf } from '../../labels/log';
import type { LogRow } from '../../log/view';

/** "24.11.2026, 18:30 · veröffentlicht · Deutsch" */
export const saidOf = ({ at, action, earlier, language }: LogRow): string =>
  [
    timeOf(at),
    (DONE[action] ?? action) + (earlier === null ? '' : ` (vom ${timeOf(earlier)})`),
    language === null ? '' : (LANGUAGE_NAMES[language] ?? language),
  ]
    .filter(Boolean)
    .join(' · ');

/** "Gewerbefläche „Am Bahnhof“" */
export const nameOf = ({ kind, title }: LogRow): string =>
  title === null ? `${kind}, Name entfernt` : `${kind} „${title}“`;

export const whoseOf = ({ municipality }: LogRow): string => municipality ?? 'gemeinsam';
