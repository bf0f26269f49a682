import { actorOf } from '../access/actor.ts';
import { reachOf } from '../access/reach.ts';
import { forbid } from '../access/refuse.ts';
import { queryOf, typeOf } from '../strapi/types.ts';
import { APPOINTMENT } from '../timing/appointments.ts';
import type { DocumentMiddleware } from './action.ts';

const CHANGES: ReadonlySet<string> = new Set(['update', 'discardDraft', 'delete']);

/** What is going to appear by itself is changed only by those who could publish it: nobody looks at it again. */
export const planned: DocumentMiddleware = async (strapi, { uid, action, params }, next) => {
  const actor = actorOf(strapi);
  if (!typeOf(uid) || !CHANGES.has(action) || actor.kind !== 'staff') return next();
  if (!(await reachOf(strapi, actor)).draftsOnly) return next();
  const where = { entryDocumentId: params.documentId, action: 'publish', state: 'waiting' };
  if (await queryOf(strapi, APPOINTMENT).findOne({ where }))
    forbid('Für diesen Eintrag ist vorgemerkt, wann er erscheint.', 'Bitten Sie die Redaktion, ihn zu ändern.');
  return next();
};
