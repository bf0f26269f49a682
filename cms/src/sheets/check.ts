import type { Core } from '@strapi/strapi';
import { modelsOf } from '../content/models.ts';
import { regionIn } from '../content/region.ts';
import { FILE } from '../labels/sheets.ts';
import type { Data } from '../strapi/types.ts';
import { checkRow, type Circumstances } from './check-row.ts';
import { sheetOf } from './columns.ts';
import { breathe, documentsByKey, entriesByDocument, type Known } from './documents.ts';
import { readAside } from './files/aside.ts';
import { FileError } from './files/grid.ts';
import type { Job } from './jobs.ts';
import { finderIn, targetsOf } from './lookup.ts';
import { shapeIn } from './places.ts';
import { geoHeadings } from './rows.ts';
import { TABLE_TYPES, type Choice } from './shown.ts';
import type { Reach } from '../access/reach.ts';
import { tableOf, type Table } from './table.ts';

/** So many rows are checked before others have a turn. */
const BATCH = 100;

async function readTable(strapi: Core.Strapi, job: Job, bytes: Uint8Array): Promise<Table> {
  const sheets = TABLE_TYPES.map((type) => sheetOf(type, modelsOf(strapi)));
  const sheet = sheetOf(job.type, modelsOf(strapi));
  // Headings of every type: a file of another one is told as such, not as no table.
  const headings = sheets.flatMap(({ columns }) => columns.map(({ heading }) => heading));
  const grid = await readAside(bytes, { headings, geo: geoHeadings(sheet) });
  return tableOf(grid, sheet, sheets);
}

function slugsIn(known: Iterable<Known>): Map<string, string> {
  const slugs = new Map<string, string>();
  for (const { rows, documentId } of known)
    for (const { slug, locale } of rows)
      if (typeof slug === 'string' && locale) slugs.set(`${locale}/${slug}`, documentId);
  return slugs;
}

async function circumstances(
  strapi: Core.Strapi,
  job: Job,
  table: Table,
  reach: Reach,
  choice: Choice,
): Promise<Circumstances> {
  const { sheet, form, rows } = table;
  const targets = await targetsOf(strapi, reach, sheet.columns);
  const known = await documentsByKey(strapi, reach, sheet.type);
  return {
    sheet,
    models: modelsOf(strapi),
    reach,
    reading: { form, find: finderIn(targets, reach), shape: shapeIn(await regionIn(strapi)) },
    targets,
    known,
    publishes: job.mode === 'publish' && choice.mayPublish,
    rowsByKey: Map.groupBy(rows, ({ key }) => key),
    rowName: table.rowName,
    slugs: slugsIn(known.values()),
  };
}

async function checkRows(strapi: Core.Strapi, job: Job, table: Table, around: Circumstances): Promise<void> {
  for (let k = 0; k < table.rows.length; k += BATCH) {
    const rows = table.rows.slice(k, k + BATCH);
    const here = rows.flatMap(({ key }) => around.known.get(key) ?? []).filter(({ isOwn }) => isOwn);
    const documentIds = [...new Set(here.map(({ documentId }) => documentId))];
    const drafts = await entriesByDocument(strapi, job.type, 'draft', documentIds);
    const published = around.publishes
      ? await entriesByDocument(strapi, job.type, 'published', documentIds)
      : new Map<string, Data>();
    for (const row of rows) {
      const known = around.known.get(row.key);
      const existing = known && {
        known,
        draft: drafts.get(known.documentId),
        published: published.get(known.documentId),
      };
      const finding = checkRow(around, row, existing);
      if (finding) job.findings.push(finding);
      else job.unchanged += 1;
      job.done += 1;
    }
    await breathe();
  }
}

/** Reads and checks a table; nothing is written. What it came to stands in the job. */
export async function checkTable(
  strapi: Core.Strapi,
  job: Job,
  bytes: Uint8Array,
  { reach, ...choice }: Choice & { reach: Reach },
): Promise<void> {
  try {
    const table = await readTable(strapi, job, bytes);
    job.table = table;
    job.notices = table.notices;
    job.total = table.rows.length;
    job.state = 'checking';
    await checkRows(strapi, job, table, await circumstances(strapi, job, table, reach, choice));
    job.state = 'checked';
  } catch (error) {
    job.state = 'failed';
    job.failure = error instanceof FileError ? error.message : FILE.failed;
    if (!(error instanceof FileError)) strapi.log.error(error);
  }
}
