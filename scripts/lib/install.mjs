// Installs the packages of the lock file when they are missing or differ. Plain JavaScript that Node 20 runs:
// it works before anything is installed.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));
export const node = `${root}node_modules/.bin/node`;
const stamp = `${root}node_modules/.standort-lock`;
const lock = `${root}.build/install.lock`;

const lockHash = () =>
  createHash('sha256')
    .update(readFileSync(`${root}package-lock.json`))
    .digest('hex');
const installed = () => existsSync(node) && existsSync(stamp) && readFileSync(stamp, 'utf8') === lockHash();
const pause = (ms) => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);

/** Whether the command that holds the lock is still there; one that was cut off leaves its lock behind. */
function holderRuns() {
  try {
    const pid = Number(readFileSync(lock, 'utf8'));
    // Without a number: just being written, or cut off before it was. 0 would ask for this very process.
    if (!(pid > 0)) return Date.now() - statSync(lock).mtimeMs < 10_000;
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** One installation at a time: a second command waits for the first. */
function takeLock() {
  mkdirSync(`${root}.build`, { recursive: true });
  for (let waited = false; ; waited = true) {
    try {
      writeFileSync(lock, String(process.pid), { flag: 'wx' });
      return;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
      if (!holderRuns()) {
        rmSync(lock, { recursive: true, force: true });
        continue;
      }
      if (!waited)
        console.log(
          `Packages: another command is installing, waiting for it … (If there is none, delete ${lock} and run this again.)`,
        );
      pause(1000);
    }
  }
}

/** Runs `npm ci` if needed; ends the process with a cure when it fails. */
export function install() {
  const [major] = process.versions.node.split('.').map(Number);
  if (major < 20) {
    console.error(
      `Node ${process.versions.node} is too old. Install Node 20 or newer; the project brings its own Node 24.`,
    );
    process.exit(1);
  }
  if (installed()) return;
  takeLock();
  let ok = installed();
  if (!ok) {
    console.log('Packages: installing what package-lock.json names (two to three minutes the first time) …');
    const start = Date.now();
    const run = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, NODE_ENV: 'development' },
      shell: process.platform === 'win32',
    });
    ok = run.status === 0;
    if (ok) {
      writeFileSync(stamp, lockHash());
      console.log(`Packages: done in ${Math.round((Date.now() - start) / 1000)} s`);
    }
  }
  rmSync(lock, { recursive: true, force: true });
  if (ok) return;
  console.error(
    'Packages: "npm ci" failed (see above). Check the connection to the npm registry, and that package.json and package-lock.json belong together; then run the command again.',
  );
  process.exit(1);
}
