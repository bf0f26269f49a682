import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** Another publisher works in the same data folder. */
export class LockError extends Error {
  override name = 'LockError';
}

/**
 * One publisher at a time: an SQLite lock on a file in the data folder. The system gives it back when the
 * process ends, however it ends, so nothing is ever left locked.
 * @param cure what to do when somebody else has it
 * @returns gives the lock back
 * @throws LockError
 */
export function lock(dataDir: string, cure = 'Stop it first, or set another DATA_DIR.'): () => void {
  mkdirSync(dataDir, { recursive: true });
  const file = join(dataDir, 'publisher.lock');
  const database = new DatabaseSync(file);
  try {
    database.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE');
  } catch (error) {
    database.close();
    throw new LockError(`Another publisher is already at work in ${dataDir}. ${cure}`, {
      cause: error,
    });
  }
  return () => database.close();
}
