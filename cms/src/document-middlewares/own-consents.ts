import { actorOf, asProgram } from '../access/actor.ts';
import { withKept, type ConsentRow } from '../consents/record.ts';
import { draftConsents, STORY } from '../consents/stories.ts';
import { documentsOf, type Row } from '../strapi/types.ts';
import type { DocumentMiddleware } from './action.ts';

/**
 * Somebody consents to one story; a duplicate of it begins without. What the register keeps of a consent stays what it
 * is, whatever a form sends.
 */
export const ownConsents: DocumentMiddleware = async (strapi, { uid, action, params }, next) => {
  if (uid !== STORY) return next();
  const given = params.data?.consents;
  if (['create', 'update'].includes(action) && Array.isArray(given)) {
    const stored = params.documentId ? await draftConsents(strapi, params.documentId) : [];
    // The program may bring consents as they are; nobody else may.
    const believed = actorOf(strapi).kind === 'program' ? [...stored, ...(given as ConsentRow[])] : stored;
    params.data = { ...params.data, consents: withKept(given as ConsentRow[], believed) };
  }
  const result = await next();
  if (action !== 'clone') return result;
  // Strapi merges what it is given with the original: an empty list would leave the original's.
  for (const { documentId, locale } of (result as { entries: Row[] }).entries)
    await asProgram(() =>
      documentsOf(strapi, 'job-story').update({ documentId, ...(locale && { locale }), data: { consents: [] } }),
    );
  return result;
};
