import type { Core } from '@strapi/strapi';
import { actorOf, asProgram } from '../access/actor.ts';
import { limitsOf } from '../access/at-work.ts';
import { withKept, withWithdrawals, type ConsentRow } from '../consents/record.ts';
import { draftConsents, keep, STORY, withdrawnOf } from '../consents/stories.ts';
import { documentsOf, type Row } from '../strapi/types.ts';
import { restored } from '../versions/context.ts';
import type { DocumentMiddleware } from './action.ts';

/** Whether the person at work says by saving how long a consent holds, also for what is public already. */
async function saysWhatHolds(strapi: Core.Strapi): Promise<boolean> {
  // A version comes back into the draft only.
  if (restored()) return false;
  const limits = await limitsOf(strapi);
  return limits === 'all' || (limits !== 'none' && limits.may('job-story', 'publish'));
}

/** Only what this save has changed: what somebody else wrote before is not said by it. */
async function holdAtOnce(strapi: Core.Strapi, saved: readonly ConsentRow[], before: readonly ConsentRow[]) {
  for (const { recordId, validUntil } of saved) {
    const was = before.find((one) => one.recordId === recordId);
    if (recordId && was && validUntil !== undefined && validUntil !== was.validUntil)
      await keep(strapi, recordId, { validUntil });
  }
}

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
    const result = await next();
    if (await saysWhatHolds(strapi)) await holdAtOnce(strapi, consents, before);
    return result;
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
