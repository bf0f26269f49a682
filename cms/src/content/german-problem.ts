import { MESSAGES } from './german.ts';
import { called } from './names.ts';
import { isTypeName } from '@standort/model';
import { VALUES } from '../labels/values.ts';

const values = (list: string) =>
  list
    .split(', ')
    .map((word) => VALUES[word] ?? word)
    .join(', ');

/** What `content/model` writes of an entry that does not fit, and how the desk says it. The first that fits counts. */
const PATTERNS: readonly (readonly [RegExp, (...found: string[]) => string])[] = [
  [/^expected text, got nothing\./, () => 'Hier fehlt der Text. Füllen Sie das Feld aus.'],
  [/^expected \w+, got nothing\./, () => 'Diese Angabe fehlt. Füllen Sie das Feld aus.'],
  [/^expected one of (.*)\.$/, (list) => `Erlaubt ist: ${values(list)}.`],
  [/^expected \w+\./, () => 'Diese Angabe hat die falsche Form.'],
  [
    /^unknown field (.*)\. Check/,
    (names) => `Unbekannt: ${names.replaceAll('`', '')}. Sagen Sie der Betreuung Bescheid.`,
  ],
  [
    /^there is no (\S+) "(.*)"\./,
    (type, key) =>
      `Hier ist ${isTypeName(type) ? called(type, { key }) : `„${key}“`} ausgewählt, aber nicht (mehr) veröffentlicht. Veröffentlichen Sie diesen Eintrag, oder wählen Sie einen anderen.`,
  ],
  [/^"(.*)" is already taken by/, (slug) => `Die Adresse „${slug}“ ist schon vergeben. Wählen Sie eine andere.`],
  [/^is no picture that can be read/, () => 'Das Bild ist beschädigt. Laden Sie es noch einmal hoch.'],
];

/** A problem in the words of the content model → what is wrong and how to cure it, in German. Pure. */
export function problemInGerman(message: string): string {
  const known = MESSAGES[message.replace(/\.$/, '')] ?? MESSAGES[message];
  if (known) return known;
  for (const [pattern, say] of PATTERNS) {
    const found = pattern.exec(message);
    if (found) return say(...found.slice(1));
  }
  return 'Diese Angabe hat nicht die erwartete Form. Prüfen Sie das Feld.';
}

/** `figures[0].label.de` → its parts. */
export const segments = (path: string): (string | number)[] =>
  path
    .split(/[.[\]]+/)
    .filter(Boolean)
    .map((part) => (/^\d+$/.test(part) ? Number(part) : part));
