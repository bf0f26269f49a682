import { actorOf, asProgram } from '../access/actor.ts';
import { withKept, withWithdrawals, type ConsentRow } from '../consents/record.ts';
import { draftConsents, STORY, withdrawnOf } from '../consents/stories.ts';
import { documentsOf, type Row } from '../strapi/types.ts';
import { restored } from '../versions/context.ts';
import type { DocumentMiddleware } from './action.ts';

/**
 * Somebody consents to one story; a duplicate of it begins without. What the register keeps of a consent stays what it
 * is, whatever a form sends.
 */
export const ownConsents: DocumentMiddleware = async (strapi, { uid, action, params }, next) => {
  if (uid !== STORY) return next();
  const given = params.data?.consents;
  if (['create', 'update'].includes(action) && Array.isArray(given)) {
    const before = params.documentId ? await draftConsents(strapi, params.documentId) : [];
    // The program may bring consents as they are, and an earlier version is its own; nobody else may.
    const isOurs = actorOf(strapi).kind === 'program' || restored() !== undefined;
    const kept = withKept(given as ConsentRow[], isOurs ? [...before, ...(given as ConsentRow[])] : before);
    const consents = withWithdrawals(kept, await withdrawnOf(strapi, kept));
    params.data = { ...params.data, consents };
    return next();
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
