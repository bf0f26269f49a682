import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from '../../../scripts/lib/ports.ts';
import { CMS, ROOT } from '../../src/settings/root.ts';
import { databaseOf } from './database.ts';

const NODE = join(ROOT, 'node_modules/.bin/node');
const START = ['--disable-warning=ExperimentalWarning', join(ROOT, 'scripts/cms.ts')];

export interface InstanceOptions {
  dataDir: string;
  env?: Record<string, string>;
  /** Default: a free one. */
  port?: number;
  /** Arguments for node, before the program. */
  nodeArguments?: string[];
}

/** A running CMS of a test. */
export interface Instance {
  url: string;
  dataDir: string;
  /** Everything it has printed so far. */
  output(): string;
  /** Milliseconds from start until it answered. */
  startTime: number;
  siteToken(): string;
  get(path: string, token?: string): Promise<Response>;
  stop(): Promise<void>;
}

export const testEnv = (dataDir: string, env: Record<string, string> = {}): NodeJS.ProcessEnv => ({
  PATH: process.env.PATH,
  HOME: process.env.HOME,
  TZ: 'Europe/Berlin',
  NODE_ENV: 'production',
  NODE_COMPILE_CACHE: join(ROOT, '.cache/node'),
  DATA_DIR: dataDir,
  DATABASE_URL: databaseOf(dataDir),
  ADMIN_EMAIL: EDITOR.email,
  ADMIN_PASSWORD: EDITOR.password,
  ...env,
});

/** The first administrator of every test instance. */
export const EDITOR = { email: 'redaktion@example.org', password: 'Osterzgebirge-2026' };

/** Runs the real server until it ends by itself. */
export function runCms({ dataDir, env, nodeArguments = [] }: InstanceOptions): {
  child: ChildProcess;
  output: () => string;
  ended: Promise<number | null>;
} {
  const child = spawn(NODE, [...nodeArguments, ...START], {
    cwd: CMS,
    env: testEnv(dataDir, env),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  const keep = (chunk: Buffer) => (said += chunk.toString());
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  const ended = new Promise<number | null>((resolve) => child.once('close', (code) => resolve(code)));
  return { child, output: () => said, ended };
}

async function untilHealthy(url: string, isEnded: () => boolean, output: () => string): Promise<void> {
  for (;;) {
    if (isEnded()) throw new Error(`The CMS ended before it answered:\n${output()}`);
    const ok = await fetch(`${url}/_health`).then(
      (response) => response.ok,
      () => false,
    );
    if (ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** Starts the compiled CMS on a free port. */
export async function startCms(options: InstanceOptions): Promise<Instance> {
  const port = options.port ?? (await freePort());
  const start = performance.now();
  const { child, output, ended } = runCms({ ...options, env: { ...options.env, CMS_PORT: String(port) } });
  const url = `http://127.0.0.1:${port}`;
  let isEnded = false;
  void ended.then(() => (isEnded = true));
  await untilHealthy(url, () => isEnded, output);
  const { dataDir } = options;
  return {
    url,
    dataDir,
    output,
    startTime: performance.now() - start,
    siteToken: () =>
      (JSON.parse(readFileSync(join(dataDir, 'secrets.json'), 'utf8')) as { SITE_TOKEN: string }).SITE_TOKEN,
    get: (path, token) => fetch(url + path, token ? { headers: { authorization: `Bearer ${token}` } } : {}),
    stop: async () => {
      if (isEnded) return;
      child.kill('SIGTERM');
      await ended;
    },
  };
}
