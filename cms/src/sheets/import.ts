import { readFile } from 'node:fs/promises';
import type { Core } from '@strapi/strapi';
import { formOf } from '../publication/named.ts';
import { FILE, REFUSED } from '../labels/sheets.ts';
import { errors } from '../strapi/require.ts';
import { isLocalised } from '../strapi/types.ts';
import { checkTable } from './check.ts';
import { MOST_BYTES } from './files/grid.ts';
import { shownCells, type Finding } from './findings.ts';
import { beginJob, ownJob, viewOf, type Job } from './jobs.ts';
import type { JobView, Mode, RowsPage, RowState, ShownRow } from './shown.ts';
import { chosenTable } from './scope.ts';
import type { Table } from './table.ts';
import { writeTable, type Writer } from './write.ts';

/** A file as it came with a request, in a temporary folder. */
export interface Incoming {
  filepath: string;
  originalFilename: string | null;
  size: number;
}

/** Files of a request by the field they came in. */
export type Files = Readonly<Record<string, Incoming | Incoming[] | undefined>>;

/** Begins to read and check a table; the answer is how it stands. @throws to the desk */
export async function beginImport(
  strapi: Core.Strapi,
  userKey: string,
  { type: given, mode: wanted }: { type?: unknown; mode?: unknown },
  files: Files,
): Promise<JobView> {
  const [file] = [files.file].flat();
  if (!file) throw new errors.ValidationError(REFUSED.noFile);
  const choice = await chosenTable(strapi, given);
  if (!choice.mayImport) throw new errors.PolicyError(REFUSED.right);
  const mode: Mode = wanted === 'publish' ? 'publish' : 'draft';
  if (mode === 'publish' && !choice.mayPublish) throw new errors.PolicyError(REFUSED.right);
  const fileName = file.originalFilename ?? 'Tabelle';
  const isTooLarge = file.size > MOST_BYTES;
  // First the bytes: a job that nobody works on would keep its owner from beginning another.
  const bytes = isTooLarge ? Buffer.alloc(0) : await readFile(file.filepath);
  const job = beginJob({ userKey, type: choice.type, fileName, mode });
  if (isTooLarge) Object.assign(job, { state: 'failed', failure: FILE.tooLarge(file.size, MOST_BYTES) });
  // Goes on after the answer, in the name of whoever asked.
  else void checkTable(strapi, job, bytes, choice);
  return viewOf(job);
}

const isReady = (job: Job): job is Job & { table: Table } => job.state === 'checked' && job.table !== undefined;

const WRITTEN: ReadonlySet<RowState> = new Set(['new', 'changed']);

/**
 * Begins to write what was checked. @param conflicts rows somebody else changed that are written all the same: their
 * ids, or all of them @throws to the desk
 */
export function confirmImport(
  strapi: Core.Strapi,
  userKey: string,
  id: string | undefined,
  conflicts: unknown,
  writer: Writer,
): JobView {
  const job = ownJob(userKey, id);
  if (!isReady(job)) throw new errors.ApplicationError(REFUSED.notReady);
  if (job.findings.some(({ state }) => state === 'error')) throw new errors.ApplicationError(REFUSED.hasErrors);
  const isTaken = ({ state, row }: Finding) =>
    state === 'conflict' && (conflicts === 'all' || (Array.isArray(conflicts) && conflicts.includes(row.number)));
  const findings = job.findings.filter((finding) => WRITTEN.has(finding.state) || isTaken(finding));
  if (!findings.length) throw new errors.ApplicationError(REFUSED.nothing);
  Object.assign(job, { state: 'writing', done: 0, total: findings.length });
  void writeTable(strapi, job, findings, writer);
  return viewOf(job);
}

const PAGE = 50;

/** @param state which rows; undefined = all */
export function rowsOfJob(userKey: string, id: string | undefined, state: unknown, wanted: unknown): RowsPage {
  const { table, findings, type } = ownJob(userKey, id);
  const chosen = state ? findings.filter((finding) => finding.state === state) : findings;
  const pages = Math.max(1, Math.ceil(chosen.length / PAGE));
  const page = Math.min(pages, Math.max(1, Number(wanted) || 1));
  const language = isLocalised(type) ? '?plugins[i18n][locale]=de' : '';
  const shown = (finding: Finding, of: Table): ShownRow => ({
    id: finding.row.number,
    row: of.rowName(finding.row),
    title: finding.title,
    state: finding.state,
    cells: shownCells(finding, of),
    notes: finding.notes,
    form: finding.documentId && finding.stand ? formOf(type, finding.documentId) + language : null,
  });
  return {
    rows: table ? chosen.slice((page - 1) * PAGE, page * PAGE).map((finding) => shown(finding, table)) : [],
    total: chosen.length,
    page,
    pages,
  };
}
