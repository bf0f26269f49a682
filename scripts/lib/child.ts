import { spawn, type ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import { join } from 'node:path';
import { ROOT } from './settings.ts';
import { toolEnv } from './build-steps.ts';

export interface ChildOptions {
  command: readonly [string, ...string[]];
  cwd?: string;
  env?: NodeJS.ProcessEnv;
  /** Every line it says. */
  onLine: (line: string) => void;
}

/** A long-running part of the product, in a process group of its own so that stopping it leaves nothing behind. */
export function startChild({ command: [command, ...args], cwd = '.', env, onLine }: ChildOptions): ChildProcess {
  const child = spawn(join(ROOT, 'node_modules/.bin', command), args, {
    cwd: join(ROOT, cwd),
    env: { ...toolEnv(), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  for (const stream of [child.stdout, child.stderr]) createInterface({ input: stream }).on('line', onLine);
  // It could not even begin; it is over then, as `close` says too.
  child.on('error', (error) => onLine(error.message));
  return child;
}

const alive = (child: ChildProcess) => child.pid !== undefined && child.exitCode === null && child.signalCode === null;

const signalGroup = (child: ChildProcess, signal: NodeJS.Signals) => {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
};

/** Asks the group to end; after ten seconds insists. */
export async function stopChild(child: ChildProcess): Promise<void> {
  if (!alive(child)) return;
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  signalGroup(child, 'SIGTERM');
  const insist = setTimeout(() => signalGroup(child, 'SIGKILL'), 10_000);
  await ended;
  clearTimeout(insist);
}

/**
 * Waits until an address answers with a status below 500.
 * @throws if the child ends first, or has said nothing for `quiet` ms
 */
export async function answers(url: string, child: ChildProcess, quiet = 180_000): Promise<void> {
  let heard = performance.now();
  const hear = () => (heard = performance.now());
  const streams = [child.stdout, child.stderr];
  for (const stream of streams) stream?.on('data', hear);
  try {
    for (;;) {
      if (!alive(child)) throw new Error(`It ended before ${url} answered.`);
      const ok = await fetch(url, { signal: AbortSignal.timeout(2000) }).then(
        (r) => r.status < 500,
        () => false,
      );
      if (ok) return;
      if (performance.now() - heard > quiet)
        throw new Error(`${url} does not answer, and its program has said nothing for ${quiet / 1000} s.`);
      await new Promise((resolve) => setTimeout(resolve, 150));
    }
  } finally {
    for (const stream of streams) stream?.off('data', hear);
  }
}
