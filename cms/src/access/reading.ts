import type { Core } from '@strapi/strapi';
import { modelsOf, relationsOf, type Model } from '../content/models.ts';
import type { Action } from '../document-middlewares/action.ts';
import { typeOf, type Data } from '../strapi/types.ts';
import { conceal } from './conceal.ts';
import { askedFields, ownPopulate, ownSort } from './probing.ts';
import type { Reach } from './reach.ts';
import { forbid } from './refuse.ts';
import { keepsDocument } from './rows.ts';

export const READS: ReadonlySet<string> = new Set(['findOne', 'findMany', 'findFirst', 'count']);

/** What a reading question may consist of; the document service knows more, for programs. */
const KNOWN: ReadonlySet<string> = new Set([
  'documentId',
  'filters',
  'sort',
  'fields',
  'populate',
  'locale',
  'status',
  'page',
  'pageSize',
  'pagination',
  'start',
  'limit',
  '_q',
  'publicationFilter',
  'hasPublishedVersion',
]);

/** Questions for a state: whether an entry has changes that are not published, or was never published. */
const BY_STATE = ['publicationFilter', 'hasPublishedVersion'] as const;

const both = (one: unknown, other: Data): Data => ({ $and: [...(one ? [one] : []), other] });

const SEARCHED: ReadonlySet<string> = new Set(['string', 'text', 'richtext', 'uid', 'email', 'enumeration']);

/** Strapi's search looks into notes too; this one does not. */
function searchPublicFields(question: Data, { attributes }: Model): void {
  if (typeof question._q !== 'string' || question._q === '') return;
  const fields = Object.keys(attributes).filter(
    (name) => SEARCHED.has(attributes[name]?.type ?? '') && !attributes[name]?.private,
  );
  question.filters = both(question.filters, { $or: fields.map((name) => ({ [name]: { $containsi: question._q } })) });
  delete question._q;
}

/** A question for a state is asked of everything read along too, where it would tell how drafts of others fare. */
function withoutRelated(populate: unknown, model: Model): unknown {
  if (typeof populate !== 'object' || populate === null) return populate;
  const related = relationsOf(model);
  return Object.fromEntries(Object.entries(populate).filter(([name]) => !related.includes(name)));
}

/**
 * Reading of somebody limited to own municipalities: drafts of own entries, and what is published of all others.
 * A draft of others is answered by what is published of it, or as if it were not there.
 */
export async function readLimited(
  strapi: Core.Strapi,
  reach: Reach,
  { uid, action, params }: Action,
  next: () => Promise<unknown>,
): Promise<unknown> {
  const type = typeOf(uid);
  if (!type || !reach.sees(type)) forbid('Diese Inhalte gehören nicht zu Ihren Rechten.');
  const models = modelsOf(strapi);
  const model = models(uid);
  const question = params as Data;
  for (const name of Object.keys(question)) if (!KNOWN.has(name)) delete question[name];
  const asked = askedFields(question.filters, model, models);
  if (question.sort !== undefined) question.sort = ownSort(question.sort, model);
  if (question.populate !== undefined) question.populate = ownPopulate(question.populate, model, models);

  if (action === 'findOne') for (const name of BY_STATE) delete question[name];
  const isStateAsked = BY_STATE.some((name) => question[name] !== undefined);
  if (isStateAsked) question.populate = withoutRelated(question.populate, model);

  const keeps = reach.may(type, 'read');
  const isNoteAsked = [...asked].some((name) => model.attributes[name]?.private);
  const onlyOwn = { municipalityCode: { $in: [...reach.own] } };
  if (action === 'findOne') {
    if (!(keeps && (await keepsDocument(strapi, reach, uid, params.documentId)))) params.status = 'published';
  } else if (!keeps) params.status = 'published';
  else if (params.status !== 'published') question.filters = both(question.filters, onlyOwn);
  if (params.status === 'published') searchPublicFields(question, model);
  // Notes and the state of drafts are not public; a filter would tell of them.
  if ((isNoteAsked || isStateAsked) && action !== 'findOne') question.filters = both(question.filters, onlyOwn);
  return conceal(strapi, reach, uid, await next());
}
