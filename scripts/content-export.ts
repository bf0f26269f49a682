import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { ExportOptions, ExportReport } from '../cms/src/content/export.ts';
import { loadStrapi } from '../cms/src/strapi/load.ts';
import { buildMissing, STEPS } from './lib/build-steps.ts';
import { fail } from './lib/fail.ts';
import { ROOT } from './lib/settings.ts';

interface Transfer {
  export(options: ExportOptions): Promise<ExportReport>;
}

// An empty database is exported as it is.
process.env.SEED = '0';

const say = (line: string) => console.log(`export: ${line}`);

try {
  const { values, positionals } = parseArgs({
    options: { prune: { type: 'boolean', default: false } },
    allowPositionals: true,
  });
  const folder = resolve(positionals[0] ?? join(ROOT, 'content'));
  await buildMissing(STEPS.cmsServer);
  const strapi = await loadStrapi();
  try {
    const transfer = strapi.service('api::publication.transfer') as unknown as Transfer;
    const { written, unchanged, orphans, ended } = await transfer.export({ folder, prune: values.prune });
    for (const path of written) say(`wrote ${path}`);
    for (const path of ended) say(`deleted ${path}: a consent has ended`);
    for (const path of orphans)
      say(values.prune ? `deleted ${path}` : `${path} is needed by nothing published; --prune deletes it`);
    say(
      `${relative(process.cwd(), folder) || '.'}: ${written.length} written, ${unchanged} unchanged, ${orphans.length} not needed`,
    );
  } finally {
    await strapi.destroy();
  }
  process.exit(0);
} catch (error) {
  fail(error);
}
