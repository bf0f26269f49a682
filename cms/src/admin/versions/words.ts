import { DONE, LANGUAGE_NAMES, personOf, timeOf } from '../../labels/log';
import type { Missing, VersionRow, VersionedEntry } from '../../versions/view';

/** "veröffentlicht am 24.11.2026, 18:30" */
export const titleOf = ({ action, at }: VersionRow): string => `${DONE[action] ?? action} am ${timeOf(at)}`;

/** "von redaktion@example.org · steht im Formular · ist auf der Website" */
export const saidOf = ({ by, isCurrent, isPublic, earlier }: VersionRow): string =>
  [
    `von ${personOf(by)}`,
    earlier === null ? '' : `Fassung vom ${timeOf(earlier)}`,
    isCurrent ? 'steht im Formular' : '',
    isPublic ? 'ist auf der Website' : '',
  ]
    .filter(Boolean)
    .join(' · ');

/** "Gewerbefläche „Am Bahnhof“ · Deutsch" */
export const entryWords = ({ kind, title, locale }: VersionedEntry): string =>
  `${kind} „${title}“${locale === null ? '' : ` · ${LANGUAGE_NAMES[locale] ?? locale}`}`;

const REASONS: Record<Missing['reason'], string> = {
  gone: 'gibt es nicht mehr',
  language: 'gibt es in dieser Sprache nicht',
  reach: 'gehört nicht zu Ihrer Gemeinde und ist nicht veröffentlicht',
};

/** "Betriebe: „Muster GmbH“ gibt es nicht mehr." */
export const saidOfMissing = ({ field, name, reason }: Missing): string => `${field}: ${name} ${REASONS[reason]}.`;

/** What happens when a version is brought back. */
export function scopeOf({ locale }: VersionedEntry): string {
  const what =
    locale === null
      ? 'Wiederhergestellt werden alle Angaben des Eintrags.'
      : `Wiederhergestellt werden die Texte auf ${LANGUAGE_NAMES[locale] ?? locale} und die Angaben, die alle Sprachen gemeinsam haben. Texte in anderen Sprachen bleiben.`;
  return `${what} Geändert wird nur der Entwurf: Auf der Website ist die Fassung erst zu sehen, wenn Sie den Eintrag danach veröffentlichen.`;
}

/** Where two texts differ: what begins and what ends the same is kept apart. Pure. */
export function partsOf(text: string, other: string): [same: string, different: string, same: string] {
  const most = Math.min(text.length, other.length);
  let begin = 0;
  while (begin < most && text[begin] === other[begin]) begin += 1;
  let end = 0;
  while (end < most - begin && text[text.length - 1 - end] === other[other.length - 1 - end]) end += 1;
  return [text.slice(0, begin), text.slice(begin, text.length - end), text.slice(text.length - end)];
}
