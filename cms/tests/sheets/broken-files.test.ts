import { readFileSync } from 'node:fs';
import { deflateRawSync } from 'node:zlib';
import { CENTRAL_EUROPE } from '@standort/model';
import writeSheet from 'write-excel-file/node';
import { describe, expect, it } from 'vitest';
import { sheetOf } from '../../src/sheets/columns.ts';
import { changesOf } from '../../src/sheets/compare.ts';
import { writeCsv } from '../../src/sheets/files/csv.ts';
import { MOST_ROWS, type Cell } from '../../src/sheets/files/grid.ts';
import { readFile } from '../../src/sheets/files/read.ts';
import { shapeIn } from '../../src/sheets/places.ts';
import { geoHeadings, headingRow, rowOf } from '../../src/sheets/rows.ts';
import { TABLE_TYPES, type TableType } from '../../src/sheets/shown.ts';
import { tableOf, type Table } from '../../src/sheets/table.ts';
import type { Data } from '../../src/strapi/types.ts';
import { models } from '../support/schemas.ts';
import { SAMPLE_SITES } from './samples.ts';

const SHEETS = TABLE_TYPES.map((type) => sheetOf(type, models));
const ALL_HEADINGS = SHEETS.flatMap(({ columns }) => columns.map(({ heading }) => heading));

async function read(bytes: Uint8Array, type: TableType = 'commercial-site'): Promise<Table> {
  const sheet = sheetOf(type, models);
  const grid = await readFile(Buffer.from(bytes), { headings: ALL_HEADINGS, geo: geoHeadings(sheet) });
  return tableOf(grid, sheet, SHEETS);
}

const KEYS = new Map([
  ['altenberg', 'altenberg'],
  ['stadtverwaltung altenberg', 'town-hall-altenberg'],
  ['town-hall-altenberg', 'town-hall-altenberg'],
]);

/** What a file says against the samples: `Zelle D17 · Spalte: was` and how many values would change. */
async function said(
  bytes: Uint8Array,
): Promise<{ errors: string[]; changes: Record<string, unknown>; notices: string[] }> {
  const table = await read(bytes);
  const errors: string[] = [];
  const changes: Record<string, unknown> = {};
  for (const row of table.rows) {
    const entry = SAMPLE_SITES.find(({ key }) => key === row.key) ?? {};
    const found = changesOf(row, entry, table.sheet, {
      form: table.form,
      find: (_type, text) => {
        const key = KEYS.get(text.toLowerCase());
        return key ? { value: key } : { problem: `unbekannt: ${text}` };
      },
      shape: shapeIn(CENTRAL_EUROPE),
    });
    for (const { column, message } of found.problems)
      errors.push(`${table.cellName(row, column)} · ${column.heading}: ${message}`);
    for (const { column, value } of found.changes) changes[`${row.key} ${column.heading}`] = value;
  }
  return { errors, changes, notices: table.notices };
}

const text = (lines: string) => Buffer.from(`\uFEFF${lines}`);
const sheet = async (rows: (Cell | object)[][]) => writeSheet(rows as never).toBuffer();

/** An Excel file in which these cells are joined, however far that goes: `B2:XFD9000`. */
const joined = async (rows: Cell[][], ref: string) => {
  const insert = () => `<mergeCells count="1"><mergeCell ref="${ref}"/></mergeCells>`;
  const features = [{ files: { transform: { 'xl/worksheets/sheet{id}.xml': { insert } } } }];
  return writeSheet(rows as never, {}, { features }).toBuffer();
};
const fixture = (name: string) => readFileSync(new URL(`./files/${name}`, import.meta.url));
const HEAD = 'Schlüssel;Titel (de);Gesamtfläche · Quadratmeter;Geprüft am';

/** An archive with one file in it, whose table of contents says what it is told to. */
function zip(name: string, content: Buffer, said_ = content.length): Buffer {
  const packed = deflateRawSync(content);
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(8, 8);
  local.writeUInt32LE(packed.length, 18);
  local.writeUInt32LE(said_, 22);
  local.writeUInt16LE(name.length, 26);
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt16LE(8, 10);
  entry.writeUInt32LE(packed.length, 20);
  entry.writeUInt32LE(said_, 24);
  entry.writeUInt16LE(name.length, 28);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(entry.length + name.length, 12);
  end.writeUInt32LE(30 + name.length + packed.length, 16);
  return Buffer.concat([local, Buffer.from(name), packed, entry, Buffer.from(name), end]);
}

const SOUND = fixture('libreoffice.xlsx');
const END_SIZE = 22;

/** An archive that names another number of files for this disk than for all; readers believe one or the other. */
function twoCounts(): Buffer {
  const bytes = Buffer.from(SOUND);
  const end = bytes.length - END_SIZE;
  bytes.writeUInt16LE(bytes.readUInt16LE(end + 8) - 1, end + 10);
  return bytes;
}

/** An archive with something between its table of contents and its end. */
const withGap = (gap: Buffer) => Buffer.concat([SOUND.subarray(0, -END_SIZE), gap, SOUND.subarray(-END_SIZE)]);

/** Where a second table of contents is found, which some readers prefer. */
function longLocator(): Buffer {
  const bytes = Buffer.alloc(20);
  bytes.writeUInt32LE(0x07064b50, 0);
  return bytes;
}

/** An archive that hands out the same bytes under many names, uncompressed, and says that they are none. */
function manyNames(bytes: number, names: number): Buffer {
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  const entry = Buffer.alloc(46 + 5);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt32LE(bytes, 20);
  entry.writeUInt16LE(5, 28);
  const entries = Array.from({ length: names }, (_, k) => {
    const one = Buffer.from(entry);
    one.write(`${k}.xml`.padStart(5, '0').slice(-5), 46);
    return one;
  });
  const end = Buffer.alloc(END_SIZE);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(names, 8);
  end.writeUInt16LE(names, 10);
  end.writeUInt32LE(entry.length * names, 12);
  end.writeUInt32LE(30 + bytes, 16);
  return Buffer.concat([local, Buffer.alloc(bytes, 'x'), ...entries, end]);
}

const BROKEN =
  'Die Excel-Datei ist beschädigt oder unvollständig. Öffnen und speichern Sie sie noch einmal, und laden Sie sie dann hoch.';
const BOMB =
  'Die Excel-Datei wird beim Öffnen zu groß (mehr als 150 MB). Löschen Sie Bilder und überflüssige Blätter, oder teilen Sie die Tabelle auf.';

const OFFICE = Buffer.from('d0cf11e0a1b11ae1', 'hex');

/** Files of which nothing is read, and the whole of what is said. */
const REFUSED: readonly (readonly [what: string, bytes: () => Uint8Array | Promise<Uint8Array>, message: string])[] = [
  [
    'nothing',
    () => Buffer.alloc(0),
    'Die Datei ist leer. Speichern Sie die Tabelle noch einmal, und laden Sie sie dann hoch.',
  ],
  [
    'a PDF with another name',
    () => Buffer.from('%PDF-1.7\n%âãÏÓ'),
    'Das ist ein PDF, keine Tabelle. Laden Sie die Tabelle selbst hoch: als XLSX, CSV oder GeoJSON.',
  ],
  [
    'a picture',
    () => Buffer.from('89504e470d0a1a0a', 'hex'),
    'Das ist ein Bild, keine Tabelle. Laden Sie die Tabelle selbst hoch: als XLSX, CSV oder GeoJSON.',
  ],
  [
    'an Excel file behind a password',
    () => Buffer.concat([OFFICE, Buffer.alloc(600), Buffer.from('EncryptedPackage', 'utf16le')]),
    'Die Excel-Datei ist mit einem Passwort geschützt. Speichern Sie sie ohne Passwort, und laden Sie sie dann hoch.',
  ],
  [
    'an Excel file of before 2007',
    () => Buffer.concat([OFFICE, Buffer.alloc(600)]),
    'Das ist eine Datei im alten Excel-Format (.xls). Speichern Sie sie als „Excel-Arbeitsmappe (.xlsx)“, und laden Sie sie dann hoch.',
  ],
  [
    'an Excel file that was cut off',
    () => fixture('libreoffice.xlsx').subarray(0, 4000),
    'Die Excel-Datei ist beschädigt oder unvollständig. Öffnen und speichern Sie sie noch einmal, und laden Sie sie dann hoch.',
  ],
  [
    'an Excel file with rubbish in it',
    () => zip('xl/workbook.xml', Buffer.from('<workbook><sheets>')),
    'Die Excel-Datei ist beschädigt oder unvollständig. Öffnen und speichern Sie sie noch einmal, und laden Sie sie dann hoch.',
  ],
  [
    'a document of another program',
    () => zip('word/document.xml', Buffer.from('<w:document/>')),
    'Das ist ein Archiv oder ein anderes Office-Dokument, keine Excel-Tabelle. Laden Sie die Tabelle selbst hoch: als XLSX, CSV oder GeoJSON.',
  ],
  [
    'an archive that unpacks to more than there is room',
    () => zip('xl/workbook.xml', Buffer.from('<x/>'), 4_000_000_000),
    'Die Excel-Datei wird beim Öffnen zu groß (mehr als 150 MB). Löschen Sie Bilder und überflüssige Blätter, oder teilen Sie die Tabelle auf.',
  ],
  [
    'an archive that unpacks to more than it says',
    () => zip('xl/workbook.xml', Buffer.alloc(1_000_000, 'x'), 10),
    'Die Excel-Datei wird beim Öffnen zu groß (mehr als 150 MB). Löschen Sie Bilder und überflüssige Blätter, oder teilen Sie die Tabelle auf.',
  ],
  ['an archive with two numbers of files', twoCounts, BROKEN],
  ['an archive with a second table of contents', () => withGap(longLocator()), BROKEN],
  ['an archive with something behind its table of contents', () => withGap(Buffer.alloc(46)), BROKEN],
  ['an archive that hands out the same bytes again and again', () => manyNames(2_000_000, 80), BOMB],
  [
    'a file larger than is taken',
    () => Buffer.alloc(10_000_001, 'x'),
    'Die Datei hat 10,1 MB, erlaubt sind 10. Teilen Sie die Tabelle auf mehrere Dateien auf.',
  ],
  [
    'bytes that are no text',
    () => Buffer.from([1, 0, 2, 0, 3, 4]),
    'Diese Datei ist keine Tabelle. Erlaubt sind XLSX, CSV und GeoJSON.',
  ],
  [
    'CSV with a quotation mark that stays open',
    () => text(`${HEAD}\na;"Probe;1;\n`),
    'In Zeile 2 öffnet ein Anführungszeichen, das nicht wieder schließt. Löschen Sie es, oder ergänzen Sie das zweite.',
  ],
  [
    'JSON that ends too early',
    () => text('{"type":"FeatureCollection",'),
    'Das ist kein gültiges GeoJSON. Exportieren Sie die Datei noch einmal.',
  ],
  [
    'GeoJSON of one point',
    () => text('{"type":"Point","coordinates":[13,50]}'),
    'Das ist GeoJSON, aber keine Sammlung von Einträgen (FeatureCollection). Exportieren Sie die Ebene als Ganzes.',
  ],
  [
    'GeoJSON with something else among its features',
    () => text('{"type":"FeatureCollection","features":[{"type":"Feature","properties":{}},{"type":"Point"}]}'),
    'Eintrag 2 ist kein „Feature“. Exportieren Sie die Datei noch einmal.',
  ],
  [
    'a table without headings',
    () => text('a;b\nc;d\n'),
    'In den ersten Zeilen steht keine Überschrift, die hier bekannt ist. Erwartet werden Überschriften wie „Schlüssel“, „Titel (de)“, „Zuständige Gemeinde“. Beginnen Sie mit einer Ausgabe von dieser Seite.',
  ],
  [
    'a table of another kind',
    () => text('Schlüssel;Name;Gründungsjahr;Karriereseite\na;b;1990;\n'),
    'Diese Tabelle enthält Arbeitgeber; gewählt ist Gewerbeflächen. Wählen Sie oben, was die Datei enthält.',
  ],
  [
    'a heading that stands twice',
    () => text('Schlüssel;Titel (de);Ortsteil;Titel (de)\na;b;c;d\n'),
    'Die Überschrift „Titel (de)“ steht zweimal, in Spalte B und D. Löschen Sie eine der beiden Spalten.',
  ],
  [
    'no column with keys',
    () => text('Titel (de);Ortsteil\na;b\n'),
    'Die Spalte „Schlüssel“ fehlt. Ohne sie lassen sich die Einträge nicht zuordnen. Beginnen Sie mit einer Ausgabe von dieser Seite.',
  ],
  [
    'headings only',
    () => text(`${HEAD}\n;;;\n`),
    'Unter den Überschriften steht keine Zeile. Ergänzen Sie Einträge, und laden Sie die Datei noch einmal hoch.',
  ],
  [
    'more rows than are taken',
    () => text(`${HEAD}\n${'a;b;1;\n'.repeat(MOST_ROWS + 1)}`),
    'Die Tabelle hat 10.001 Zeilen, erlaubt sind 10.000. Teilen Sie sie auf mehrere Dateien auf.',
  ],
  [
    'more cells without a value than anybody could mend',
    () => joined([HEAD.split(';'), ...Array.from({ length: 3000 }, () => ['probe-nord', 'x', 1, 'x'])], 'A2:D3001'),
    'In mehr als 10.000 Zellen lässt sich der Wert nicht lesen, als erste in B2. Die Zelle ist mit Zelle A2 verbunden. Heben Sie die Verbindung auf, und schreiben Sie den Wert in jede Zelle.',
  ],
  [
    'more columns than are taken',
    () => text(`${HEAD};${'x;'.repeat(500)}\na;b;1;\n`),
    'Die Tabelle hat mehr als 400 Spalten. Löschen Sie überflüssige Spalten.',
  ],
];

/** Tables with a wrong cell, and what is said of it. */
const WRONG: readonly (readonly [what: string, bytes: () => Uint8Array | Promise<Uint8Array>, errors: string[]])[] = [
  [
    'a word for a number',
    () => text(`${HEAD}\nprobe-nord;Probe;viel;\n`),
    [
      'Zelle C2 · Gesamtfläche · Quadratmeter: „viel“ ist keine Zahl. Schreiben Sie nur die Zahl, zum Beispiel 12500 oder 12.500,5.',
    ],
  ],
  [
    'a point that may be a comma',
    () => text(`${HEAD}\nprobe-nord;Probe;12.5;\nprobe-sued;Probe;7,25;\n`),
    [
      'Zelle C2 · Gesamtfläche · Quadratmeter: „12.5“ ist nicht eindeutig. Schreiben Sie Nachkommastellen mit Komma, zum Beispiel 12,5.',
    ],
  ],
  [
    'a day that does not exist, below a title',
    () => text(`Gewerbeflächen 2026;;;\n;;;\n${HEAD}\nprobe-nord;Probe;1;30.02.2026\n`),
    ['Zelle D4 · Geprüft am: Den Tag „30.02.2026“ gibt es nicht. Prüfen Sie Tag und Monat.'],
  ],
  [
    'what is no choice, no number of the whole and no answer',
    () => text('Schlüssel;Angebotsstand;Reifegrad;Teilbar\nprobe-nord;verkauft;2,5;vielleicht\n'),
    [
      'Zelle B2 · Angebotsstand: „verkauft“ passt nicht. Erlaubt ist: frei, auf Anfrage, geplant, im Verfahren, genutzt, ausgelastet.',
      'Zelle C2 · Reifegrad: „2,5“ ist keine ganze Zahl. Schreiben Sie sie ohne Nachkommastellen.',
      'Zelle D2 · Teilbar: „vielleicht“ passt nicht. Schreiben Sie ja oder nein, oder lassen Sie die Zelle leer.',
    ],
  ],
  [
    'a date nobody knows and a list nobody can read',
    () =>
      text('Schlüssel;Stand des Angebots;Quellen\nprobe-nord;um 2023;Amtsblatt\nprobe-sued;2024;Zeitung: Amtsblatt\n'),
    [
      'Zelle B2 · Stand des Angebots: „um 2023“ ist kein Stand. Schreiben Sie zum Beispiel 2026, 2026-11, 28.11.2026, 2026-Q3 oder 2025/2026; „undated“, wenn keiner bekannt ist.',
      'Zelle C2 · Quellen: Die Zeile „Amtsblatt“ lässt sich nicht lesen. Schreiben Sie je Zeile eine Angabe mit Doppelpunkt, zum Beispiel „Titel: Amtsblatt“, und zwischen zwei Einträgen eine leere Zeile.',
      'Zelle C3 · Quellen: Die Angabe „Zeitung“ gibt es hier nicht. Möglich sind: Titel, Webadresse, Herausgeber, Lizenz, Abgerufen am.',
    ],
  ],
  [
    'a formula without a result, and a cell under another',
    async () =>
      sheet([
        ['Schlüssel', 'Titel (de)', 'Ortsteil', 'Gesamtfläche · Quadratmeter'],
        ['probe-nord', { value: 'Probe', columnSpan: 2 }, null, { value: '=1+1', type: 'Formula' }],
      ]),
    [
      'Zelle D2 · Gesamtfläche · Quadratmeter: Die Formel in dieser Zelle ist noch nicht berechnet. Öffnen und speichern Sie die Datei in Excel oder LibreOffice, oder schreiben Sie den Wert hinein.',
      'Zelle C2 · Ortsteil: Die Zelle ist mit Zelle B2 verbunden. Heben Sie die Verbindung auf, und schreiben Sie den Wert in jede Zelle.',
    ],
  ],
  [
    'a feature whose place is no place',
    () =>
      text(
        JSON.stringify({
          type: 'FeatureCollection',
          features: [
            {
              type: 'Feature',
              properties: { Schlüssel: 'probe-nord', Reifegrad: 'hoch' },
              geometry: { type: 'LineString', coordinates: [] },
            },
          ],
        }),
      ),
    [
      'Eintrag 1 (probe-nord) · Lage auf der Karte · Punkt oder Fläche: „LineString“ ist weder Punkt noch Fläche. Gebraucht wird ein Point, Polygon oder MultiPolygon.',
      'Eintrag 1 (probe-nord) · Reifegrad: „hoch“ ist keine Zahl. Diese Datei schreibt Zahlen mit Punkt; schreiben Sie zum Beispiel 12500.5.',
    ],
  ],
];

const refusalOf = (bytes: Uint8Array) =>
  read(bytes).then(
    () => 'read',
    (error: Error) => (error.name === 'FileError' ? error.message : `${error.name}: ${error.message}`),
  );

describe('files that are no tables', () => {
  it.each(REFUSED)('%s', async (_what, bytes, message) => {
    expect(await refusalOf(await bytes())).toBe(message);
  });
});

describe('tables with wrong cells', () => {
  it.each(WRONG)('%s', async (_what, bytes, errors) => {
    expect((await said(await bytes())).errors).toEqual(errors);
  });
});

describe('a cell that lies over others', () => {
  it('covers no more than the sheet has', async () => {
    const rows = [['Schlüssel', 'Titel (de)', 'Ortsteil'], ['probe-nord', 'Probe', 'x'], ['probe-sued']];
    const bytes = await joined(rows, 'B2:XFD9000');
    const { bad } = await readFile(bytes, { headings: ALL_HEADINGS, geo: { geometry: 'Lage', key: 'Schlüssel' } });
    expect(bad.map(({ row, column }) => [row, column])).toEqual([
      [1, 2],
      [2, 1],
      [2, 2],
    ]);
  });
});

describe('tables as they really come', () => {
  it.each(['libreoffice.xlsx', 'libreoffice.csv', 'libreoffice-windows-1252.csv'])(
    '%s says nothing new',
    async (name) => {
      expect(await said(fixture(name))).toMatchObject({ errors: [], changes: {} });
    },
  );

  const wanted = { 'probe-nord Gesamtfläche · Quadratmeter': 12501, 'probe-nord Geprüft am': '2026-12-31' };
  const head = headingRow(sheetOf('commercial-site', models));
  const sample = SAMPLE_SITES[0] as Data;

  it.each([
    ['tabs', `${HEAD.replaceAll(';', '\t')}\nprobe-nord\t=Probe Nord ÄÖÜß\t12.501\t31.12.2026\n`],
    ['commas and points', `${HEAD.replaceAll(';', ',')}\nprobe-nord,=Probe Nord ÄÖÜß,"12,501.0",2026-12-31\n`],
    [
      'a named separator, blanks and an unknown column',
      `sep=;\n ${HEAD};Bemerkung\n probe-nord ;=Probe Nord ÄÖÜß; 12501 ;31.12.26;x\n\n`,
    ],
    [
      'other places, another order, a title above',
      `Flächen 2026\n\nGeprüft am;Gesamtfläche · Quadratmeter;Schlüssel\n46387;12501 m²;probe-nord\n`,
    ],
  ])('understands %s', async (_name, lines) => {
    expect(await said(text(lines))).toMatchObject({ errors: [], changes: wanted });
  });

  it('understands Windows-1252, and says what it left out', async () => {
    const bytes = Buffer.from(`${HEAD};Höhe\nprobe-nord;=Probe Nord ÄÖÜß;12.501,0;31.12.2026;1\n`, 'latin1');
    expect(await said(bytes)).toEqual({
      errors: [],
      changes: wanted,
      notices: [
        'Die Datei ist in der Kodierung Windows-1252 gelesen. Prüfen Sie Umlaute und Sonderzeichen.',
        'Diese Spalte ist hier nicht bekannt und bleibt unbeachtet: „Höhe“.',
        'Die Spalte „Stand der Ausgabe“ fehlt. Ob jemand die Einträge inzwischen geändert hat, lässt sich deshalb nicht sagen.',
        'Zahlen sind deutsch gelesen: 12.500,5.',
      ],
    });
  });

  it('keeps what a spreadsheet makes of months, and takes names for keys', async () => {
    const lines = 'Schlüssel;Stand des Angebots;Ansprechstelle\nprobe-nord;Aug 26;Stadtverwaltung Altenberg\n';
    expect(await said(text(lines))).toMatchObject({ errors: [], changes: {} });
  });

  it('guards text that looks like a formula', () => {
    const csv = writeCsv([head, rowOf(sample, sheetOf('commercial-site', models), 'csv')], ';').toString();
    expect(csv).toContain(";'=Probe Nord ÄÖÜß;");
  });

  it('converts metres if the file says what they are', async () => {
    const file = {
      type: 'FeatureCollection',
      crs: { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::25833' } },
      features: [
        {
          type: 'Feature',
          properties: { Schlüssel: 'probe-sued' },
          geometry: { type: 'Point', coordinates: [412_000, 5_624_000] },
        },
      ],
    };
    const { errors, changes } = await said(text(JSON.stringify(file)));
    expect(errors).toEqual([]);
    const [shape] = Object.values(changes) as { coordinates: [number, number] }[];
    expect(shape?.coordinates.map((value) => Math.floor(value))).toEqual([13, 50]);
  });
});
