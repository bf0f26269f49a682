import { uidOf } from '../strapi/types.ts';
import type { DocumentMiddleware } from './action.ts';

/** Somebody consents to one story; a duplicate of it begins without. */
export const ownConsents: DocumentMiddleware = (_strapi, { uid, action, params }, next) => {
  if (uid === uidOf('job-story') && action === 'clone') params.data = { ...params.data, consents: [] };
  return next();
};
