import { isDeepStrictEqual } from 'node:util';
import { DEFAULT_LOCALE, LOCALES, type Entry, type Locale, type TypeName } from '@standort/model';
import type { Core } from '@strapi/strapi';
import { modelsOf } from '../content/models.ts';
import { toDocument, type Lookup } from '../content/to-document.ts';
import { appendingLast } from '../feed/feed.ts';
import { REFUSED } from '../labels/sheets.ts';
import { changingContent } from '../strapi/locks.ts';
import { documentsOf, isLocalised, queryOf, uidOf, type Data } from '../strapi/types.ts';
import { standOf, withChanges } from './compare.ts';
import type { Column } from './columns.ts';
import { breathe, entriesByDocument, publicLocales } from './documents.ts';
import type { Finding } from './findings.ts';
import type { Job } from './jobs.ts';
import type { Table } from './table.ts';
import { beginsWith } from './paths.ts';

/** Nothing was written; the message is German and for the editor. */
class Refused extends Error {
  override name = 'Refused';
}

/** Who writes, for the lists of what somebody has changed. */
export interface Writer {
  userId: number;
}

/** Errors of our own rules and of Strapi's, whose words are meant for the desk. */
const SAID: ReadonlySet<string> = new Set(['ValidationError', 'ApplicationError', 'PolicyError', 'ForbiddenError']);

interface Complaints extends Error {
  details?: { errors?: { path?: (string | number)[]; message: string }[] };
}

/** The column a complaint of the form belongs to. */
const columnOf = (table: Table, path: readonly (string | number)[]): Column | undefined =>
  table.sheet.columns.find(({ formPath }) => path.length > 0 && beginsWith(path, formPath));

function inCells(table: Table, { row, title }: Finding, error: Complaints): Refused {
  const [first] = error.details?.errors ?? [];
  const column = columnOf(table, first?.path ?? []);
  const where = column ? `${table.cellName(row, column)} · ${column.heading}` : `${table.rowName(row)} („${title}“)`;
  return new Refused(REFUSED.gate(where, (column && first?.message) ?? error.message));
}

const localeOf = (type: TypeName, locale: Locale = DEFAULT_LOCALE) => (isLocalised(type) ? { locale } : {});

/** The attributes a row changes: those of all languages with German, and those of each language. */
function dataOf(strapi: Core.Strapi, { type, lookup }: Target, { changes }: Finding, entry: Data): Map<Locale, Data> {
  const { base, locales } = toDocument(type, entry as unknown as Entry, modelsOf(strapi), lookup);
  const data = new Map<Locale, Data>();
  for (const { column } of changes) {
    const [attribute = ''] = column.formPath;
    const locale = column.locale ?? DEFAULT_LOCALE;
    const source = column.locale ? (locales[column.locale] ?? {}) : base;
    data.set(locale, { ...data.get(locale), [attribute]: source[attribute] ?? null });
  }
  return data;
}

interface Target {
  type: TypeName;
  lookup: Lookup;
  writer: Writer;
}

async function writeRow(strapi: Core.Strapi, target: Target, finding: Finding, current: Data): Promise<string> {
  const { type, writer } = target;
  const documents = documentsOf(strapi, type);
  const data = dataOf(strapi, target, finding, withChanges(current, finding.changes));
  const by = { updatedBy: writer.userId };
  let { documentId } = finding;
  if (documentId === undefined) {
    const first = { ...data.get(DEFAULT_LOCALE), ...by, createdBy: writer.userId };
    ({ documentId } = await documents.create({ ...localeOf(type), data: first }));
    data.delete(DEFAULT_LOCALE);
  }
  for (const locale of LOCALES) {
    const own = data.get(locale);
    if (own) await documents.update({ documentId, ...localeOf(type, locale), data: { ...own, ...by } });
  }
  if (finding.publish) {
    const locale = finding.publish.filter((one) => one !== null);
    await documents.publish({ documentId, ...(isLocalised(type) && { locale }) });
  }
  return documentId;
}

async function lookupOf(strapi: Core.Strapi): Promise<Lookup> {
  const documents = new Map<string, string>();
  for (const type of ['municipality', 'contact', 'industry', 'organisation'] as const)
    for (const { key, documentId } of await queryOf(strapi, uidOf(type)).findMany({ select: ['key', 'documentId'] }))
      documents.set(`${type}/${key}`, documentId);
  return {
    document: (type, key) => documents.get(`${type}/${key}`) ?? '',
    // Pictures are no part of a table, and are not written.
    file: () => 0,
  };
}

/** Whether a row would publish in other languages than are public now. */
const isOtherPublic = ({ publish }: Finding, now: Finding['publish'] = []): boolean =>
  publish !== undefined && !isDeepStrictEqual(new Set(publish), new Set(now));

/** The entries as they are now. @throws Refused if one is not what it was when it was checked */
async function currentEntries(
  strapi: Core.Strapi,
  { type, table }: Job & { table: Table },
  findings: readonly Finding[],
) {
  const ids = findings.flatMap(({ documentId }) => documentId ?? []);
  const entries = await entriesByDocument(strapi, type, 'draft', ids);
  const published = await publicLocales(strapi, type, ids);
  for (const finding of findings) {
    const { documentId, stand, title } = finding;
    if (documentId === undefined) continue;
    const entry = entries.get(documentId);
    const isChanged = !entry || standOf(entry, table.sheet) !== stand;
    if (isChanged || isOtherPublic(finding, published.get(documentId)))
      throw new Refused(REFUSED.changedMeanwhile(`„${title}“`));
  }
  return entries;
}

async function writeAll(
  strapi: Core.Strapi,
  job: Job & { table: Table },
  findings: readonly Finding[],
  writer: Writer,
) {
  const target = { type: job.type, lookup: await lookupOf(strapi), writer };
  const rows = async () => {
    const entries = await currentEntries(strapi, job, findings);
    for (const finding of findings) {
      try {
        const documentId = await writeRow(strapi, target, finding, entries.get(finding.documentId ?? '') ?? {});
        finding.documentId = documentId;
      } catch (error) {
        if (error instanceof Error && SAID.has(error.name)) throw inCells(job.table, finding, error);
        throw error;
      }
      job.done += 1;
      await breathe();
    }
  };
  await changingContent(strapi, () => appendingLast(strapi, rows));
}

/** Writes all rows or none, in one transaction through the rules of the desk. What it came to stands in the job. */
export async function writeTable(
  strapi: Core.Strapi,
  job: Job & { table: Table },
  findings: Finding[],
  writer: Writer,
): Promise<void> {
  const fresh = new Set(findings.filter(({ documentId }) => documentId === undefined));
  try {
    await writeAll(strapi, job, findings, writer);
    job.written = {
      created: fresh.size,
      changed: findings.length - fresh.size,
      published: findings.filter(({ publish }) => publish).length,
    };
    job.findings = findings;
    job.state = 'done';
  } catch (error) {
    for (const finding of fresh) finding.documentId = undefined;
    job.state = 'failed';
    job.failure = error instanceof Refused ? error.message : REFUSED.unexpected;
    if (!(error instanceof Refused)) strapi.log.error(error);
  }
}
