import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { toolEnv } from '../../scripts/lib/build-steps.ts';
import { freePort } from '../../scripts/lib/ports.ts';
import { ROOT } from '../../scripts/lib/settings.ts';
import { countAsDrawn } from './drawn.ts';

export const ADMIN = { email: 'redaktion@example.org', password: 'Osterzgebirge2026' } as const;

export interface Product {
  process: ChildProcess;
  siteOrigin: string;
  cmsOrigin: string;
  dataDir: string;
  /** Everything it has said so far. */
  output: string[];
  /** Ends it as Ctrl-C would. @returns its exit code */
  interrupt: () => Promise<number | null>;
  close: () => Promise<void>;
}

/**
 * The whole product as `npm start` runs it, with a data folder and ports of its own. Resolves when it says it is ready.
 * See {@link countAsDrawn} for what it need not draw.
 * @param ready how the line begins that is waited for
 */
export async function startProduct(env: NodeJS.ProcessEnv = {}, ready = 'Ready after'): Promise<Product> {
  const dataDir = env.DATA_DIR ?? (await mkdtemp(join(tmpdir(), 'standort-product-')));
  await countAsDrawn(dataDir);
  const [port, cmsPort] = [await freePort(), await freePort()];
  const child = spawn(
    join(ROOT, 'node_modules/.bin/node'),
    ['--disable-warning=ExperimentalWarning', 'scripts/start.ts'],
    {
      cwd: ROOT,
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...toolEnv(),
        NODE_ENV: 'production',
        PORT: String(port),
        CMS_PORT: String(cmsPort),
        DATA_DIR: dataDir,
        ADMIN_EMAIL: ADMIN.email,
        ADMIN_PASSWORD: ADMIN.password,
        ...env,
      },
    },
  );
  const output: string[] = [];
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  const isReady = new Promise<void>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr])
      createInterface({ input: stream }).on('line', (line) => {
        output.push(line);
        if (line.startsWith(ready)) resolve();
      });
    void ended.then((code) =>
      reject(new Error(`npm start ended with ${code} before it was ready:\n${output.join('\n')}`)),
    );
  });
  await isReady;
  const interrupt = async () => {
    if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, 'SIGINT');
    return ended;
  };
  return {
    process: child,
    siteOrigin: `http://localhost:${port}`,
    cmsOrigin: `http://localhost:${cmsPort}`,
    dataDir,
    output,
    interrupt,
    close: async () => {
      await interrupt();
      if (!env.DATA_DIR) await rm(dataDir, { recursive: true, force: true });
    },
  };
}
