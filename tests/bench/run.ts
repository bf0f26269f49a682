import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ROOT } from '../../scripts/lib/settings.ts';

/** What a process needed. */
export interface Cost {
  /** From start to end, ms. */
  wall: number;
  /** Largest resident memory, MB. */
  memory: number;
  /** Its standard output. */
  said: string;
}

export interface Command {
  command: string;
  args: readonly string[];
  env?: Record<string, string>;
}

/** Largest resident memory so far of a process that is not ours to preload, in kilobytes (Linux). */
const peakOf = async (pid: number): Promise<number> =>
  Number(/VmHWM:\s+(\d+)/.exec(await readFile(`/proc/${pid}/status`, 'utf8').catch(() => ''))?.[1] ?? 0);

/** Runs a program to its end in a process of its own. @throws with what it said, if it fails */
export async function run({ command, args, env = {} }: Command): Promise<Cost> {
  const start = performance.now();
  const child = spawn(command, args, {
    cwd: ROOT,
    env: { ...process.env, TZ: 'Europe/Berlin', ASTRO_TELEMETRY_DISABLED: '1', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  let complained = '';
  let peak = 0;
  const watch = setInterval(() => void peakOf(child.pid ?? 0).then((now) => (peak = Math.max(peak, now))), 100);
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (complained += chunk.toString()));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  const wall = Math.round(performance.now() - start);
  clearInterval(watch);
  if (code !== 0) throw new Error(`${command} ${args.join(' ')} failed:\n${said}\n${complained}`);
  return { wall, memory: Math.round(peak / 1000), said };
}

/** As {@link run}, for a script of Node's, whose memory is known exactly. @param folder for a file of its own */
export async function runNode(
  args: readonly string[],
  folder: string,
  env: Record<string, string> = {},
): Promise<Cost> {
  const peak = join(folder, 'peak');
  const preload = join(import.meta.dirname, 'peak.ts');
  const cost = await run({
    command: process.execPath,
    args: ['--disable-warning=ExperimentalWarning', `--import=${preload}`, ...args],
    env: { ...env, BENCH_PEAK: peak },
  });
  return { ...cost, memory: Math.round(Number(await readFile(peak, 'utf8')) / 1000) };
}
