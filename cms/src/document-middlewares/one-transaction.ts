import { changingContent } from '../strapi/locks.ts';
import { typeOf } from '../strapi/types.ts';
import { WRITES, type DocumentMiddleware } from './action.ts';

/** A change, its checks and its row in the change feed happen together or not at all. */
export const oneTransaction: DocumentMiddleware = (strapi, { uid, action }, next) =>
  typeOf(uid) && WRITES.has(action) ? changingContent(strapi, next) : next();
