import type { Locale } from '@standort/model';
import type { Change, CellProblem } from './compare.ts';
import type { Column } from './columns.ts';
import { writeText } from './kinds.ts';
import { valueOf } from './compare.ts';
import type { Data } from '../strapi/types.ts';
import type { RowState, ShownCell } from './shown.ts';
import type { SheetRow, Table } from './table.ts';

/** What came of checking one row, with what is needed to write it. */
export interface Finding {
  row: SheetRow;
  title: string;
  state: RowState;
  /** Undefined = new. */
  documentId: string | undefined;
  /** What the entry was when it was checked. */
  stand: string;
  changes: Change[];
  problems: CellProblem[];
  before: Data;
  notes: string[];
  /** Languages that are published anew after the change; undefined = it stays a draft. */
  publish: (Locale | null)[] | undefined;
}

/** Long texts are not shown in full: the file has them. */
const MOST_SHOWN = 400;
const shown = (text: string) => (text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN)} …` : text);

const textOf = (column: Column, value: unknown): string => shown(writeText(column.kind, value, 'german'));

/** The cells of a row that change or are wrong, in the order of the columns. Pure. */
export function shownCells(finding: Finding, table: Table): ShownCell[] {
  const { row, changes, problems, before } = finding;
  const written = (column: Column) => {
    const cell = row.cells.get(column);
    return cell instanceof Date ? cell.toLocaleDateString('de-DE', { timeZone: 'UTC' }) : shown(String(cell ?? ''));
  };
  return table.sheet.columns.flatMap((column): ShownCell[] => {
    const change = changes.find((one) => one.column === column);
    const messages = problems.filter((one) => one.column === column).map(({ message }) => message);
    if (!change && !messages.length) return [];
    return [
      {
        cell: table.cellName(row, column),
        column: column.heading,
        before: textOf(column, valueOf(before, column)),
        after: change ? textOf(column, change.value) : written(column),
        ...(messages.length && { problem: messages.join(' ') }),
      },
    ];
  });
}
