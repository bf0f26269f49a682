import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, STEPS, toolEnv } from './lib/build-steps.ts';
import { fail } from './lib/fail.ts';
import { ROOT } from './lib/settings.ts';

// The pictures of docs/editors are taken while the journeys of the tests come by: they show what is tested.

const FOLDER = join(ROOT, 'tests/e2e');
const JOURNEYS = readdirSync(FOLDER)
  .map((name) => join(FOLDER, name))
  .filter((path) => readFileSync(path, 'utf8').includes('support/handbook.ts'));

try {
  await build([STEPS.cmsServer, STEPS.cmsAdmin, STEPS.site], console.log);
  const { status } = spawnSync(join(ROOT, 'node_modules/.bin/vitest'), ['run', ...JOURNEYS], {
    cwd: ROOT,
    env: { ...toolEnv(), NODE_ENV: 'test', HANDBOOK: '1' },
    stdio: 'inherit',
  });
  process.exit(status ?? 1);
} catch (error) {
  fail(error);
}
