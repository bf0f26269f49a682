import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { toolEnv } from '../../scripts/lib/build-steps.ts';
import { ROOT } from '../../scripts/lib/settings.ts';

let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'standort-static-'));
});
afterEach(() => rm(dir, { recursive: true }));

/** `npm run build` from the copy in the data folder of a test, into a folder beside it. */
function build(): Promise<{ code: number | null; output: string }> {
  const env = { ...toolEnv(), DATA_DIR: dir, DIST_DIR: join(dir, 'dist'), CONTENT_DIR: '' };
  const child = spawn(join(ROOT, 'node_modules/.bin/node'), ['scripts/build.ts'], { cwd: ROOT, env });
  let output = '';
  const keep = (chunk: Buffer) => (output += chunk.toString());
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, output })));
}

it('a copy without a position is half written, and nothing is built from it', async () => {
  await cp(join(ROOT, 'content/entries'), join(dir, 'replica/entries'), { recursive: true });
  const { code, output } = await build();
  expect([code, existsSync(join(dir, 'dist'))]).toEqual([1, false]);
  expect(output).toContain(`The copy of what is published in ${join(dir, 'replica')} is not whole`);
}, 60_000);
