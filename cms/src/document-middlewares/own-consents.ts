import { asProgram } from '../access/actor.ts';
import { documentsOf, uidOf, type Row } from '../strapi/types.ts';
import type { DocumentMiddleware } from './action.ts';

/** Somebody consents to one story; a duplicate of it begins without. */
export const ownConsents: DocumentMiddleware = async (strapi, { uid, action }, next) => {
  const result = await next();
  if (uid !== uidOf('job-story') || action !== 'clone') return result;
  // Strapi merges what it is given with the original: an empty list would leave the original's.
  for (const { documentId, locale } of (result as { entries: Row[] }).entries)
    await asProgram(() =>
      documentsOf(strapi, 'job-story').update({ documentId, ...(locale && { locale }), data: { consents: [] } }),
    );
  return result;
};
