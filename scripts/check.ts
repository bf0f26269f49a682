import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { toolEnv } from './lib/build-steps.ts';
import { CHECKS } from './lib/checks.ts';
import { ROOT } from './lib/settings.ts';

const failed = CHECKS.filter(({ title, command: [command, ...args] }) => {
  console.log(`${title} …`);
  return (
    spawnSync(join(ROOT, 'node_modules/.bin', command), args, { cwd: ROOT, env: toolEnv(), stdio: 'inherit' })
      .status !== 0
  );
});
console.log(failed.length ? `Failed: ${failed.map(({ title }) => title).join(', ')}` : 'All checks passed.');
process.exit(failed.length ? 1 : 0);
