import { FILE, NOTICE, STAND_HEADING, TABLE_NAMES } from '../labels/sheets.ts';
import type { Column, Sheet } from './columns.ts';
import { MISSING } from './files/geojson.ts';
import { columnName, FileError, HEADER_WITHIN, type Cell, type Format, type Grid } from './files/grid.ts';
import { simple } from './files/read.ts';
import { numberFormOf, type NumberForm } from './numbers.ts';

/** One entry as a file gives it. */
export interface SheetRow {
  /** As the file counts: row of the sheet, number of the feature. */
  number: number;
  key: string;
  /** What the row was when it was exported; empty = not told. */
  stand: string;
  /** Columns about which the file says something. */
  cells: Map<Column, Cell>;
  /** Cells whose value cannot be told, and why. */
  bad: Map<Column, string>;
}

/** A file whose columns are known. */
export interface Table {
  sheet: Sheet;
  format: Format;
  form: NumberForm;
  notices: string[];
  rows: SheetRow[];
  /** `Zeile 17`, `Eintrag 3`. */
  rowName: (row: SheetRow) => string;
  /** `Zelle D17`, `Eintrag 3 (al-geising)`. */
  cellName: (row: SheetRow, column: Column) => string;
}

/** Columns by their headings. */
type Known = ReadonlyMap<string, Column>;

const withoutLanguage = (heading: string) => heading.replace(/ \(de\)$/, '');

/** Columns by their headings; German also without its language. */
function byHeading({ columns }: Sheet): Map<string, Column> {
  const found = new Map(columns.map((column) => [simple(column.heading), column]));
  for (const column of columns) {
    const short = simple(withoutLanguage(column.heading));
    if (!found.has(short)) found.set(short, column);
  }
  return found;
}

const knownIn = (row: readonly Cell[], known: Known) => row.filter((cell) => known.has(simple(cell))).length;

/** The row that holds most headings; -1 if there is none. One may be chance, two are a table. */
function headerOf({ rows }: Grid, known: Known): { at: number; count: number } {
  let best = { at: -1, count: 1 };
  for (const [at, row] of rows.slice(0, HEADER_WITHIN).entries()) {
    const count = knownIn(row, known);
    if (count > best.count) best = { at, count };
  }
  return best;
}

/** @throws FileError if there are no headings, or those of another table */
function headerAt(grid: Grid, sheet: Sheet, known: Known, all: readonly Sheet[]): number {
  const { at, count } = headerOf(grid, known);
  const other = all.find((one) => headerOf(grid, byHeading(one)).count > count);
  if (other) throw new FileError(FILE.otherType(TABLE_NAMES[other.type], TABLE_NAMES[sheet.type]));
  if (at < 0) throw new FileError(FILE.noHeader(sheet.columns.slice(0, 3).map(({ heading }) => heading)));
  return at;
}

interface Header {
  columns: (Column | undefined)[];
  standAt: number;
  unknown: string[];
}

function readHeader(header: readonly Cell[], known: Known): Header {
  const columns = header.map((cell) => known.get(simple(cell)));
  const first = new Map<Column, number>();
  for (const [k, column] of columns.entries()) {
    if (!column) continue;
    const before = first.get(column);
    if (before !== undefined) throw new FileError(FILE.headingTwice(column.heading, columnName(before), columnName(k)));
    first.set(column, k);
  }
  const standAt = header.findIndex((cell) => simple(cell) === simple(STAND_HEADING));
  const unknown = header.flatMap((cell, k) =>
    columns[k] || k === standAt || cell === null || String(cell as string).trim() === ''
      ? []
      : [String(cell as string)],
  );
  return { columns, standAt, unknown };
}

const isFilled = (cell: Cell | undefined) =>
  cell !== null && cell !== undefined && cell !== MISSING && (typeof cell !== 'string' || cell.trim() !== '');

const wordOf = (cell: Cell | undefined): string =>
  typeof cell === 'string' || typeof cell === 'number' ? String(cell).trim() : '';

const isNumber = ({ kind }: Column) => kind.name === 'number' || kind.name === 'integer';

function formOf({ rows, form }: Grid, columns: readonly (Column | undefined)[], from: number): NumberForm {
  const texts = rows
    .slice(from)
    .flatMap(
      (row) => row.filter((cell, k) => typeof cell === 'string' && columns[k] && isNumber(columns[k])) as string[],
    );
  return numberFormOf(texts, form);
}

function rowsOf(grid: Grid, at: number, { columns, standAt }: Header, key: Column): SheetRow[] {
  const bad = Map.groupBy(grid.bad, ({ row }) => row);
  const keyAt = columns.indexOf(key);
  return grid.rows.slice(at + 1).flatMap((row, k): SheetRow[] => {
    const index = at + 1 + k;
    const badHere = (bad.get(index) ?? []).flatMap(({ column, problem }) => {
      const found = columns[column];
      return found ? [[found, problem] as const] : [];
    });
    if (!badHere.length && !row.some((cell, n) => columns[n] && isFilled(cell))) return [];
    const cells = columns.flatMap((column, n) =>
      column && row[n] !== MISSING ? [[column, row[n] ?? null] as const] : [],
    );
    return [
      {
        number: grid.format === 'geojson' ? k + 1 : index + 1,
        key: wordOf(row[keyAt]),
        stand: standAt < 0 ? '' : wordOf(row[standAt]),
        cells: new Map(cells),
        bad: new Map(badHere),
      },
    ];
  });
}

/** Finds headings and rows in what a file holds. @param all every sheet there is, to tell a mistaken choice @throws FileError */
export function tableOf(grid: Grid, sheet: Sheet, all: readonly Sheet[]): Table {
  const known = byHeading(sheet);
  const at = headerAt(grid, sheet, known, all);
  const header = readHeader(grid.rows[at] ?? [], known);
  const keyAt = header.columns.indexOf(sheet.key);
  if (keyAt < 0) throw new FileError(FILE.noKeyColumn);
  const rows = rowsOf(grid, at, header, sheet.key);
  if (!rows.length) throw new FileError(FILE.noRows);
  const form = formOf(grid, header.columns, at + 1);
  const isGeo = grid.format === 'geojson';
  return {
    sheet,
    format: grid.format,
    form,
    notices: [
      ...grid.notices,
      ...(header.unknown.length ? [NOTICE.unknownColumns(header.unknown)] : []),
      ...(header.standAt < 0 && rows.some(({ key }) => key) ? [NOTICE.noStand] : []),
      ...(grid.format === 'csv' ? [NOTICE.numbers[form]] : []),
    ],
    rows,
    rowName: ({ number }) => `${isGeo ? 'Eintrag' : 'Zeile'} ${number}`,
    cellName: ({ number, key }, column) => {
      const index = header.columns.indexOf(column);
      if (isGeo) return `Eintrag ${number}${key ? ` (${key})` : ''}`;
      return index < 0 ? `Zeile ${number}` : `Zelle ${columnName(index)}${number}`;
    },
  };
}
