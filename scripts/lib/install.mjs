// Installs the packages of the lock file when they are missing or differ. Plain JavaScript that Node 20 runs:
// it works before anything is installed.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));
export const node = `${root}node_modules/.bin/node`;
const stamp = `${root}node_modules/.standort-lock`;

const lockHash = () => createHash('sha256').update(readFileSync(`${root}package-lock.json`)).digest('hex');
const installed = () => existsSync(node) && existsSync(stamp) && readFileSync(stamp, 'utf8') === lockHash();

/** Runs `npm ci` if needed; ends the process with a cure when it fails. */
export function install() {
  const [major] = process.versions.node.split('.').map(Number);
  if (major < 20) {
    console.error(`Node ${process.versions.node} is too old. Install Node 20 or newer from your system's package manager; the project brings its own Node 24.`);
    process.exit(1);
  }
  if (installed() || process.env.SKIP_INSTALL) return;
  console.log('Packages: installing what package-lock.json names (two to three minutes the first time) …');
  const start = Date.now();
  const run = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], shell: process.platform === 'win32' });
  if (run.status !== 0) {
    console.error('Packages: "npm ci" failed (see above). Check the network connection to the npm registry and that package.json and package-lock.json belong together, then run the command again.');
    process.exit(1);
  }
  mkdirSync(`${root}node_modules`, { recursive: true });
  writeFileSync(stamp, lockHash());
  console.log(`Packages: done in ${Math.round((Date.now() - start) / 1000)} s`);
}
