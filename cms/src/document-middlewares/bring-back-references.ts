import { bringBack, LAPSED_ENTRY, lapsedEntryOf } from '../freshness/lapsed-entries.ts';
import { queryOf, typeOf } from '../strapi/types.ts';
import type { DocumentMiddleware } from './action.ts';

/** What was taken off the site unchecked and is published again gets back what referred to it. */
export const bringBackReferences: DocumentMiddleware = async (strapi, { uid, action, params }, next) => {
  if (!typeOf(uid) || !params.documentId || !['publish', 'delete'].includes(action)) return next();
  const { documentId } = params;
  const result = await next();
  const found = await lapsedEntryOf(strapi, documentId);
  if (!found) return result;
  if (action === 'publish') await bringBack(strapi, found);
  else if (!(await queryOf(strapi, uid).count({ where: { documentId } })))
    await queryOf(strapi, LAPSED_ENTRY).deleteMany({ where: { id: found.id } });
  return result;
};
