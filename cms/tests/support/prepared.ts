import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { inject } from 'vitest';
import { CMS, ROOT } from '../../src/settings/root.ts';
import { copyDatabase } from './database.ts';
import { seed } from './seeding.ts';

const STORE = join(ROOT, '.build/test-cms');
/** Below vitest's patience for hooks there is none: filling a database takes half a minute on a quiet machine. */
export const PREPARE_TIMEOUT = 900_000;

function* filesBelow(folder: string): Generator<string> {
  for (const name of readdirSync(folder).sort()) {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) yield* filesBelow(path);
    else yield path;
  }
}

function fingerprint(): string {
  const hash = createHash('sha256');
  for (const folder of [
    join(CMS, 'dist/src'),
    join(CMS, 'dist/config'),
    join(ROOT, 'content/entries'),
    join(ROOT, 'content/model'),
  ])
    for (const file of filesBelow(folder))
      if (!file.includes('node_modules')) hash.update(file).update(readFileSync(file));
  return hash.digest('hex').slice(0, 16);
}

async function prepare(folder: string): Promise<void> {
  const draft = `${folder}.${process.pid}`;
  await seed(draft);
  renameSync(draft, folder);
}

/** The folder every {@link seededCopy} is made from; filled where it is not yet, or where what it is made of has changed. */
export async function prepared(): Promise<string> {
  const folder = join(STORE, fingerprint());
  const lock = `${folder}.lock`;
  mkdirSync(STORE, { recursive: true });
  while (!existsSync(folder)) {
    try {
      mkdirSync(lock);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      // A lock of a run that was killed must not stop all later ones.
      if (Date.now() - statSync(lock).mtimeMs > PREPARE_TIMEOUT) rmSync(lock, { recursive: true, force: true });
      await sleep(250);
      continue;
    }
    try {
      if (!existsSync(folder)) await prepare(folder);
    } finally {
      rmSync(lock, { recursive: true, force: true });
    }
  }
  for (const name of readdirSync(STORE))
    if (!folder.endsWith(name) && !name.includes('.')) rmSync(join(STORE, name), { recursive: true, force: true });
  return folder;
}

/**
 * A data folder of one's own: filled with all entries as they were, and these entries as files. In a run with
 * `TEST_DATABASE=postgres` its database is a PostgreSQL.
 */
export async function seededCopy(): Promise<{ dataDir: string; contentDir: string }> {
  // Benchmarks copy it too, outside of vitest.
  const postgres = process.env.VITEST ? inject('postgres') : undefined;
  const source = postgres?.folder ?? (await prepared());
  const folder = mkdtempSync(join(tmpdir(), 'standort-cms-'));
  cpSync(source, folder, { recursive: true });
  const dataDir = join(folder, 'data');
  if (postgres) await copyDatabase(postgres, dataDir);
  return { dataDir, contentDir: join(folder, 'content') };
}

/** An empty data folder. */
export const emptyDataDir = (): string => join(mkdtempSync(join(tmpdir(), 'standort-cms-')), 'data');
