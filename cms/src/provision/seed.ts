import { ContentError, TYPE_NAMES } from '@standort/model';
import type { Core } from '@strapi/strapi';
import { importContent, reportLines } from '../content/import.ts';
import { RECORD } from '../content/import-state.ts';
import type { Environment } from '../settings/environment.ts';
import { queryOf, uidOf } from '../strapi/types.ts';

async function isEmpty(strapi: Core.Strapi): Promise<boolean> {
  for (const uid of [RECORD, ...TYPE_NAMES.map(uidOf)]) if ((await queryOf(strapi, uid).count({})) > 0) return false;
  return true;
}

/** Content that is wrong explains itself; a stack would bury it. */
function explain(error: unknown): never {
  if (!(error instanceof ContentError)) throw error;
  console.error(
    `seed: ${error.message}\nseed: nothing was written. Correct the files and start again, or start with SEED=0.`,
  );
  process.exit(1);
}

/** Fills an empty database from the content folder. A database that ever held content is left alone. */
export async function seed(strapi: Core.Strapi, { seed: wanted, contentDir }: Environment): Promise<void> {
  if (!wanted || !(await isEmpty(strapi))) return;
  const start = performance.now();
  const reports = await importContent(strapi, {
    folder: contentDir,
    say: (line) => console.log(`seed: ${line}`),
  }).catch(explain);
  for (const line of reportLines(reports)) console.log(`seed: ${line}`);
  console.log(`seed: done in ${((performance.now() - start) / 1000).toFixed(1)} s`);
}
