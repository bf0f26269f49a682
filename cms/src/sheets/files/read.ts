import { FILE } from '../../labels/sheets.ts';
import { decode, readCsv } from './csv.ts';
import { readGeoJson, type GeoHeadings } from './geojson.ts';
import { FileError, HEADER_WITHIN, MOST_BYTES, MOST_COLUMNS, MOST_ROWS, type Cell, type Grid } from './grid.ts';
import { readXlsx } from './xlsx.ts';

const startsWith = (bytes: Buffer, ...codes: number[]) => codes.every((code, k) => bytes[k] === code);

const PICTURES = [
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x47, 0x49, 0x46, 0x38],
];

/** The container of old Office files, and of new ones behind a password. */
function refuseOldOffice(bytes: Buffer): never {
  const isLocked = bytes.includes(Buffer.from('EncryptedPackage', 'utf16le'));
  throw new FileError(isLocked ? FILE.locked : FILE.oldExcel);
}

/** What tells a table from other content of a file. */
export interface Expected {
  headings: readonly string[];
  geo: GeoHeadings;
}

/** Whether one of the first rows holds headings that are known. Pure. */
export function isTableOf(known: ReadonlySet<string>, rows: readonly (readonly unknown[])[]): boolean {
  return rows.slice(0, HEADER_WITHIN).some((row) => row.filter((cell) => known.has(simple(cell))).length >= 2);
}

/** A heading as it is compared. */
export const simple = (heading: unknown): string =>
  typeof heading === 'string' ? heading.replace(/\s+/g, ' ').trim().toLowerCase() : '';

function checkSize({ rows }: Grid): void {
  const filled = rows.filter((row) => row.some((cell) => cell !== null));
  if (filled.length > MOST_ROWS + 1) throw new FileError(FILE.tooManyRows(filled.length - 1, MOST_ROWS));
  if (filled.some((row) => row.findLastIndex((cell) => cell !== null) >= MOST_COLUMNS))
    throw new FileError(FILE.tooManyColumns(MOST_COLUMNS));
}

async function readAs(bytes: Buffer, { headings, geo }: Expected): Promise<Grid> {
  const known = new Set(headings.map(simple));
  const isTable = (rows: readonly (readonly Cell[])[]) => isTableOf(known, rows);
  if (startsWith(bytes, 0x50, 0x4b, 0x03, 0x04)) return readXlsx(bytes, isTable);
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return refuseOldOffice(bytes);
  if (startsWith(bytes, 0x25, 0x50, 0x44, 0x46)) throw new FileError(FILE.pdf);
  if (PICTURES.some((picture) => startsWith(bytes, ...picture))) throw new FileError(FILE.picture);
  if (/^\uFEFF?\s*[{[]/.test(bytes.toString('utf8', 0, 64))) return readGeoJson(decode(bytes).text, geo);
  return readCsv(bytes, isTable);
}

/** A file of any kind, by its bytes and not by its name. @throws FileError */
export async function readFile(bytes: Buffer, expected: Expected): Promise<Grid> {
  if (!bytes.length) throw new FileError(FILE.empty);
  if (bytes.length > MOST_BYTES) throw new FileError(FILE.tooLarge(bytes.length, MOST_BYTES));
  const grid = await readAs(bytes, expected);
  checkSize(grid);
  return grid;
}
