import { append, type FeedRow } from '../feed/feed.ts';
import { queryOf, typeOf, type Row } from '../strapi/types.ts';
import type { DocumentMiddleware } from './action.ts';

const RECORDED: ReadonlySet<string> = new Set(['publish', 'unpublish', 'delete']);

/** Appends one row per locale that was published, unpublished or deleted, in the transaction of the change. */
export const changeFeed: DocumentMiddleware = async (strapi, { uid, action, params }, next) => {
  const type = typeOf(uid);
  if (!type || !RECORDED.has(action)) return next();
  const before = await queryOf(strapi, uid).findOne({ where: { documentId: params.documentId }, select: ['key'] });
  const result = (await next()) as { entries: Row[] };
  const locales = [...new Set(result.entries.map(({ locale }) => locale))];
  await append(
    strapi,
    locales.map((entryLocale) => ({
      type,
      entryDocumentId: params.documentId,
      entryKey: before?.key,
      entryLocale,
      action: action as FeedRow['action'],
    })),
  );
  return result;
};
