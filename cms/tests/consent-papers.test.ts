import { mkdtempSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Core } from '@strapi/strapi';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { CONSENT } from '../src/consents/stories.ts';

let folder: string;
let papers: typeof import('../src/consents/papers.ts');

/** A database in which these papers are named. */
function naming(...names: string[]): Core.Strapi {
  const found = names.map((paper) => ({ paper }));
  const query = (uid: string) => ({ findMany: () => Promise.resolve(uid === CONSENT ? found : []) });
  return { db: { query } } as unknown as Core.Strapi;
}

const tidyOn = async (day: string, ...names: string[]) => {
  writeFileSync(join(folder, 'clock'), `${day}T06:00:00Z`);
  await papers.tidyPapers(naming(...names));
  return readdirSync(join(folder, 'private/papers'));
};

// The environment is read once: this file needs its own reading of it.
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'standort-papers-'));
  vi.stubEnv('DATA_DIR', folder);
  vi.stubEnv('CLOCK_FILE', join(folder, 'clock'));
  vi.resetModules();
  papers = await import('../src/consents/papers.ts');
});

afterAll(() => {
  vi.unstubAllEnvs();
  vi.resetModules();
});

it('a signed paper goes a month after nobody named it any more, however old it is', async () => {
  const scan = join(folder, 'scan');
  writeFileSync(scan, '%PDF-1.4\n%%EOF');
  const name = await papers.keepPaper({ filepath: scan });
  utimesSync(join(folder, 'private/papers', name), new Date('2026-01-01'), new Date('2026-01-01'));
  expect(await tidyOn('2026-11-28', name)).toEqual([name]);
  expect(await tidyOn('2026-11-29')).toContain(name);
  expect(await tidyOn('2026-12-29')).toContain(name);
  // Named again: the month begins anew.
  expect(await tidyOn('2026-12-30', name)).toEqual([name]);
  expect(await tidyOn('2026-12-31')).toContain(name);
  expect(await tidyOn('2027-01-29')).toContain(name);
  expect(await tidyOn('2027-01-31')).toEqual([]);
});
