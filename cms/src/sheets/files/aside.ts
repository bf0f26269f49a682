import { Worker } from 'node:worker_threads';
import { FILE } from '../../labels/sheets.ts';
import type { GeoHeadings } from './geojson.ts';
import { FileError, MOST_UNPACKED, type Cell, type Grid, type Output } from './grid.ts';
import type { Expected } from './read.ts';

export type Work =
  | { name: 'read'; bytes: Uint8Array; expected: Expected }
  | { name: 'write'; rows: Cell[][]; output: Output; title: string; geo: GeoHeadings };

type Answer = { result: unknown } | { refused: string };

// Compiled it ends with .js; imports are rewritten by the compiler, this name is not.
const THREAD = new URL(`./thread${import.meta.url.endsWith('.ts') ? '.ts' : '.js'}`, import.meta.url);
/** So much a table may need; more is a file that is made to exhaust. */
const MOST_MEMORY_MB = 1024;
const PATIENCE_MS = 120_000;

const isExhausted = (error: unknown) => (error as { code?: unknown }).code === 'ERR_WORKER_OUT_OF_MEMORY';

function run(work: Work): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(THREAD, {
      workerData: work,
      resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY_MB },
    });
    // What comes first counts: a thread that has answered ends, too.
    const end = (settle: () => void) => {
      clearTimeout(timer);
      settle();
      void worker.terminate();
    };
    const timer = setTimeout(() => end(() => reject(new FileError(FILE.failed))), PATIENCE_MS);
    worker.once('message', (answer: Answer) =>
      end(() => ('refused' in answer ? reject(new FileError(answer.refused)) : resolve(answer.result))),
    );
    worker.once('error', (error: Error) =>
      end(() => reject(isExhausted(error) ? new FileError(FILE.bomb(MOST_UNPACKED)) : error)),
    );
    worker.once('exit', () => end(() => reject(new FileError(FILE.failed))));
  });
}

/** Reads a file in a thread of its own. @throws FileError */
export const readAside = async (bytes: Uint8Array, expected: Expected): Promise<Grid> =>
  (await run({ name: 'read', bytes, expected })) as Grid;

/** Writes a table as a file in a thread of its own. */
export const writeAside = async (rows: Cell[][], output: Output, title: string, geo: GeoHeadings): Promise<Buffer> =>
  Buffer.from((await run({ name: 'write', rows, output, title, geo })) as Uint8Array);
