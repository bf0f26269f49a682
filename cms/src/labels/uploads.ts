import { KINDS, MOST_BYTES, MOST_PIXELS, type Kind } from '../media/kinds.ts';
import type { FileProblem } from '../media/problem.ts';

const mega = (value: number) => (Math.ceil(value / 100_000) / 10).toLocaleString('de-DE', { maximumFractionDigits: 1 });

const ALLOWED = 'Erlaubt sind Bilder als JPEG, PNG, WebP oder AVIF und Dokumente als PDF.';

/** What to do with files that are brought often. */
const INSTEAD: Readonly<Record<string, string>> = {
  svg: 'ist eine SVG-Zeichnung. Darin kann ein Programm stecken. Speichern Sie sie in einem Zeichenprogramm als PNG, mindestens 1.600 Bildpunkte breit.',
  heic: 'ist im Format HEIC vom iPhone. Speichern Sie sie als JPEG, am Telefon unter „Einstellungen › Kamera › Formate › Maximale Kompatibilität“.',
  gif: 'ist ein GIF. Speichern Sie es als PNG, ein Foto als JPEG.',
  tif: 'ist ein TIFF-Bild. Speichern Sie es als JPEG oder PNG.',
  bmp: 'ist ein BMP-Bild. Speichern Sie es als PNG.',
  docx: 'ist ein Word-Dokument. Speichern Sie es als PDF.',
  xlsx: 'ist eine Excel-Tabelle. Speichern Sie sie als PDF.',
  cfb: 'ist ein älteres Office-Dokument. Speichern Sie es als PDF.',
};

const HOLDS = {
  script: 'ein Programm (JavaScript)',
  program: 'einen Befehl, der ein anderes Programm startet',
  attachment: 'angehängte Dateien',
  form: 'ein Formular mit Programm (XFA)',
} as const;

/** What is wrong with an uploaded file and how to cure it. @param name as the editor knows it */
export function fileInGerman(name: string, problem: FileProblem): string {
  const file = `Die Datei „${name}“`;
  switch (problem.code) {
    case 'empty':
      return `${file} ist leer. Kopieren Sie sie noch einmal, und laden Sie sie dann hoch.`;
    case 'too-large':
      return `${file} hat ${mega(problem.bytes)} MB, erlaubt sind ${mega(MOST_BYTES)}. Verkleinern Sie sie.`;
    case 'kind':
      return `${file} ${INSTEAD[problem.found ?? ''] ?? `passt nicht. ${ALLOWED}`}`;
    case 'broken':
      return problem.kind === 'pdf'
        ? `Das PDF „${name}“ lässt sich nicht lesen: Die Datei ist beschädigt oder unvollständig. Speichern Sie es noch einmal als PDF, und laden Sie es dann hoch.`
        : `Das Bild „${name}“ lässt sich nicht lesen: Die Datei ist beschädigt, unvollständig oder kein Bild. Speichern Sie es in einem Bildprogramm neu als JPEG oder PNG, und laden Sie es noch einmal hoch.`;
    case 'animated':
      return `Das Bild „${name}“ bewegt sich. Speichern Sie ein einzelnes Bild daraus als JPEG oder PNG.`;
    case 'pixels':
      return `Das Bild „${name}“ hat ${problem.width.toLocaleString('de-DE')} × ${problem.height.toLocaleString('de-DE')} Bildpunkte, erlaubt sind zusammen ${mega(MOST_PIXELS)} Millionen. Verkleinern Sie es; 4.000 Bildpunkte in der Breite genügen.`;
    case 'pdf-locked':
      return `Das PDF „${name}“ ist geschützt. Speichern Sie es ohne Passwort und ohne Schutz, und laden Sie es dann hoch.`;
    case 'pdf-active':
      return `Das PDF „${name}“ enthält ${HOLDS[problem.holds]}. Speichern Sie es als reines Dokument, am besten als PDF/A.`;
  }
}

/** A file may only be replaced by one of its kind: its address stays, and the address names the kind. */
export const otherKindInGerman = (name: string, was: Kind, is: Kind): string =>
  `„${name}“ ist im Format ${KINDS[was].name} und lässt sich nur durch eine Datei im selben Format ersetzen. Die neue ist im Format ${KINDS[is].name}. Speichern Sie sie als ${KINDS[was].name}, oder laden Sie sie getrennt hoch.`;
