import type { FailureKind } from '@standort/model';
import type { DeskFailure } from '../../publication/desk-state';
import type { Said } from './words';

const STAYS = 'Die Website zeigt weiter den Stand davor.';
const ITSELF = 'Danach erscheint die Änderung von selbst.';

/** What happened and how to mend it. Failures editors cannot mend name the support. */
const WORDS: Record<FailureKind, { title: string; text: string }> = {
  content: {
    title: 'Die letzte Änderung ist nicht online: Angaben passen nicht zusammen',
    text: `${STAYS} Berichtigen Sie die genannten Felder, und veröffentlichen Sie den Eintrag noch einmal.`,
  },
  render: {
    title: 'Die letzte Änderung ist nicht online: Eine Seite konnte nicht erstellt werden',
    text: `${STAYS} Prüfen Sie im genannten Eintrag die zuletzt geänderten Felder, und veröffentlichen Sie ihn noch einmal. Finden Sie nichts, geben Sie der Betreuung die technischen Angaben.`,
  },
  check: {
    title: 'Die letzte Änderung ist nicht online: Eine Seite wäre fehlerhaft',
    text: `${STAYS} Auf der genannten Seite fehlt ein Wert, oder sie ist nicht vollständig. Prüfen Sie im Eintrag, ob eine Angabe leer ist, und veröffentlichen Sie ihn noch einmal. Finden Sie nichts, geben Sie der Betreuung die technischen Angaben.`,
  },
  picture: {
    title: 'Die letzte Änderung ist nicht online: Ein Bild ist beschädigt oder fehlt',
    text: `${STAYS} Ersetzen Sie das Bild in der Medienbibliothek durch die Originaldatei. ${ITSELF}`,
  },
  operator: {
    title: 'Noch nicht öffentlich: Es fehlen Angaben zum Betreiber',
    text: 'Ohne Betreiber und Impressum darf die Website nicht unter ihrer öffentlichen Adresse erscheinen. Füllen Sie in den Einstellungen „Betreiber“ aus, und veröffentlichen Sie die Einstellungen.',
  },
  'disk-full': {
    title: 'Der Speicher des Servers ist voll',
    text: `Was Sie veröffentlichen, kann gerade nicht online gehen. ${STAYS} Sagen Sie der Betreuung Bescheid. Sobald wieder Platz ist, erscheinen die Änderungen von selbst; an Ihren Einträgen liegt es nicht.`,
  },
  'disk-unwritable': {
    title: 'Der Speicher des Servers lässt sich nicht beschreiben',
    text: `Was Sie veröffentlichen, kann gerade nicht online gehen. ${STAYS} Sagen Sie der Betreuung Bescheid. Sobald der Speicher wieder geht, erscheinen die Änderungen von selbst; an Ihren Einträgen liegt es nicht.`,
  },
  other: {
    title: 'Die letzte Änderung ist nicht online',
    text: `Beim Erstellen der Website ist ein Fehler aufgetreten. ${STAYS} Geben Sie der Betreuung die technischen Angaben. Das Programm versucht es weiter.`,
  },
};

/** What the desk says of a failure. */
export const saidOfFailure = ({ kind }: Pick<DeskFailure, 'kind'>): Said => ({ tone: 'danger', ...WORDS[kind] });
