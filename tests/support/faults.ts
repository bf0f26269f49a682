/**
 * Loaded before a program with `node --import`: lets file operations of that program fail as the file
 * FAULTS says, so that no test hook stands in the product.
 */
import { existsSync, readFileSync } from 'node:fs';
import fs from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';

/** What goes wrong, by the path that is written. */
export interface Faults {
  /** The process is killed before a file with such a path is put into place. */
  killBefore?: string;
  /** The same, just after. */
  killAfter?: string;
  /** The disk is full for such paths. */
  full?: string;
}

const file = process.env.FAULTS ?? '';
const { rename, writeFile } = fs;

const armed = (): Faults => (existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Faults) : {});
const hits = (pattern: string | undefined, path: unknown) =>
  pattern !== undefined && new RegExp(pattern).test(String(path));
const die = () => process.kill(process.pid, 'SIGKILL');

if (file) {
  fs.rename = async (from, to) => {
    if (hits(armed().killBefore, to)) die();
    await rename(from, to);
    if (hits(armed().killAfter, to)) die();
  };
  fs.writeFile = (path, ...rest) => {
    if (hits(armed().full, path))
      return Promise.reject(Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' }));
    return writeFile(path, ...rest);
  };
  syncBuiltinESMExports();
}
