import { spawn } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { toolEnv } from '../../scripts/lib/build-steps.ts';
import { freePort } from '../../scripts/lib/ports.ts';
import { ROOT } from '../../scripts/lib/settings.ts';
import { countAsDrawn } from './drawn.ts';
import type { Faults } from './faults.ts';

export interface RunningPublisher {
  origin: string;
  output: () => string;
  /** Resolves with the signal or code it ended with. */
  ended: Promise<NodeJS.Signals | number | null>;
  /** Lets file operations fail from now on; without faults all is well again. */
  fail: (faults?: Faults) => void;
  stop: () => Promise<void>;
}

export interface PublisherEnv {
  dataDir: string;
  cmsUrl: string;
  port?: number;
  /** Where the desk is, if it shows previews. */
  adminUrl?: string;
}

/** The publisher as `npm start` runs it, on a data folder of a test; see {@link countAsDrawn} for what it need not draw. */
export async function startPublisher({ dataDir, cmsUrl, port, adminUrl }: PublisherEnv): Promise<RunningPublisher> {
  const own = port ?? (await freePort());
  const faults = join(dataDir, 'faults.json');
  rmSync(faults, { force: true });
  await countAsDrawn(dataDir);
  const child = spawn(
    join(ROOT, 'node_modules/.bin/node'),
    [
      '--disable-warning=ExperimentalWarning',
      '--import',
      join(ROOT, 'tests/support/faults.ts'),
      'scripts/publisher.ts',
    ],
    {
      cwd: ROOT,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...toolEnv(),
        NODE_ENV: 'production',
        DATA_DIR: dataDir,
        CMS_URL: cmsUrl,
        ...(adminUrl && { ADMIN_URL: adminUrl }),
        PORT: String(own),
        FAULTS: faults,
      },
    },
  );
  let said = '';
  const keep = (chunk: Buffer) => (said += chunk.toString());
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  let isOver = false;
  const ended = new Promise<NodeJS.Signals | number | null>((resolve) =>
    child.once('close', (code, signal) => {
      isOver = true;
      resolve(signal ?? code);
    }),
  );
  while (!isOver && !said.includes('serving on port')) await sleep(20);
  return {
    origin: `http://127.0.0.1:${own}`,
    output: () => said,
    ended,
    fail: (what) => (what ? writeFileSync(faults, JSON.stringify(what)) : rmSync(faults, { force: true })),
    stop: async () => {
      if (!isOver) child.kill('SIGTERM');
      await ended;
    },
  };
}

/** Waits until something is so. @throws with `what` after `limit` ms */
export async function until(what: string, isSo: () => Promise<boolean> | boolean, limit = 60_000): Promise<void> {
  const end = performance.now() + limit;
  while (!(await isSo())) {
    if (performance.now() > end) throw new Error(`${what}: still not after ${limit / 1000} s.`);
    await sleep(50);
  }
}
