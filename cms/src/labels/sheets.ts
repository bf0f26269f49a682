/** What the desk says about tables that are brought in: what is wrong, where, and how to cure it. */

const number = (value: number) => value.toLocaleString('de-DE');
const some = (words: readonly string[], most = 8) =>
  words
    .slice(0, most)
    .map((word) => `„${word}“`)
    .join(', ') + (words.length > most ? ` und ${words.length - most} weitere` : '');

/** Heading of the column that holds the state of a row when it was exported. */
export const STAND_HEADING = 'Stand der Ausgabe (nicht ändern)';
/** In place of a text that no cell of a spreadsheet can hold; left as it is, it changes nothing. */
export const TOO_LONG = '[zu lang für eine Zelle; hier nicht änderbar]';

/** How the types are called on the page and in the names of files. */
export const TABLE_NAMES = {
  'commercial-site': 'Gewerbeflächen',
  company: 'Arbeitgeber',
  place: 'Orte',
} as const;

/** A value that is not what its column holds. */
export const CELL = {
  number: (text: string) => `„${text}“ ist keine Zahl. Schreiben Sie nur die Zahl, zum Beispiel 12500 oder 12.500,5.`,
  isoNumber: (text: string) =>
    `„${text}“ ist keine Zahl. Diese Datei schreibt Zahlen mit Punkt; schreiben Sie zum Beispiel 12500.5.`,
  grouping: (text: string) =>
    `„${text}“ ist nicht eindeutig. Schreiben Sie Nachkommastellen mit Komma, zum Beispiel ${text.replace('.', ',')}.`,
  integer: (text: string) => `„${text}“ ist keine ganze Zahl. Schreiben Sie sie ohne Nachkommastellen.`,
  day: (text: string) => `„${text}“ ist kein Tag. Schreiben Sie Tag, Monat und Jahr, zum Beispiel 31.12.2026.`,
  noDay: (text: string) => `Den Tag „${text}“ gibt es nicht. Prüfen Sie Tag und Monat.`,
  asOf: (text: string) =>
    `„${text}“ ist kein Stand. Schreiben Sie zum Beispiel 2026, 2026-11, 28.11.2026, 2026-Q3 oder 2025/2026; „undated“, wenn keiner bekannt ist.`,
  yesNo: (text: string) => `„${text}“ passt nicht. Schreiben Sie ja oder nein, oder lassen Sie die Zelle leer.`,
  choice: (text: string, allowed: readonly string[]) => `„${text}“ passt nicht. Erlaubt ist: ${allowed.join(', ')}.`,
  text: (text: string) => `„${text}“ ist ein Datum oder ein Wahrheitswert, erwartet wird Text.`,
  reference: (text: string, kind: string) =>
    `„${text}“ ist hier nicht bekannt (${kind}). Schreiben Sie den Schlüssel oder den genauen Namen eines Eintrags, den Sie sehen können.`,
  ambiguous: (text: string, keys: readonly string[]) =>
    `„${text}“ heißen mehrere Einträge. Schreiben Sie den Schlüssel: ${keys.join(' oder ')}.`,
  listLine: (line: string) =>
    `Die Zeile „${line}“ lässt sich nicht lesen. Schreiben Sie je Zeile eine Angabe mit Doppelpunkt, zum Beispiel „Titel: Amtsblatt“, und zwischen zwei Einträgen eine leere Zeile.`,
  listLabel: (label: string, allowed: readonly string[]) =>
    `Die Angabe „${label}“ gibt es hier nicht. Möglich sind: ${allowed.join(', ')}.`,
  listTwice: (label: string) =>
    `Die Angabe „${label}“ steht zweimal in demselben Eintrag. Trennen Sie Einträge durch eine leere Zeile.`,
  shape: 'Das ist keine Lage. Gebraucht wird ein Point, Polygon oder MultiPolygon.',
  formula:
    'Die Formel in dieser Zelle ist noch nicht berechnet. Öffnen und speichern Sie die Datei in Excel oder LibreOffice, oder schreiben Sie den Wert hinein.',
  merged: (other: string) =>
    `Die Zelle ist mit Zelle ${other} verbunden. Heben Sie die Verbindung auf, und schreiben Sie den Wert in jede Zelle.`,
  error: (text: string) =>
    `Die Zelle zeigt den Fehler ${text}. Berichtigen Sie die Formel, oder schreiben Sie den Wert hinein.`,
} as const;

/** Something about a whole row. */
export const ROW = {
  unknownKey: (key: string) =>
    `Einen Eintrag mit dem Schlüssel „${key}“ gibt es nicht. Für einen neuen Eintrag lassen Sie die Zelle leer.`,
  gone: (key: string) =>
    `Den Eintrag „${key}“ gibt es nicht mehr. Löschen Sie die Zeile, oder lassen Sie für einen neuen Eintrag den Schlüssel leer.`,
  foreign: (name: string, owner: string) =>
    `${name} gehört zu ${owner} und lässt sich hier nicht ändern. Löschen Sie die Zeile.`,
  shared: (name: string) =>
    `${name} ist ein gemeinsamer Eintrag und lässt sich hier nicht ändern. Löschen Sie die Zeile, oder fragen Sie die Koordinierungsstelle.`,
  noGerman: (key: string) => `Der Eintrag „${key}“ hat keine deutsche Fassung. Legen Sie sie zuerst im Formular an.`,
  twice: (key: string, other: string) =>
    `Der Schlüssel „${key}“ steht auch in ${other}. Löschen Sie eine der beiden Zeilen.`,
  noTitle: 'Ein neuer Eintrag braucht diese Angabe. Füllen Sie die Zelle aus, oder löschen Sie die Zeile.',
  mayNotCreate:
    'Neue Einträge können Sie hier nicht anlegen. Löschen Sie die Zeile, oder tragen Sie den Schlüssel ein.',
  mayNotChange: 'Diesen Eintrag können Sie nicht ändern. Löschen Sie die Zeile.',
  municipalityStays: (owner: string) =>
    `Die Gemeinde bleibt „${owner}“. Umziehen lassen kann den Eintrag die Koordinierungsstelle.`,
  slugTaken: (slug: string) => `Die Adresse „${slug}“ ist schon vergeben. Schreiben Sie eine andere.`,
  locked:
    'Jemand hat diesen Eintrag seit der Ausgabe geändert. Übernehmen Sie die Zeile nur, wenn Ihre Angaben gelten sollen.',
  draftToo: 'Der Entwurf enthält schon andere Änderungen; sie würden mit veröffentlicht.',
  incomplete: (what: string) => `Zum Veröffentlichen fehlt noch: ${what}`,
  staysDraft: 'bleibt ein Entwurf',
} as const;

/** Something about the whole file; nothing of it was read then. */
export const FILE = {
  empty: 'Die Datei ist leer. Speichern Sie die Tabelle noch einmal, und laden Sie sie dann hoch.',
  tooLarge: (bytes: number, most: number) =>
    `Die Datei hat ${number(Math.ceil(bytes / 100_000) / 10)} MB, erlaubt sind ${number(most / 1_000_000)}. Teilen Sie die Tabelle auf mehrere Dateien auf.`,
  pdf: 'Das ist ein PDF, keine Tabelle. Laden Sie die Tabelle selbst hoch: als XLSX, CSV oder GeoJSON.',
  picture: 'Das ist ein Bild, keine Tabelle. Laden Sie die Tabelle selbst hoch: als XLSX, CSV oder GeoJSON.',
  locked:
    'Die Excel-Datei ist mit einem Passwort geschützt. Speichern Sie sie ohne Passwort, und laden Sie sie dann hoch.',
  oldExcel:
    'Das ist eine Datei im alten Excel-Format (.xls). Speichern Sie sie als „Excel-Arbeitsmappe (.xlsx)“, und laden Sie sie dann hoch.',
  ods: 'Das ist eine Datei im Format OpenDocument (.ods). Speichern Sie sie in LibreOffice als „Excel 2007–365 (.xlsx)“, und laden Sie sie dann hoch.',
  otherZip:
    'Das ist ein Archiv oder ein anderes Office-Dokument, keine Excel-Tabelle. Laden Sie die Tabelle selbst hoch: als XLSX, CSV oder GeoJSON.',
  broken:
    'Die Excel-Datei ist beschädigt oder unvollständig. Öffnen und speichern Sie sie noch einmal, und laden Sie sie dann hoch.',
  bomb: (most: number) =>
    `Die Excel-Datei wird beim Öffnen zu groß (mehr als ${number(most / 1_000_000)} MB). Löschen Sie Bilder und überflüssige Blätter, oder teilen Sie die Tabelle auf.`,
  binary: 'Diese Datei ist keine Tabelle. Erlaubt sind XLSX, CSV und GeoJSON.',
  quote: (line: number) =>
    `In Zeile ${number(line)} öffnet ein Anführungszeichen, das nicht wieder schließt. Löschen Sie es, oder ergänzen Sie das zweite.`,
  json: 'Das ist kein gültiges GeoJSON. Exportieren Sie die Datei noch einmal.',
  collection:
    'Das ist GeoJSON, aber keine Sammlung von Einträgen (FeatureCollection). Exportieren Sie die Ebene als Ganzes.',
  feature: (n: number) => `Eintrag ${number(n)} ist kein „Feature“. Exportieren Sie die Datei noch einmal.`,
  noHeader: (examples: readonly string[]) =>
    `In den ersten Zeilen steht keine Überschrift, die hier bekannt ist. Erwartet werden Überschriften wie ${some(examples)}. Beginnen Sie mit einer Ausgabe von dieser Seite.`,
  otherType: (name: string, wanted: string) =>
    `Diese Tabelle enthält ${name}; gewählt ist ${wanted}. Wählen Sie oben, was die Datei enthält.`,
  noRows: 'Unter den Überschriften steht keine Zeile. Ergänzen Sie Einträge, und laden Sie die Datei noch einmal hoch.',
  tooManyRows: (rows: number, most: number) =>
    `Die Tabelle hat ${number(rows)} Zeilen, erlaubt sind ${number(most)}. Teilen Sie sie auf mehrere Dateien auf.`,
  tooManyColumns: (most: number) =>
    `Die Tabelle hat mehr als ${number(most)} Spalten. Löschen Sie überflüssige Spalten.`,
  tooManyBad: (most: number, cell: string, problem: string) =>
    `In mehr als ${number(most)} Zellen lässt sich der Wert nicht lesen, als erste in ${cell}. ${problem}`,
  headingTwice: (heading: string, first: string, second: string) =>
    `Die Überschrift „${heading}“ steht zweimal, in Spalte ${first} und ${second}. Löschen Sie eine der beiden Spalten.`,
  noKeyColumn:
    'Die Spalte „Schlüssel“ fehlt. Ohne sie lassen sich die Einträge nicht zuordnen. Beginnen Sie mit einer Ausgabe von dieser Seite.',
  failed: 'Die Datei ließ sich nicht lesen. Speichern Sie sie noch einmal, und laden Sie sie dann hoch.',
} as const;

/** What should be known before confirming, but stops nothing. */
export const NOTICE = {
  unknownColumns: (headings: readonly string[]) =>
    `${headings.length === 1 ? 'Diese Spalte ist' : 'Diese Spalten sind'} hier nicht bekannt und ${headings.length === 1 ? 'bleibt' : 'bleiben'} unbeachtet: ${some(headings)}.`,
  otherSheets: (names: readonly string[]) => `Gelesen wird nur ein Blatt; unbeachtet bleibt: ${some(names)}.`,
  noStand:
    'Die Spalte „Stand der Ausgabe“ fehlt. Ob jemand die Einträge inzwischen geändert hat, lässt sich deshalb nicht sagen.',
  numbers: { german: 'Zahlen sind deutsch gelesen: 12.500,5.', iso: 'Zahlen sind mit Dezimalpunkt gelesen: 12500.5.' },
  encoding: 'Die Datei ist in der Kodierung Windows-1252 gelesen. Prüfen Sie Umlaute und Sonderzeichen.',
} as const;

/** Why a whole import was not written. */
export const REFUSED = {
  gone: 'Dieser Vorgang ist nicht mehr da. Laden Sie die Datei noch einmal hoch.',
  busy: 'Es läuft schon ein Vorgang von Ihnen. Warten Sie, bis er fertig ist, oder brechen Sie ihn ab.',
  crowded: 'Gerade sind zu viele Tabellen in Arbeit. Versuchen Sie es in ein paar Minuten noch einmal.',
  notReady: 'Die Tabelle ist noch nicht fertig geprüft.',
  hasErrors: 'Die Tabelle enthält noch Fehler. Berichtigen Sie sie in der Datei, und laden Sie sie noch einmal hoch.',
  nothing: 'In dieser Tabelle gibt es nichts zu übernehmen.',
  changedMeanwhile: (name: string) =>
    `${name} wurde geändert, seit die Tabelle geprüft wurde. Nichts ist geschrieben. Laden Sie die Datei noch einmal hoch.`,
  noFile: 'Es fehlt die Datei. Wählen Sie eine Datei aus.',
  type: 'Diese Tabelle gibt es nicht.',
  right: 'Dafür fehlt Ihnen das Recht. Fragen Sie die Koordinierungsstelle, wenn Sie es brauchen.',
  gate: (where: string, message: string) => `${where}: ${message} Nichts ist geschrieben.`,
  unexpected:
    'Beim Schreiben ist ein Fehler aufgetreten. Nichts ist geschrieben. Versuchen Sie es noch einmal, oder sagen Sie der Betreuung Bescheid.',
} as const;
