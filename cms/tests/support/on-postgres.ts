import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { startPostgres } from './postgres.ts';
import { seed } from './seeding.ts';

/** A filled PostgreSQL that tests copy. */
export interface SeededPostgres {
  /** Address of the server: that of a database without its name. */
  server: string;
  /** Name of the filled database. */
  template: string;
  /** What belongs to it: `data` and `content`. */
  folder: string;
}

declare module 'vitest' {
  interface ProvidedContext {
    postgres: SeededPostgres | undefined;
  }
}

const TEMPLATE = 'seeded';

/** Before all tests of a run with `TEST_DATABASE=postgres`: their CMS then use PostgreSQL, each a copy of a filled database. */
export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const postgres = await startPostgres();
  const folder = mkdtempSync(join(tmpdir(), 'standort-seeded-'));
  const address = await postgres.database(TEMPLATE);
  await seed(folder, address);
  provide('postgres', { server: address.slice(0, -TEMPLATE.length), template: TEMPLATE, folder });
  return async () => {
    await postgres.stop();
    rmSync(folder, { recursive: true, force: true });
  };
}
