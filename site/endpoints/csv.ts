/** A cell that a spreadsheet would take for a formula gets an apostrophe in front. */
const RISKY = /^[=+\-@\t\r]/;

type Value = string | number | null;

const cell = (value: Value): string => {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const safe = RISKY.test(value) ? `'${value}` : value;
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

export const csvHead = (columns: readonly string[]): string => columns.map(cell).join(';');

export const csvLine = <C extends string>(columns: readonly C[], record: Readonly<Record<C, Value>>): string =>
  columns.map((column) => cell(record[column])).join(';');

/** UTF-8 with byte-order mark, semicolons, CRLF: what German spreadsheets open without asking. ISO numbers. */
export const csvFile = (head: string, lines: readonly string[]): string => `\uFEFF${[head, ...lines].join('\r\n')}\r\n`;
