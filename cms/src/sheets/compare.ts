import { isDeepStrictEqual } from 'node:util';
import { TOO_LONG } from '../labels/sheets.ts';
import { sha256 } from '../content/hash.ts';
import type { Data } from '../strapi/types.ts';
import type { Column, Sheet } from './columns.ts';
import type { Cell } from './files/grid.ts';
import { cleanText, normal, parseCell, writeText, type Reading } from './kinds.ts';
import type { NumberForm } from './numbers.ts';
import { valueAt, withValue } from './paths.ts';
import type { SheetRow } from './table.ts';

/** One value that would be another. */
export interface Change {
  column: Column;
  value: unknown;
}

export interface CellProblem {
  column: Column;
  message: string;
}

const orDefault = ({ byDefault }: Column, value: unknown) => (value === byDefault ? undefined : value);

/** What an entry says in a column, as it is compared. */
export const valueOf = (entry: unknown, column: Column): unknown => normal(column.kind, valueAt(entry, column.path));

const isSame = (column: Column, one: unknown, other: unknown): boolean =>
  isDeepStrictEqual(orDefault(column, one), orDefault(column, other));

/** Fingerprint of all an entry says in a table; tells whether it was changed since. */
export const standOf = (entry: unknown, { columns }: Sheet): string =>
  sha256(JSON.stringify(columns.map((column) => orDefault(column, valueOf(entry, column)) ?? null))).slice(0, 16);

/** A cell nobody touched is not judged: a draft may hold what would not be taken from a file. */
function isUntouched({ kind }: Column, cell: Cell, current: unknown, form: NumberForm): boolean {
  if (typeof cell !== 'string' || current === undefined) return false;
  if (kind.name === 'geometry' && cell === JSON.stringify(current)) return true;
  return cleanText(cell) === writeText(kind, current, form);
}

/** What a row says that its entry does not. Pure. */
export function changesOf(
  row: SheetRow,
  entry: Data,
  sheet: Sheet,
  reading: Reading,
): { changes: Change[]; problems: CellProblem[] } {
  const changes: Change[] = [];
  const problems: CellProblem[] = [];
  for (const [column, message] of row.bad) problems.push({ column, message });
  for (const [column, cell] of row.cells) {
    if (column === sheet.key || cell === TOO_LONG || row.bad.has(column)) continue;
    const current = valueOf(entry, column);
    if (isUntouched(column, cell, current, reading.form)) continue;
    const parsed = parseCell(column.kind, cell, reading);
    if ('problem' in parsed) problems.push({ column, message: parsed.problem });
    else if (!isSame(column, parsed.value, current)) changes.push({ column, value: parsed.value });
  }
  return { changes, problems };
}

/** The entry as it would be. Pure. */
export const withChanges = (entry: Data, changes: readonly Change[]): Data =>
  changes.reduce((changed, { column, value }) => withValue(changed, column.path, value), entry);
