import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from '../../src/settings/root.ts';
import { testEnv } from './instance.ts';

/** A command loads the whole CMS: three seconds on a quiet machine, many times that on a busy one. */
export const SCRIPT_TIMEOUT = 300_000;

/** Runs a file of `scripts/` as npm does. */
export function runScript(
  name: string,
  args: string[],
  dataDir: string,
): Promise<{ code: number | null; output: string }> {
  const node = join(ROOT, 'node_modules/.bin/node');
  const child = spawn(node, ['--disable-warning=ExperimentalWarning', join(ROOT, 'scripts', name), ...args], {
    cwd: ROOT,
    env: testEnv(dataDir),
  });
  let output = '';
  const keep = (chunk: Buffer) => (output += chunk.toString());
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, output })));
}
