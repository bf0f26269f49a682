import Papa from 'papaparse';
import { FILE, NOTICE } from '../../labels/sheets.ts';
import { FileError, type Cell, type Grid } from './grid.ts';

const DELIMITERS = [';', '\t', ','] as const;

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** Bytes → text: UTF-8, UTF-16 (Excel's "Unicode-Text"), else Windows-1252. @throws FileError for what is no text */
export function decode(bytes: Buffer): { text: string; isGuess: boolean } {
  if (bytes[0] === 0xff && bytes[1] === 0xfe)
    return { text: new TextDecoder('utf-16le').decode(bytes), isGuess: false };
  if (bytes[0] === 0xfe && bytes[1] === 0xff)
    return { text: new TextDecoder('utf-16be').decode(bytes), isGuess: false };
  if (bytes.includes(0)) throw new FileError(FILE.binary);
  try {
    return { text: utf8.decode(bytes), isGuess: false };
  } catch {
    return { text: new TextDecoder('windows-1252').decode(bytes), isGuess: true };
  }
}

// A spreadsheet takes text that begins like a formula for one; an apostrophe in front is taken off again.
const LIKE_FORMULA = /^'*[=+\-@\t]/;
const guarded = (text: string) => (LIKE_FORMULA.test(text) ? `'${text}` : text);
const unguarded = (text: string) => (text.startsWith("'") && LIKE_FORMULA.test(text) ? text.slice(1) : text);

function rowsBy(text: string, delimiter: string): Cell[][] {
  const { data, errors } = Papa.parse<string[]>(text, { delimiter });
  const open = errors.find(({ code }) => code === 'MissingQuotes');
  if (open) throw new FileError(FILE.quote((open.row ?? 0) + 1));
  return data.map((row) => row.map((cell) => (cell === '' ? null : unguarded(cell))));
}

/** CSV in any usual form. @param isTable tells whether the headings make sense with this separator @throws FileError */
export function readCsv(bytes: Buffer, isTable: (rows: Cell[][]) => boolean): Grid {
  const { text: decoded, isGuess } = decode(bytes);
  const [, named] = /^\uFEFF?sep=(.)\r?\n/.exec(decoded) ?? [];
  const text = decoded.replace(/^\uFEFF/, '').replace(/^sep=.\r?\n/, '');
  const head = text.slice(0, 20_000);
  const looksRight = (delimiter: string) => isTable(Papa.parse<string[]>(head, { delimiter }).data);
  const delimiter = named ?? DELIMITERS.find(looksRight) ?? DELIMITERS[0];
  return {
    format: 'csv',
    rows: rowsBy(text, delimiter),
    bad: [],
    notices: isGuess ? [NOTICE.encoding] : [],
    form: delimiter === ',' ? 'iso' : 'german',
  };
}

/** A table as CSV, in UTF-8 with a mark that Excel needs to see it. */
export function writeCsv(rows: Cell[][], delimiter: ';' | ','): Buffer {
  const data = rows.map((row) => row.map((cell) => (typeof cell === 'string' ? guarded(cell) : cell)));
  return Buffer.from(`\uFEFF${Papa.unparse(data, { delimiter, newline: '\r\n' })}\r\n`);
}
