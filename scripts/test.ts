import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build, STEPS, toolEnv } from './lib/build-steps.ts';
import { runChecks } from './lib/checks.ts';
import { fail } from './lib/fail.ts';
import { ROOT } from './lib/settings.ts';
import { prepared } from '../cms/tests/support/prepared.ts';

const deep = process.argv.includes('--deep');
const filter = process.argv.slice(2).filter((argument) => argument !== '--deep');

interface Report {
  numPassedTests: number;
  numFailedTests: number;
  numFailedTestSuites: number;
}

/** What is asked of PostgreSQL too; the others do not come near what the databases do differently. */
const ON_POSTGRES = [
  'cms/tests/versions.integration.test.ts',
  'cms/tests/versions-table.integration.test.ts',
  'cms/tests/sheets.integration.test.ts',
  'cms/tests/contacts.integration.test.ts',
  'cms/tests/freshness.integration.test.ts',
  'cms/tests/site-api.integration.test.ts',
  'tests/integration/withdrawal.integration.test.ts',
] as const;

/**
 * Runs tests; a run that ends without a report counts as one failure.
 * @param files parts of their names; none = all
 */
async function runTests(
  files: readonly string[],
  env: NodeJS.ProcessEnv = {},
): Promise<{ passed: number; failed: number }> {
  const report = join(ROOT, '.build/test-report.json');
  rmSync(report, { force: true });
  const child = spawn(
    join(ROOT, 'node_modules/.bin/vitest'),
    ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...files],
    { cwd: ROOT, env: { ...toolEnv(), NODE_ENV: 'test', ...env }, stdio: 'inherit' },
  );
  // Whoever ends this command by a signal must not leave servers and browsers running.
  const end = () => child.kill();
  process.once('exit', end);
  const status = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  process.off('exit', end);
  if (!existsSync(report)) return { passed: 0, failed: 1 };
  const { numPassedTests, numFailedTests, numFailedTestSuites } = JSON.parse(readFileSync(report, 'utf8')) as Report;
  const unexplained = numFailedTests === 0 && status !== 0 ? Math.max(1, numFailedTestSuites) : 0;
  return { passed: numPassedTests, failed: numFailedTests + unexplained };
}

// So that those who wait for the end of this process hear of it.
process.once('SIGTERM', () => process.exit(143));

try {
  await build([STEPS.cmsServer, STEPS.cmsAdmin, STEPS.site], console.log);
  // The database most tests begin with takes half a minute to fill: beside the checks nobody waits for it.
  const [checks] = filter.length ? [{ passed: 0, failed: 0 }] : await Promise.all([runChecks(), prepared()]);
  const runs = [checks, await runTests(filter, deep ? { DEEP: '1' } : {})];
  if (deep && !filter.length) runs.push(await runTests(ON_POSTGRES, { TEST_DATABASE: 'postgres' }));
  const sum = (of: 'passed' | 'failed') => runs.reduce((all, run) => all + run[of], 0);
  const failed = sum('failed');
  console.log(`${sum('passed')} passed, ${failed} failed`);
  process.exit(failed ? 1 : 0);
} catch (error) {
  console.log('0 passed, 1 failed');
  fail(error);
}
