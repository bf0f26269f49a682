import { bringBack, WITHDRAWAL, withdrawalOf } from '../freshness/withdrawal.ts';
import { queryOf, typeOf } from '../strapi/types.ts';
import type { DocumentMiddleware } from './action.ts';

/** What was taken off the site unchecked and is published again gets back what referred to it. */
export const bringBackReferences: DocumentMiddleware = async (strapi, { uid, action, params }, next) => {
  if (!typeOf(uid) || !params.documentId || !['publish', 'delete'].includes(action)) return next();
  const { documentId } = params;
  const result = await next();
  const found = await withdrawalOf(strapi, documentId);
  if (!found) return result;
  if (action === 'publish') await bringBack(strapi, found);
  else if (!(await queryOf(strapi, uid).count({ where: { documentId } })))
    await queryOf(strapi, WITHDRAWAL).deleteMany({ where: { id: found.id } });
  return result;
};
