import Papa from 'papaparse';
import { DONE, LANGUAGE_NAMES, personOf, timeOf } from '../labels/log.ts';
import type { LogRow } from './view.ts';

const HEAD = ['Zeit', 'Person', 'Was', 'Art', 'Eintrag', 'Sprache', 'Gemeinde'];

/** Said after what was done: which version came back. */
export const doneOf = ({ action, earlier }: Pick<LogRow, 'action' | 'earlier'>): string =>
  `${DONE[action] ?? action}${earlier === null ? '' : ` (vom ${timeOf(earlier)})`}`;

const lineOf = (row: LogRow): string[] => [
  timeOf(row.at),
  personOf(row.by),
  doneOf(row),
  row.kind,
  row.title ?? '',
  row.language === null ? '' : (LANGUAGE_NAMES[row.language] ?? row.language),
  row.municipality ?? '',
];

/** The log as a table a German spreadsheet opens: UTF-8 with its mark, semicolons, and no cell is taken for a formula. Pure. */
export const csvOf = (rows: readonly LogRow[]): string =>
  `\uFEFF${Papa.unparse({ fields: HEAD, data: rows.map(lineOf) }, { delimiter: ';', escapeFormulae: true })}\r\n`;
