/**
 * Loaded before a program with `node --import`: lets file operations of that program fail as the file
 * FAULTS says, so that no test hook stands in the product.
 */
import { existsSync, readFileSync } from 'node:fs';
import fs from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';

/** What goes wrong, by the path that is written. */
export interface Faults {
  /** The process is killed before a file with such a path is put into place, or while one is added to. */
  killBefore?: string;
  /** The same, just after. */
  killAfter?: string;
  /** The disk is full for such paths. */
  full?: string;
  /** Drawing a text with this word ends with an error. */
  undrawable?: boolean;
}

const file = process.env.FAULTS ?? '';
/** Marks a text that cannot be drawn where {@link Faults.undrawable} is set. */
export const UNDRAWABLE = 'Unzeichenbar';

const { appendFile, rename, writeFile } = fs;
// Bound again where it is called.
// oxlint-disable-next-line typescript/unbound-method
const { replace } = String.prototype;

const armed = (): Faults => (existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Faults) : {});
const hits = (pattern: string | undefined, path: unknown) =>
  pattern !== undefined && new RegExp(pattern).test(String(path));
const noSpace = () => Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' });
const die = () => process.kill(process.pid, 'SIGKILL');

/** Not while the content is only looked at: its rules read Markdown too. */
function isDrawing(): boolean {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 100;
  const { stack = '' } = new Error();
  Error.stackTraceLimit = stackTraceLimit;
  return !stack.includes('content/model');
}

if (file) {
  fs.rename = async (from, to) => {
    if (hits(armed().killBefore, to)) die();
    await rename(from, to);
    if (hits(armed().killAfter, to)) die();
  };
  fs.writeFile = (path, ...rest) => {
    if (hits(armed().full, path)) return Promise.reject(noSpace());
    return writeFile(path, ...rest);
  };
  // What grows is cut off in the middle.
  fs.appendFile = async (path, data) => {
    const { killBefore, full } = armed();
    if (!hits(killBefore, path) && !hits(full, path)) return appendFile(path, data);
    const bytes = Buffer.from(data as string | Uint8Array);
    await appendFile(path, bytes.subarray(0, bytes.length / 2));
    if (hits(killBefore, path)) die();
    throw noSpace();
  };
  syncBuiltinESMExports();
  // Markdown begins with a replacement in the whole text.
  String.prototype.replace = function (this: string, ...rest: Parameters<typeof replace>) {
    if (this.includes(UNDRAWABLE) && isDrawing() && armed().undrawable) throw new TypeError('Cannot draw this text');
    return replace.apply(this, rest);
  } as typeof replace;
}
