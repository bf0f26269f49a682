import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, expect, it } from 'vitest';
import { ROOT } from '../src/settings/root.ts';
import { SCRIPT_TIMEOUT } from './support/command.ts';
import { testEnv } from './support/instance.ts';

const folder = mkdtempSync(join(tmpdir(), 'standort-clone-'));
const made = new Set(['node_modules', 'dist', '.data', '.strapi']);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

// Compiles the server once more; with `npm run test:deep` only.
it.runIf(process.env.DEEP)(
  'a command for content builds the CMS it loads, and says so where nobody takes it for its answer',
  async () => {
    for (const name of ['package.json', 'package-lock.json', 'scripts', 'cms', 'content/model'])
      cpSync(join(ROOT, name), join(folder, name), {
        recursive: true,
        filter: (path) =>
          !relative(ROOT, path)
            .split('/')
            .some((part) => made.has(part)),
      });
    symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
    const node = join(ROOT, 'node_modules/.bin/node');
    const run = (name: string) =>
      promisify(execFile)(node, ['--disable-warning=ExperimentalWarning', `scripts/${name}.ts`, 'exported'], {
        cwd: folder,
        env: testEnv(join(folder, '.data')),
      });
    const { stdout, stderr } = await run('content-export');
    expect(stderr).toContain('CMS: server done in ');
    expect(stdout).toContain('export: exported: 0 written, 0 unchanged, 0 not needed');
    expect(stdout).not.toContain('CMS: server');
    expect((await run('content-export')).stderr).not.toContain('CMS: server');
  },
  SCRIPT_TIMEOUT,
);
