import { parentPort, workerData } from 'node:worker_threads';
import { loadCompiled } from './compiled.ts';
import type { CrewAnswer, CrewOrder, CrewTask } from './crew.ts';
import { ObjectStore } from './store.ts';
import { make, RenderError } from './target.ts';

const { buildFolder, objects, content } = workerData as CrewTask;
const bench = { compiled: await loadCompiled(buildFolder), objects: new ObjectStore(objects) };
const answer = (what: CrewAnswer) => parentPort?.postMessage(what);

function refuse(error: unknown): void {
  if (error instanceof RenderError) answer({ at: { path: error.path, entry: error.entry }, detail: error.detail });
  else {
    const { message, code } = error as NodeJS.ErrnoException;
    answer({ message, ...(code !== undefined && { code }) });
  }
}

let before: Promise<void> = Promise.resolve();
parentPort?.on('message', (order: CrewOrder) => {
  // One after the other, as they were asked.
  before = before.then(async () => {
    if (order === 'end') {
      answer({ derivations: bench.compiled.derivationsOf(content) });
      return;
    }
    const targets = [...order];
    await make(bench, content, () => targets.pop()).then((made) => answer({ made }), refuse);
  });
});
