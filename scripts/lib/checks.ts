import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { STEPS, toolEnv } from './build-steps.ts';
import { ROOT } from './settings.ts';
import { stale, type Step } from './stale.ts';

/** A check over the whole source: a tool that must end with status 0. */
export interface Check {
  title: string;
  command: readonly [string, ...string[]];
  /** A build that looks at the same in the same way: where it is fresh, it has passed. */
  build?: Step;
}

const VIEWS = 'astro check --tsconfig site/tsconfig.json --minimumFailingSeverity warning --minimumSeverity warning';

/** The slowest first: two run at a time. */
export const CHECKS: readonly Check[] = [
  { title: 'lint', command: ['eslint', '.', '--max-warnings', '0', '--cache', '--cache-location', '.build/eslint'] },
  // Astro's checker resolves packages in its own way, so it sees the site only.
  { title: 'types of the views', command: VIEWS.split(' ') as [string, ...string[]] },
  { title: 'types', command: ['tsc', '--noEmit', '-p', 'tsconfig.json'] },
  { title: 'types of the CMS', command: ['tsc', '--noEmit', '-p', 'cms/tsconfig.json'], build: STEPS.cmsServer },
  { title: 'types of the editors’ desk', command: ['tsc', '--noEmit', '-p', 'cms/src/admin/tsconfig.json'] },
  { title: 'format', command: ['prettier', '--check', '--log-level', 'warn', '.'] },
];

/** Runs a check; what it says is shown only if it fails. */
function passes({ title, command: [command, ...args], build }: Check): Promise<boolean> {
  if (build && !stale(build)) {
    console.log(`✓ ${title} (by the build)`);
    return Promise.resolve(true);
  }
  const start = performance.now();
  return new Promise((resolve, reject) => {
    const child = spawn(join(ROOT, 'node_modules/.bin', command), args, { cwd: ROOT, env: toolEnv() });
    let said = '';
    const keep = (chunk: Buffer) => (said += chunk.toString());
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.on('error', reject);
    child.on('close', (code) => {
      const ok = code === 0;
      const seconds = ((performance.now() - start) / 1000).toFixed(1);
      console.log(`${ok ? '✓' : '✗'} ${title} (${seconds} s)${ok ? '' : `\n${said}`}`);
      resolve(ok);
    });
  });
}

/** Runs all checks, two at a time. @returns how many passed and how many failed */
export async function runChecks(checks: readonly Check[] = CHECKS): Promise<{ passed: number; failed: number }> {
  const queue = [...checks];
  const results: boolean[] = [];
  const work = async () => {
    for (let check = queue.shift(); check; check = queue.shift()) results.push(await passes(check));
  };
  await Promise.all([work(), work()]);
  const passed = results.filter(Boolean).length;
  return { passed, failed: results.length - passed };
}
