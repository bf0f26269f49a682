import { parentPort, workerData } from 'node:worker_threads';
import { FileError } from './grid.ts';
import { readFile } from './read.ts';
import type { Work } from './aside.ts';
import { writeFile } from './write.ts';

// A thread of its own: packing and unpacking thousands of rows must not keep the desk waiting.

async function work(task: Work): Promise<unknown> {
  if (task.name === 'write') return writeFile(task.rows, task.output, task.title, task.geo);
  return readFile(Buffer.from(task.bytes), task.expected);
}

try {
  parentPort?.postMessage({ result: await work(workerData as Work) });
} catch (error) {
  if (!(error instanceof FileError)) throw error;
  parentPort?.postMessage({ refused: error.message });
}
