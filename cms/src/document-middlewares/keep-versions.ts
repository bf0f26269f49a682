import type { TypeName } from '@standort/model';
import type { Core } from '@strapi/strapi';
import { draftConsents } from '../consents/stories.ts';
import { isImport } from '../content/import-context.ts';
import { write, type LogAction } from '../log/log.ts';
import { isLocalised, queryOf, typeOf, type DocumentParams, type Row } from '../strapi/types.ts';
import { restored } from '../versions/context.ts';
import { keepDrafts, keepFirst, lineOf } from '../versions/keep.ts';
import { localesOf, type DocumentMiddleware } from './action.ts';
import { isFollowing } from './shared-relations.ts';

const NOTED: Readonly<Record<string, LogAction>> = {
  create: 'create',
  clone: 'create',
  update: 'save',
  discardDraft: 'discard',
  publish: 'publish',
  unpublish: 'unpublish',
  delete: 'delete',
};

/** An import is noted once, when it is done with an entry. */
const isPartOfImport = (action: string): boolean => isImport() && (action === 'create' || action === 'update');

const noted = (action: string): LogAction | undefined => {
  if (isImport() && action === 'publish') return 'import';
  if (restored() && (action === 'create' || action === 'update')) return 'restore';
  return NOTED[action];
};

/** The languages of an entry that an action is about. */
async function languagesOf(
  strapi: Core.Strapi,
  uid: string,
  type: TypeName,
  params: DocumentParams,
): Promise<(string | null)[]> {
  if (!isLocalised(type)) return [null];
  const locales = localesOf(params);
  if (locales !== '*') return locales;
  const rows = await queryOf(strapi, uid).findMany({ where: { documentId: params.documentId }, select: ['locale'] });
  return [...new Set(rows.map(({ locale }) => locale))];
}

/** The languages of each entry that an action has left behind. */
function resultsOf(result: unknown, languages: readonly (string | null)[]): Map<string, (string | null)[]> {
  const { entries, documentId } = (result ?? {}) as { entries?: Row[]; documentId?: string };
  if (!entries) return new Map(documentId === undefined ? [] : [[documentId, [...languages]]]);
  return new Map(
    [...Map.groupBy(entries, (row) => row.documentId)].map(([id, rows]) => [
      id,
      [...new Set(rows.map(({ locale }) => locale))],
    ]),
  );
}

/** Of what is deleted the name is noted, unless it may be that of somebody who took the consent back; its versions stay. */
async function noteDeletion(
  strapi: Core.Strapi,
  uid: string,
  type: TypeName,
  { documentId }: DocumentParams,
  next: () => Promise<unknown>,
): Promise<unknown> {
  const drafts = await queryOf(strapi, uid).findMany({ where: { documentId, publishedAt: { $null: true } } });
  const consents = type === 'job-story' && documentId ? await draftConsents(strapi, documentId) : [];
  const isNameless = consents.some(({ withdrawnOn }) => withdrawnOn);
  const result = await next();
  const gone = resultsOf(result, []).get(documentId ?? '') ?? [];
  for (const row of drafts)
    if (!isLocalised(type) || gone.includes(row.locale))
      await write(strapi, { ...lineOf(type, row, 'delete'), ...(isNameless && { title: null }) });
  return result;
}

/**
 * Keeps what an entry is after every change, in the transaction of the change: who, when, what, and the whole state in
 * that language. Stands outside all that changes an entry further.
 */
export const keepVersions: DocumentMiddleware = async (strapi, { uid, action, params }, next) => {
  const type = typeOf(uid);
  const what = noted(action);
  if (!type || !what || isPartOfImport(action) || isFollowing()) return next();
  const { documentId } = params;
  const languages = await languagesOf(strapi, uid, type, params);
  if (documentId && action !== 'clone' && !isImport())
    for (const locale of languages) await keepFirst(strapi, type, { documentId, locale });
  if (what === 'delete') return noteDeletion(strapi, uid, type, params, next);
  const result = await next();
  for (const [id, locales] of resultsOf(result, languages))
    await keepDrafts(strapi, type, id, isLocalised(type) ? locales : [null], what);
  return result;
};
