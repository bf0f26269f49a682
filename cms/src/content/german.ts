import type { GeometryProblem } from '@standort/model/geometry/index.ts';
import type { MarkdownProblem } from '@standort/model/markdown/problem.ts';
import type { z } from 'zod';
import { geometryInGerman } from '../labels/geometry.ts';
import { markdownInGerman } from '../labels/markdown.ts';
import { VALUES } from '../labels/values.ts';

/** The content model's own messages, in the words of the editors' desk: what is wrong, and what to do. */
export const MESSAGES: Readonly<Record<string, string>> = {
  'expected text, got nothing': 'Hier fehlt der Text. Füllen Sie das Feld aus.',
  'remove the blanks at the beginning or the end': 'Entfernen Sie die Leerzeichen am Anfang und am Ende.',
  'HTML is not allowed here; write Markdown':
    'Der Text enthält Befehle in spitzen Klammern, zum Beispiel <b>. Löschen Sie sie, und gestalten Sie mit den Knöpfen über dem Feld.',
  'say which office has read this machine-written text':
    'Tragen Sie ein, welche Stelle diesen Maschinentext gelesen hat. Einen Personennamen brauchen Sie nicht.',
  'add the day on which this machine-written text was read':
    'Tragen Sie den Tag ein, an dem jemand diesen Maschinentext gelesen hat.',
  'use lower-case letters, digits and single hyphens':
    'Erlaubt sind Kleinbuchstaben, Ziffern und einzelne Bindestriche.',
  'expected a full web address, https://…': 'Hier wird eine vollständige Webadresse erwartet, beginnend mit https://.',
  'expected a day as YYYY-MM-DD, for example 2026-11-24': 'Hier wird ein Tag erwartet.',
  'expected YYYY, YYYY-MM, YYYY-MM-DD, YYYY-Qn, a range A/B, or "undated"':
    'Schreiben Sie Jahr und Monat mit Bindestrich, zum Beispiel 2026-11. Ein Jahr (2026), ein Tag (2026-11-28), ein Vierteljahr (2026-Q3) oder ein Zeitraum (2025/2026) geht auch. Ist kein Stand bekannt, schreiben Sie undated.',
  'add at least one source': 'Es fehlt eine Quelle. Ergänzen Sie mindestens eine.',
  'expected five digits': 'Hier werden fünf Ziffern erwartet.',
  'expected eight digits': 'Hier werden acht Ziffern erwartet.',
  'expected an e-mail address': 'Hier wird eine E-Mail-Adresse erwartet.',
  'must be greater than value': 'Der obere Wert muss größer sein als der untere.',
  'expected a file name such as casting.jpg': 'Der Dateiname passt nicht. Erlaubt sind Namen wie giesserei.jpg.',
  'describe the picture, or mark it decorative': 'Beschreiben Sie das Bild, oder kreuzen Sie „Nur Schmuck“ an.',
  'describe the picture in this language too, or mark it decorative':
    'Beschreiben Sie das Bild auch in dieser Sprache, oder kreuzen Sie „Nur Schmuck“ an.',
  'say how far the planning of this site is; without it nothing is offered or announced':
    'Es fehlt der Planungsstand. Schreiben Sie, wie weit der Bebauungsplan ist, zum Beispiel: Bebauungsplan in Kraft.',
  'add the day on which somebody last made sure that this offer stands':
    'Es fehlt, wann jemand dieses Angebot zuletzt geprüft hat. Fragen Sie nach, und tragen Sie den Tag ein.',
  'add the day by which somebody will look at this offer again':
    'Es fehlt, bis wann jemand dieses Angebot wieder prüft. Tragen Sie den Tag ein.',
  'a made-up example portrays nobody: choose one of the two':
    'Ein erfundenes Beispiel kann keinen wirklichen Menschen zeigen. Ändern Sie eine der beiden Angaben.',
  'say whether the story shows or quotes somebody real':
    'Geben Sie an, ob die Geschichte einen wirklichen Menschen zeigt oder zitiert. Dann braucht sie dessen Einwilligung.',
  'must be later than the day of the last check':
    '„Prüfung fällig am“ muss nach „Geprüft am“ liegen. Tragen Sie einen späteren Tag ein.',
  'telephone and e-mail are shown only once confirmed: add the day, or remove them':
    'Telefon und E-Mail erscheinen erst, wenn sie bestätigt sind. Tragen Sie den Tag der Bestätigung ein, oder leeren Sie beide Felder.',
  'name the industry, or the branch in words': 'Wählen Sie ein Branchenprofil, oder nennen Sie die Branche in Worten.',
};

const value = (word: unknown) => VALUES[String(word)] ?? String(word);
const isMissing = (input: unknown) =>
  input === undefined || input === null || input === '' || (Array.isArray(input) && input.length === 0);

function tooSmall({
  origin,
  minimum,
  inclusive,
}: {
  origin: string;
  minimum: number | bigint;
  inclusive?: boolean | undefined;
}): string {
  if (origin === 'array')
    return minimum === 1
      ? 'Hier fehlt etwas. Ergänzen Sie mindestens einen Eintrag.'
      : `Es braucht mindestens ${minimum} Einträge.`;
  if (origin === 'string') return 'Hier fehlt der Text. Füllen Sie das Feld aus.';
  return inclusive === false
    ? `Die Zahl muss größer als ${minimum} sein.`
    : `Die Zahl muss mindestens ${minimum} sein.`;
}

/** Refinements whose message names what they found; see `params` in the content model. */
function custom(
  params: { unknownFigure?: string; known?: string[]; geometry?: GeometryProblem; markdown?: MarkdownProblem } = {},
): string | undefined {
  const { unknownFigure, known = [], geometry, markdown } = params;
  if (geometry) return geometryInGerman(geometry);
  if (markdown) return markdownInGerman(markdown);
  if (unknownFigure === undefined) return undefined;
  const cure = known.length
    ? `Vorhanden: ${known.join(', ')}. Tragen Sie eine davon ein, oder ergänzen Sie die Kennzahl.`
    : 'Ergänzen Sie unter „Kennzahlen“ eine mit dieser Kennung, oder entfernen Sie den Abschnitt.';
  return `Die Kennzahl „${unknownFigure}“ hat diese Geschichte nicht. ${cure}`;
}

/** A zod issue in German: what is wrong and how to cure it. Needs `reportInput`. Pure. */
export function inGerman(issue: z.core.$ZodIssue): string {
  const known = MESSAGES[issue.message];
  if (known) return known;
  switch (issue.code) {
    case 'custom':
      return custom(issue.params) ?? 'Diese Angabe hat nicht die erwartete Form.';
    case 'invalid_type':
    case 'invalid_union':
    case 'invalid_value':
      if (isMissing(issue.input)) return 'Diese Angabe fehlt. Füllen Sie das Feld aus.';
      return issue.code === 'invalid_value'
        ? `Erlaubt ist: ${issue.values.map(value).join(', ')}.`
        : 'Diese Angabe hat die falsche Form.';
    case 'too_small':
      return tooSmall(issue);
    case 'too_big':
      return issue.origin === 'array'
        ? `Höchstens ${issue.maximum} Einträge sind erlaubt.`
        : `Die Zahl darf höchstens ${issue.maximum} sein.`;
    case 'unrecognized_keys':
      return `Unbekannt: ${issue.keys.join(', ')}. Entfernen Sie das.`;
    default:
      return 'Diese Angabe hat nicht die erwartete Form.';
  }
}
