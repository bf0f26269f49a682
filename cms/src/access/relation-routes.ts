import type { Core } from '@strapi/strapi';
import { isToMany, modelsOf, type Attribute } from '../content/models.ts';
import { mainFieldOf } from '../provision/labels.ts';
import { isLocalised, queryOf, typeOf, type Data, type Row } from '../strapi/types.ts';
import { conceal } from './conceal.ts';
import type { RouteContext, RouteRule } from './gate.ts';
import type { Reach } from './reach.ts';
import { forbid } from './refuse.ts';
import { keepsDocument } from './rows.ts';

const MOST = 100;
const wordOf = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

interface Question {
  source: string;
  field: string;
  target: string;
  attribute: Attribute;
  locale: string | undefined;
}

/** Which relation of which type is asked about; types of ours only, which have no relations in components. */
function questionOf(strapi: Core.Strapi, reach: Reach, { params, query }: RouteContext): Question {
  const { model: source = '', targetField: field = '' } = params;
  const sourceType = typeOf(source);
  const attribute = sourceType && modelsOf(strapi)(source).attributes[field];
  const target = attribute?.target ?? '';
  const targetType = typeOf(target);
  if (!sourceType || !attribute || !targetType || !reach.sees(sourceType) || !reach.sees(targetType))
    return forbid('Diese Verknüpfung gehört nicht zu Ihren Rechten.');
  const locale = isLocalised(targetType) ? wordOf(query.locale) : undefined;
  return { source, field, target, attribute, locale };
}

/** Drafts of own entries, and of all others what is published. */
function seenWhere(reach: Reach, target: string): Data {
  const type = typeOf(target);
  const published = { publishedAt: { $notNull: true } };
  if (!type || !reach.may(type, 'read')) return published;
  const own = { municipalityCode: { $in: [...reach.own] } };
  const others = { $or: [{ municipalityCode: { $null: true } }, { municipalityCode: { $notIn: [...reach.own] } }] };
  return { $or: [{ $and: [{ publishedAt: { $null: true } }, own] }, { $and: [published, others] }] };
}

const listed = ({ id, documentId, locale, publishedAt, updatedAt, ...rest }: Row, main: string) => ({
  id,
  documentId,
  ...(locale && { locale }),
  publishedAt,
  updatedAt,
  [main]: rest[main],
  status: publishedAt ? 'published' : 'draft',
});

/** Documents a saved entry points to in this field, as its form shows them. */
async function related(strapi: Core.Strapi, { source, field }: Question, query: Data): Promise<string[]> {
  const documentId = wordOf(query.id);
  if (!documentId) return [];
  const locale = wordOf(query.locale);
  const type = typeOf(source);
  const where = { documentId, publishedAt: { $null: true }, ...(type && isLocalised(type) && locale && { locale }) };
  const row = await queryOf(strapi, source).findOne({ where, populate: { [field]: { select: ['documentId'] } } });
  const value = row?.[field] as Row | Row[] | null | undefined;
  return [value ?? []].flat().map((target) => target.documentId);
}

const numberOf = (value: unknown, otherwise: number) => Math.min(Math.max(Number(value) || otherwise, 1), MOST);

const listOf = (value: unknown): number[] => [value ?? []].flat().map(Number).filter(Number.isInteger);

/** What a relation can be chosen from. */
const available: RouteRule = async (strapi, reach, context) => {
  const question = questionOf(strapi, reach, context);
  const { source, target, locale } = question;
  const { query } = context;
  if (wordOf(query.id) && !(await keepsDocument(strapi, reach, source, wordOf(query.id))))
    forbid('Dieser Eintrag gehört nicht zu Ihrer Gemeinde.');
  const main = mainFieldOf(target) ?? 'key';
  const search = wordOf(query._q);
  const { $and } = {
    $and: [
      seenWhere(reach, target),
      ...(locale ? [{ locale }] : []),
      ...(search ? [{ [main]: { $containsi: search } }] : []),
      { id: { $notIn: listOf(query.idsToOmit) } },
      { documentId: { $notIn: await related(strapi, question, query) } },
    ],
  };
  const page = Math.max(Number(query.page) || 1, 1);
  const pageSize = numberOf(query.pageSize, 10);
  const rows = await queryOf(strapi, target).findMany({
    where: { $and },
    orderBy: { [main]: 'asc' },
    offset: (page - 1) * pageSize,
    limit: pageSize,
  });
  const total = await queryOf(strapi, target).count({ where: { $and } });
  context.body = {
    results: rows.map((row) => listed(row, main)),
    pagination: { page, pageSize, pageCount: Math.ceil(total / pageSize), total },
  };
};

/** What a relation of an entry points to. */
const existing: RouteRule = async (strapi, reach, context) => {
  const { source, field, target, attribute } = questionOf(strapi, reach, context);
  const documentId = wordOf(context.params.id);
  const keeps = await keepsDocument(strapi, reach, source, documentId);
  const isPublished = !keeps || context.query.status === 'published';
  const type = typeOf(source);
  const locale = wordOf(context.query.locale);
  const where = {
    documentId,
    publishedAt: isPublished ? { $notNull: true } : { $null: true },
    ...(type && isLocalised(type) && locale && { locale }),
  };
  const row = await queryOf(strapi, source).findOne({ where, populate: { [field]: true } });
  if (!row) return forbid('Diesen Eintrag gibt es für Sie nicht.');
  const main = mainFieldOf(target) ?? 'key';
  const shown = (await conceal(strapi, reach, source, { ...row })) as Row;
  const rows = [(shown[field] as Row | Row[] | null | undefined) ?? []].flat();
  const page = Math.max(Number(context.query.page) || 1, 1);
  const pageSize = numberOf(context.query.pageSize, 10);
  // The newest link comes first, as the form expects it.
  const results = rows.toReversed().slice((page - 1) * pageSize, page * pageSize);
  context.body = {
    results: results.map((one) => listed(one, main)),
    pagination: isToMany(attribute)
      ? { page, pageSize, pageCount: Math.ceil(rows.length / pageSize), total: rows.length }
      : { page: 1, pageCount: 1, pageSize: 10, total: rows.length },
  };
};

type Link = Pick<Row, 'id' | 'documentId' | 'locale'> & Data;

/** An own entry's other language, to copy from: links bear the names of what somebody may see. */
const fillFromLocale: RouteRule = async (strapi, reach, context, next) => {
  const { model = '' } = context.params;
  const { documentId } = context.query;
  if (!(await keepsDocument(strapi, reach, model, wordOf(documentId))))
    forbid('Dieser Eintrag gehört nicht zu Ihrer Gemeinde.');
  await next();
  const { data } = context.body as { data: Record<string, { connect?: Link[] } | undefined> };
  for (const [name, { target }] of Object.entries(modelsOf(strapi)(model).attributes)) {
    const links = data[name]?.connect;
    const type = typeOf(target ?? '');
    if (!links || !target || !type) continue;
    const main = mainFieldOf(target) ?? 'key';
    for (const [k, link] of links.entries()) {
      const row = await queryOf(strapi, target).findOne({ where: { id: link.id } });
      const { [name]: shown } = (await conceal(strapi, reach, model, { id: 0, [name]: row })) as Record<string, Row>;
      const { id, documentId, locale, status, __temp_key__ } = link;
      const label = shown?.[main] ?? documentId;
      links[k] = { id, documentId, locale, status, __temp_key__, [main]: label, label };
    }
  }
};

/** Strapi's own answers read past the document service and know the permissions' conditions only in part. */
export const RELATION_ROUTES = {
  'GET /content-manager/relations/:model/:targetField': available,
  'GET /content-manager/relations/:model/:id/:targetField': existing,
  'GET /i18n/content-manager/get-fill-from-locale/:model': fillFromLocale,
} as const;
