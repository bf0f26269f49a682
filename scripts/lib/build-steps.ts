import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './settings.ts';
import { stale, type Step } from './stale.ts';

interface BuildStep extends Step {
  /** What the person in front of the screen reads while it runs. */
  title: string;
  command: readonly [string, ...string[]];
  cwd: string;
}

const MODEL = 'content/model';
const LOCK = 'package-lock.json';

export const STEPS = {
  cmsServer: {
    name: 'cms-server',
    title: 'CMS: server',
    inputs: [LOCK, MODEL, 'cms/config', 'cms/src', 'cms/types', 'cms/tsconfig.json', 'cms/package.json'],
    output: 'cms/dist/config',
    command: ['tsc', '-p', 'tsconfig.json'],
    cwd: 'cms',
  },
  cmsAdmin: {
    name: 'cms-admin',
    title: 'CMS: editors’ desk (takes about 40 seconds)',
    inputs: [
      LOCK,
      'cms/src/admin',
      'cms/src/plugins',
      'cms/src/labels',
      'cms/config/plugins.ts',
      'cms/config/features.ts',
      'cms/package.json',
    ],
    output: 'cms/dist/build',
    command: ['strapi', 'build'],
    cwd: 'cms',
  },
  site: {
    name: 'site',
    title: 'Site: compile',
    inputs: [LOCK, MODEL, 'site', 'content/pages', 'content/geo', 'astro.config.mjs', 'tsconfig.json'],
    output: '.build/site/server/entry.mjs',
    command: ['astro', 'build'],
    cwd: '.',
  },
} as const satisfies Record<string, BuildStep>;

/** A build step failed; the message holds what the tool said. */
export class StepError extends Error {
  override name = 'StepError';
}

export const toolEnv = (env: NodeJS.ProcessEnv = process.env): NodeJS.ProcessEnv => ({
  ...env,
  PATH: `${join(ROOT, 'node_modules/.bin')}:${env.PATH ?? ''}`,
  TZ: 'Europe/Berlin',
  ASTRO_TELEMETRY_DISABLED: '1',
  STRAPI_TELEMETRY_DISABLED: 'true',
  NODE_ENV: env.NODE_ENV ?? 'production',
});

const run = ([command, ...args]: readonly [string, ...string[]], cwd: string) =>
  new Promise<void>((resolve, reject) => {
    const child = spawn(join(ROOT, 'node_modules/.bin', command), args, {
      cwd: join(ROOT, cwd),
      env: toolEnv(),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    // Whoever ends this command by a signal must not leave the tool running.
    const end = () => child.kill();
    process.once('exit', end);
    child.once('close', () => process.off('exit', end));
    let said = '';
    const keep = (chunk: Buffer) => (said += chunk.toString());
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.on('error', reject);
    child.on('close', (code) => (code === 0 ? resolve() : reject(new StepError(said.trim()))));
  });

/**
 * For commands that go to work beside a running product: what is there is what that runs, and stays, even if it is old.
 * Says so on the error stream; who reads the other waits for the command's own answer. @throws StepError
 */
export async function buildMissing(step: BuildStep): Promise<void> {
  if (!existsSync(join(ROOT, step.output))) await build([step], console.error);
}

/** Runs the steps that are stale, one after the other, and says so. @throws StepError */
export async function build(steps: readonly BuildStep[], say: (line: string) => void): Promise<void> {
  for (const step of steps) {
    const done = stale(step);
    if (!done) continue;
    const start = performance.now();
    say(`${step.title} …`);
    try {
      await run(step.command, step.cwd);
    } catch (error) {
      throw new StepError(
        `${step.title} failed. The command was "${step.command.join(' ')}" in ${step.cwd}:\n${error instanceof Error ? error.message : String(error)}`,
      );
    }
    done();
    say(`${step.title} done in ${((performance.now() - start) / 1000).toFixed(1)} s`);
  }
}
