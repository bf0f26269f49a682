import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, STEPS, toolEnv } from './lib/build-steps.ts';
import { CHECKS, type Check } from './lib/checks.ts';
import { fail } from './lib/fail.ts';
import { ROOT } from './lib/settings.ts';

const bin = (name: string) => join(ROOT, 'node_modules/.bin', name);
const deep = process.argv.includes('--deep');
const env = { ...toolEnv(), NODE_ENV: 'test', ...(deep ? { DEEP: '1' } : {}) };

interface Report {
  numPassedTests: number;
  numFailedTests: number;
  numFailedTestSuites: number;
}

/** Runs a check; what it says is shown only if it fails. */
function passes({ title, command: [command, ...args] }: Check): boolean {
  const start = performance.now();
  const { status, stdout, stderr } = spawnSync(bin(command), args, {
    cwd: ROOT,
    env: toolEnv(),
    encoding: 'utf8',
    maxBuffer: 1e8,
  });
  const ok = status === 0;
  console.log(
    `${ok ? '✓' : '✗'} ${title} (${((performance.now() - start) / 1000).toFixed(1)} s)${ok ? '' : `\n${stdout}${stderr}`}`,
  );
  return ok;
}

try {
  const filter = process.argv.slice(2).filter((argument) => argument !== '--deep');
  await build([STEPS.cmsServer, STEPS.cmsAdmin, STEPS.site], console.log);
  const checks = filter.length ? [] : CHECKS.map(passes);
  const report = join(ROOT, '.build/test-report.json');
  const run = spawnSync(
    bin('vitest'),
    ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...filter],
    { cwd: ROOT, env, stdio: 'inherit' },
  );
  const { numPassedTests, numFailedTests, numFailedTestSuites } = JSON.parse(readFileSync(report, 'utf8')) as Report;
  const failedChecks = checks.filter((ok) => !ok).length;
  const failed =
    numFailedTests + failedChecks + (numFailedTests === 0 && run.status !== 0 ? Math.max(1, numFailedTestSuites) : 0);
  console.log(`${numPassedTests + checks.length - failedChecks} passed, ${failed} failed`);
  process.exit(failed ? 1 : 0);
} catch (error) {
  fail(error);
}
