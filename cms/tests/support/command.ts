import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from '../../src/settings/root.ts';
import { testEnv } from './instance.ts';

/** A command loads the whole CMS: three seconds on a quiet machine, many times that on a busy one. */
export const SCRIPT_TIMEOUT = 300_000;

/** Runs a file of `scripts/` as npm does. */
export const runScript = (name: string, args: string[], dataDir: string) =>
  run([join(ROOT, 'scripts', name), ...args], dataDir);

/** Runs code of a test in a process of its own, from the project's folder; it must not seed. */
export const runCode = (code: string, dataDir: string) =>
  run(['--input-type=module', '--eval', code], dataDir, { SEED: '0' });

function run(
  args: string[],
  dataDir: string,
  env: Record<string, string> = {},
): Promise<{ code: number | null; output: string }> {
  const node = join(ROOT, 'node_modules/.bin/node');
  const child = spawn(node, ['--disable-warning=ExperimentalWarning', ...args], {
    cwd: ROOT,
    env: testEnv(dataDir, env),
  });
  let output = '';
  const keep = (chunk: Buffer) => (output += chunk.toString());
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, output })));
}
