import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { ForeignDerivation } from '../content/derived.ts';
import type { Content } from '../content/reader.ts';
import { RenderError, type Made, type Target } from './target.ts';

/** What a thread of the crew starts with. */
export interface CrewTask {
  /** `.build/site` */
  buildFolder: string;
  /** Folder of the object store. */
  objects: string;
  content: Content;
}

/** What it is asked: to render these, or, when there are no more, what it has derived from the content. */
export type CrewOrder = readonly Target[] | 'end';

/** What it answers. */
export type CrewAnswer =
  | { made: Made }
  | { derivations: ForeignDerivation[] }
  | { at: Pick<Target, 'path' | 'entry'>; detail: string }
  | { message: string; code?: string };

/** What a thread of the crew has done. */
export interface CrewWork {
  made: Made[];
  derivations: ForeignDerivation[];
}

/** Targets a thread takes at a time, and how often it takes ahead so that it never waits. */
const BATCH = 20;
const AHEAD = 2;

/** Each thread holds the content once more, and what it has rendered until that is collected. */
const MEMORY_OF_A_HAND = 1e9;

/** Threads that are worth having beside the first one: what processors and free memory allow, and no more than three. */
export const handsOfMachine = (): number =>
  Math.min(3, availableParallelism() - 1, Math.floor(process.availableMemory() / MEMORY_OF_A_HAND));

/**
 * One more thread that takes targets from the queue until it is empty. A thread that dies, for want of memory say,
 * gives back all it had taken.
 * @param queue shared with the other threads
 * @throws RenderError, or what the disk says
 */
export function help(task: CrewTask, queue: Target[]): Promise<CrewWork> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./crew-worker.ts', import.meta.url), { workerData: task });
    const made: Made[] = [];
    const taken: Target[] = [];
    const order = (what: CrewOrder) => worker.postMessage(what);
    let open = 0;
    const take = () => {
      const targets = queue.splice(-BATCH);
      if (!targets.length) return;
      taken.push(...targets);
      open++;
      order(targets);
    };
    const end = (done: () => void) => void worker.terminate().then(done);
    worker.on('message', (answer: CrewAnswer) => {
      if ('made' in answer) {
        made.push(answer.made);
        open--;
        take();
        if (!open) order('end');
      } else if ('derivations' in answer) end(() => resolve({ made, derivations: answer.derivations }));
      else if ('at' in answer) end(() => reject(new RenderError(answer.at, answer.detail)));
      else end(() => reject(Object.assign(new Error(answer.message), { code: answer.code })));
    });
    worker.once('error', () => {
      queue.push(...taken);
      end(() => resolve({ made: [], derivations: [] }));
    });
    for (let k = 0; k < AHEAD; k++) take();
    if (!open) order('end');
  });
}
