import readSheets from 'read-excel-file/universal';
import writeSheet, { type Cell as SheetCell } from 'write-excel-file/node';
import { CELL, FILE, NOTICE, STAND_HEADING } from '../../labels/sheets.ts';
import { cellAt, columnName, FileError, MOST_BAD, type BadCell, type Cell, type Grid } from './grid.ts';
import { unpack, zipEntries, type ZipEntry } from './zip.ts';

const CELLS = /<c\s+([^>]*?)(?:\/>|>(.*?)<\/c>)/gs;

/** Cells that show an error or were never calculated: the reader gives both as empty, which would erase values. Pure. */
function* badCellsIn(xml: string): Generator<BadCell> {
  for (const [, attributes = '', content = ''] of xml.matchAll(CELLS)) {
    const isError = /\bt="e"/.test(attributes);
    const value = /<v>([^<]+)<\/v>/.exec(content)?.[1];
    if (!isError && (value !== undefined || !/<f[\s/>]/.test(content) || /\bt="str"/.test(attributes))) continue;
    const at = cellAt(/\br="([A-Z]+\d+)"/.exec(attributes)?.[1] ?? '');
    if (at) yield { ...at, problem: isError ? CELL.error(value ?? '#FEHLER') : CELL.formula };
  }
}

/** Cells that lie under another one: their values are hidden, and would read as erased. Pure. */
function* mergedCellsIn(xml: string, rows: readonly Cell[][]): Generator<BadCell> {
  const lastColumn = rows.reduce((most, { length }) => Math.max(most, length), 0) - 1;
  for (const [, from = '', to = ''] of xml.matchAll(/<mergeCell\s+ref="([A-Z]+\d+):([A-Z]+\d+)"/g)) {
    const [first, last] = [cellAt(from), cellAt(to)];
    if (!first || !last) continue;
    // Whole columns may be joined; what lies outside the sheet hides nothing.
    for (let row = first.row; row <= Math.min(last.row, rows.length - 1); row++)
      for (let column = first.column; column <= Math.min(last.column, lastColumn); column++)
        if (row !== first.row || column !== first.column) yield { row, column, problem: CELL.merged(from) };
  }
}

const tooManyBad = ({ row, column, problem }: BadCell) =>
  new FileError(FILE.tooManyBad(MOST_BAD, `${columnName(column)}${row + 1}`, problem));

/** @throws FileError if there are more than anybody could mend one by one */
function badIn(xml: string, rows: readonly Cell[][]): BadCell[] {
  const bad: BadCell[] = [];
  for (const found of [badCellsIn(xml), mergedCellsIn(xml, rows)])
    for (const one of found) if (bad.push(one) > MOST_BAD) throw tooManyBad(bad[0] ?? one);
  return bad;
}

const pathOfSheet = (number: number) => `xl/worksheets/sheet${number}.xml`;

/** The sheet's own text: the reader numbers sheets as the workbook lists them. */
function sheetTexts(bytes: Buffer, entries: readonly ZipEntry[]): string[] {
  const text = (name: string) => {
    const entry = entries.find((one) => one.name === name);
    return entry ? unpack(bytes, entry).toString('utf8') : '';
  };
  const targets = new Map(
    [...text('xl/_rels/workbook.xml.rels').matchAll(/<Relationship\s[^>]*>/g)].map(([tag]) => [
      /\bId="([^"]+)"/.exec(tag)?.[1],
      /\bTarget="([^"]+)"/.exec(tag)?.[1]?.replace(/^\/?(xl\/)?/, 'xl/'),
    ]),
  );
  return [...text('xl/workbook.xml').matchAll(/<sheet\s[^>]*>/g)].map(([tag], k) =>
    text(targets.get(/\br:id="([^"]+)"/.exec(tag)?.[1]) ?? pathOfSheet(k + 1)),
  );
}

interface NamedSheet {
  sheet: string;
  data: Cell[][];
}

async function sheetsOf(bytes: Buffer): Promise<NamedSheet[]> {
  const copy = new Uint8Array(bytes).buffer;
  try {
    return (await readSheets(copy, { trim: false })) as unknown as NamedSheet[];
  } catch {
    // Whatever the reader stumbles over, the file is not as it should be.
    throw new FileError(FILE.broken);
  }
}

/** An Excel file. @param isTable tells the sheet that is meant @throws FileError */
export async function readXlsx(bytes: Buffer, isTable: (rows: Cell[][]) => boolean): Promise<Grid> {
  const entries = zipEntries(bytes);
  const names = new Set(entries.map(({ name }) => name));
  if (names.has('mimetype') && names.has('content.xml')) throw new FileError(FILE.ods);
  if (!names.has('xl/workbook.xml')) throw new FileError(FILE.otherZip);
  const texts = sheetTexts(bytes, entries);
  const sheets = await sheetsOf(bytes);
  const found = sheets.findIndex(({ data }) => isTable(data));
  const chosen = Math.max(found, 0);
  const others = sheets.filter(({ data }, k) => k !== chosen && data.length).map(({ sheet }) => sheet);
  const rows = sheets[chosen]?.data ?? [];
  return {
    format: 'xlsx',
    rows,
    bad: badIn(texts[chosen] ?? '', rows),
    notices: others.length ? [NOTICE.otherSheets(others)] : [],
    form: 'german',
  };
}

/** What a spreadsheet can hold in one cell. */
export const MOST_CHARACTERS = 32_767;

// The reader decodes what looks like an escaped character.
const escaped = (text: string) => text.replace(/_x(?=[0-9A-Fa-f]{4}_)/g, '_x005F_x');

function sheetCell(cell: Cell): SheetCell {
  if (typeof cell === 'number') return { value: cell, type: Number };
  if (cell instanceof Date) return { value: cell, type: Date, format: 'dd.mm.yyyy' };
  if (typeof cell === 'boolean') return { value: cell, type: Boolean };
  // As text: a spreadsheet would make days of dates like 2026-11.
  const text = cell === null ? undefined : escaped(cell);
  return { value: text, type: String, format: '@', alignVertical: 'top', ...(text?.includes('\n') && { wrap: false }) };
}

const widthOf = (heading: Cell) => Math.min(28, Math.max(12, String(heading).length + 2));

/** A table as an Excel file: headings stay in view, the state of the rows is hidden. */
export async function writeXlsx([headings = [], ...rows]: Cell[][], name: string): Promise<Buffer> {
  const standAt = headings.indexOf(STAND_HEADING);
  const data = [
    headings.map((heading) => ({ value: String(heading as string), type: String, fontWeight: 'bold' as const })),
    ...rows.map((row) => row.map(sheetCell)),
  ];
  const hide = (tag: string, attributes: Record<string, string | number>, index: number | undefined) =>
    tag === 'col' && index === standAt ? { ...attributes, hidden: 1 } : attributes;
  return writeSheet(
    data,
    {
      sheet: name,
      columns: headings.map((heading) => ({ width: widthOf(heading) })),
      stickyRowsCount: 1,
      stickyColumnsCount: 2,
    },
    { features: [{ files: { transform: { 'xl/worksheets/sheet{id}.xml': { transformElementAttributes: hide } } } }] },
  ).toBuffer();
}
