import type { Raw } from '../kinds.ts';
import type { NumberForm } from '../numbers.ts';

/** Kinds of files a table comes in. */
export type Format = 'xlsx' | 'csv' | 'geojson';

/** How a table is written: CSV has two forms of numbers. */
export const OUTPUTS = ['xlsx', 'csv', 'csv-iso', 'geojson'] as const;
export type Output = (typeof OUTPUTS)[number];

export type Cell = Raw | null;

/** A cell whose value cannot be told, by row and column from 0. */
export interface BadCell {
  row: number;
  column: number;
  /** What is wrong, in German. */
  problem: string;
}

/** What a file holds, before anybody asks what it means. */
export interface Grid {
  format: Format;
  rows: Cell[][];
  bad: BadCell[];
  notices: string[];
  /** The form of numbers its separator suggests. */
  form: NumberForm;
}

/** A file that cannot be read; its message is German and for the editor. */
export class FileError extends Error {
  override name = 'FileError';
}

export const MOST_BYTES = 10_000_000;
export const MOST_UNPACKED = 150_000_000;
export const MOST_ROWS = 10_000;
export const MOST_COLUMNS = 400;
/** Cells whose value cannot be told; more are one mistake of the whole sheet. */
export const MOST_BAD = 10_000;
/** A title may stand above the headings, not a whole page. */
export const HEADER_WITHIN = 20;

/** `0` → `A`, `26` → `AA`. */
export function columnName(column: number): string {
  const rest = String.fromCharCode(65 + (column % 26));
  return column < 26 ? rest : columnName(Math.floor(column / 26) - 1) + rest;
}

/** `C4` → row 3, column 2. */
export function cellAt(address: string): { row: number; column: number } | undefined {
  const [, letters = '', number = ''] = /^([A-Z]{1,3})(\d{1,7})$/.exec(address) ?? [];
  if (!letters) return undefined;
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(number) - 1, column };
}
