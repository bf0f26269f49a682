import { DEFAULT_LOCALE, isLocale, isTypeName, TYPE_NAMES, type Locale, type TypeName } from '@standort/model';
import type { Core } from '@strapi/strapi';
import { reachAtWork } from '../access/at-work.ts';
import type { Reach } from '../access/reach.ts';
import { nounOf } from '../content/names.ts';
import { personOf } from '../labels/log.ts';
import { formOf } from '../publication/named.ts';
import { momentOf } from '../start-page/database.ts';
import { municipalityNames } from '../start-page/rows.ts';
import { isLocalised, queryOf, uidOf, type Data, type Row } from '../strapi/types.ts';
import { LOG, type LogAction } from './log.ts';
import { conditionOf, SHARED, type LogQuestion } from './question.ts';
import type { Choice, LogPage, LogRow } from './view.ts';

const PER_PAGE = 50;

/** What is no entry: whoever keeps all municipalities sees it. */
const OTHERS: Readonly<Record<string, string>> = { media: 'Bild', website: 'Website' };

const kindOf = (type: string): string => (isTypeName(type) ? nounOf(type) : (OTHERS[type] ?? type));

const typesOf = (reach: Reach): string[] => [
  ...TYPE_NAMES.filter((type) => reach.may(type, 'read')),
  ...(reach.isAll ? Object.keys(OTHERS) : []),
];

/** What somebody may see of the log: what was done to entries of the own municipalities. */
const within = (reach: Reach): Data => ({
  type: { $in: typesOf(reach) },
  ...(!reach.isAll && { municipalityCode: { $in: [...reach.own] } }),
});

const conditionFor = (reach: Reach, question: LogQuestion): Data => ({ $and: [within(reach), conditionOf(question)] });

/** Addresses of the forms of entries that are still there, by documentId. */
async function formsOf(strapi: Core.Strapi, rows: readonly Row[]): Promise<Map<string, string>> {
  const forms = new Map<string, string>();
  const named = rows.filter(({ type, entryDocumentId }) => isTypeName(String(type)) && entryDocumentId);
  for (const [type, of] of Map.groupBy(named, (row) => row.type as TypeName)) {
    const documentId = { $in: [...new Set(of.map(({ entryDocumentId }) => entryDocumentId))] };
    for (const row of await queryOf(strapi, uidOf(type)).findMany({ where: { documentId }, select: ['documentId'] }))
      forms.set(row.documentId, formOf(type, row.documentId));
  }
  return forms;
}

const timeOf = (value: unknown): string => new Date(momentOf(value)).toISOString();

const nameIn = (municipalities: Map<string, Row>, code: string): string => {
  const name = municipalities.get(code)?.name;
  return typeof name === 'string' ? name : code;
};

/** Of an entry that is deleted the versions are left. */
function addressOf({ type, entryDocumentId }: Row, locale: Locale | null, forms: Map<string, string>): string | null {
  if (!isTypeName(String(type)) || typeof entryDocumentId !== 'string') return null;
  const form = forms.get(entryDocumentId);
  if (form === undefined) return `/versions/${String(type)}/${entryDocumentId}?locale=${locale ?? DEFAULT_LOCALE}`;
  return isLocalised(type as TypeName) && locale ? `${form}?plugins[i18n][locale]=${locale}` : form;
}

function rowOf(row: Row, forms: Map<string, string>, municipalities: Map<string, Row>): LogRow {
  const type = String(row.type);
  const locale = typeof row.entryLocale === 'string' && isLocale(row.entryLocale) ? row.entryLocale : null;
  const code = typeof row.municipalityCode === 'string' ? row.municipalityCode : null;
  return {
    id: row.documentId,
    at: timeOf(row.at),
    by: String(row.by),
    action: row.action as LogAction,
    kind: kindOf(type),
    title: typeof row.title === 'string' ? row.title : null,
    language: locale,
    municipality: code === null ? null : nameIn(municipalities, code),
    earlier: row.earlier ? timeOf(row.earlier) : null,
    form: addressOf(row, locale, forms),
  };
}

async function rowsFor(strapi: Core.Strapi, where: Data, offset: number, limit: number): Promise<LogRow[]> {
  const rows = await queryOf(strapi, LOG).findMany({ where, orderBy: { id: 'desc' }, offset, limit });
  const forms = await formsOf(strapi, rows);
  const municipalities = await municipalityNames(strapi);
  return rows.map((row) => rowOf(row, forms, municipalities));
}

interface Distinct extends PromiseLike<{ by: string }[]> {
  whereIn(column: string, values: readonly string[]): Distinct;
}
interface Connection {
  (table: string): { distinct(column: string): Distinct };
}

async function peopleIn(strapi: Core.Strapi, reach: Reach): Promise<Choice[]> {
  const table = strapi.db.metadata.get(LOG).tableName;
  const all = (strapi.db.connection as Connection)(table).distinct('by').whereIn('type', typesOf(reach));
  const rows = await (reach.isAll ? all : all.whereIn('municipality_code', reach.own));
  return rows
    .map(({ by }) => ({ value: by, label: personOf(by) }))
    .sort((a, b) => a.label.localeCompare(b.label, 'de'));
}

async function municipalitiesFor(strapi: Core.Strapi, reach: Reach): Promise<Choice[]> {
  const names = [...(await municipalityNames(strapi))].filter(([key]) => reach.isAll || reach.own.includes(key));
  return [
    ...names.map(([value, { name }]) => ({ value, label: String(name) })),
    ...(reach.isAll ? [{ value: SHARED, label: 'gemeinsam' }] : []),
  ];
}

/** A page of the log for the person at work, the newest line first. */
export async function logPage(strapi: Core.Strapi, question: LogQuestion): Promise<LogPage> {
  const reach = await reachAtWork(strapi);
  const where = conditionFor(reach, question);
  const total = await queryOf(strapi, LOG).count({ where });
  return {
    total,
    page: question.page,
    pages: Math.max(1, Math.ceil(total / PER_PAGE)),
    rows: await rowsFor(strapi, where, (question.page - 1) * PER_PAGE, PER_PAGE),
    people: await peopleIn(strapi, reach),
    municipalities: await municipalitiesFor(strapi, reach),
    types: typesOf(reach).map((value) => ({ value, label: kindOf(value) })),
  };
}

/** Read at a time for a file. */
const BATCH = 1000;

/** Every line that answers the question, however many. */
export async function wholeLog(strapi: Core.Strapi, question: LogQuestion): Promise<LogRow[]> {
  const where = conditionFor(await reachAtWork(strapi), question);
  const rows: LogRow[] = [];
  for (;;) {
    const batch = await rowsFor(strapi, where, rows.length, BATCH);
    rows.push(...batch);
    if (batch.length < BATCH) return rows;
  }
}
