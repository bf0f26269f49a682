import { keepLocked, unlock } from '../consents/locked-pictures.ts';
import { STORY } from '../consents/stories.ts';
import type { DocumentMiddleware } from './action.ts';

/**
 * A story that may appear again gets its pictures back before it is published: the site fetches them at once. If
 * publishing fails after all, they are locked again. Innermost of the rules: all gates have been passed.
 */
export const lockedPictures: DocumentMiddleware = async (strapi, { uid, action, params }, next) => {
  if (uid !== STORY || action !== 'publish' || !params.documentId) return next();
  await unlock(strapi, params.documentId);
  await keepLocked(strapi);
  return next();
};

/** Around the transaction, so that what was undone in the database is undone on the disk too. */
export const lockedAgain: DocumentMiddleware = async (strapi, { uid, action }, next) => {
  if (uid !== STORY || action !== 'publish') return next();
  try {
    return await next();
  } catch (error) {
    await keepLocked(strapi);
    throw error;
  }
};
