/** A cell that a spreadsheet would take for a formula gets an apostrophe in front. */
const RISKY = /^[=+\-@\t\r]/;

const cell = (value: string | number | null): string => {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const safe = RISKY.test(value) ? `'${value}` : value;
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/** UTF-8 with byte-order mark, semicolons, CRLF: what German spreadsheets open without asking. ISO numbers. */
export const csv = (rows: readonly Readonly<Record<string, string | number | null>>[]): string => {
  const names = Object.keys(rows[0] ?? {});
  const lines = [names, ...rows.map((record) => names.map((name) => record[name] ?? null))];
  return `\uFEFF${lines.map((line) => line.map(cell).join(';')).join('\r\n')}\r\n`;
};
