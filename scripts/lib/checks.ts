import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { toolEnv } from './build-steps.ts';
import { ROOT } from './settings.ts';

/** A check over the whole source: a tool that must end with status 0. */
export interface Check {
  title: string;
  command: readonly [string, ...string[]];
}

const VIEWS = 'astro check --tsconfig site/tsconfig.json --minimumFailingSeverity warning --minimumSeverity warning';

/** The slowest first: two run at a time. */
export const CHECKS: readonly Check[] = [
  { title: 'lint and types', command: ['oxlint', '--deny-warnings'] },
  // Astro's checker resolves packages in its own way, so it sees the site only.
  { title: 'types of the views', command: VIEWS.split(' ') as [string, ...string[]] },
  { title: 'format', command: ['prettier', '--check', '--log-level', 'warn', '.'] },
  { title: 'lint of the views', command: ['eslint', 'site/**/*.astro', 'tests/**/*.astro', '--max-warnings', '0'] },
];

/** Runs a check; what it says is shown only if it fails. */
function passes({ title, command: [command, ...args] }: Check): Promise<boolean> {
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
