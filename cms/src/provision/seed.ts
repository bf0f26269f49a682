import { ContentError, SINGLE, TYPE_NAMES } from '@standort/model';
import type { Core } from '@strapi/strapi';
import { importContent, reportLines } from '../content/import.ts';
import { RECORD } from '../content/import-state.ts';
import type { Environment } from '../settings/environment.ts';
import { queryOf, uidOf } from '../strapi/types.ts';

type Mark = 'begun' | 'finished';

const markOf = (strapi: Core.Strapi) => strapi.store({ type: 'core', name: 'standort', key: 'seed' });

const isThere = async (strapi: Core.Strapi, uid: string) => (await queryOf(strapi, uid).count({})) > 0;

async function isEmpty(strapi: Core.Strapi): Promise<boolean> {
  for (const uid of [RECORD, ...TYPE_NAMES.map(uidOf)]) if (await isThere(strapi, uid)) return false;
  return true;
}

/** Databases from before the mark: an import that was stopped lacks what comes last, settings and home page. */
async function wasStopped(strapi: Core.Strapi): Promise<boolean> {
  if (!(await isThere(strapi, RECORD))) return false;
  for (const type of SINGLE) if (!(await isThere(strapi, uidOf(type)))) return true;
  return false;
}

/** Content that is wrong explains itself; a stack would bury it. */
function explain(error: unknown): never {
  if (!(error instanceof ContentError)) throw error;
  console.error(
    `seed: ${error.message}\nseed: nothing was written. Correct the files and start again, or start with SEED=0.`,
  );
  process.exit(1);
}

/**
 * Fills an empty database from the content folder. One that was stopped on the way is completed at the next
 * start; a database that holds content otherwise is left alone.
 */
export async function seed(strapi: Core.Strapi, { seed: wanted, contentDir }: Environment): Promise<void> {
  if (!wanted) return;
  const store = markOf(strapi);
  const mark = (await store.get({})) as Mark | null;
  if (mark === 'finished') return;
  if (mark === 'begun' || (await isEmpty(strapi)) || (await wasStopped(strapi))) {
    const start = performance.now();
    await store.set({ value: 'begun' satisfies Mark });
    const reports = await importContent(strapi, {
      folder: contentDir,
      say: (line) => console.log(`seed: ${line}`),
    }).catch(explain);
    for (const line of reportLines(reports)) console.log(`seed: ${line}`);
    console.log(`seed: done in ${((performance.now() - start) / 1000).toFixed(1)} s`);
  }
  await store.set({ value: 'finished' satisfies Mark });
}
