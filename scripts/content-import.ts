import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { reportLines, type ImportOptions, type TypeReport } from '../cms/src/content/import.ts';
import { loadStrapi } from '../cms/src/strapi/load.ts';
import { buildMissing, STEPS } from './lib/build-steps.ts';
import { fail } from './lib/fail.ts';
import { ROOT } from './lib/settings.ts';

interface Transfer {
  import(options: ImportOptions): Promise<TypeReport[]>;
}

// This command imports by itself; the CMS must not do it while it loads.
process.env.SEED = '0';

try {
  const folder = resolve(process.argv[2] ?? join(ROOT, 'content'));
  if (!existsSync(join(folder, 'entries')))
    throw new Error(
      `${folder} has no folder "entries". Give the folder that holds it: npm run content:import -- <folder>`,
    );
  await buildMissing(STEPS.cmsServer);
  const strapi = await loadStrapi();
  try {
    const transfer = strapi.service('api::publication.transfer') as unknown as Transfer;
    const reports = await transfer.import({ folder, say: (line) => console.log(`import: ${line}`) });
    for (const line of reportLines(reports)) console.log(`import: ${line}`);
  } finally {
    await strapi.destroy();
  }
  process.exit(0);
} catch (error) {
  fail(error);
}
