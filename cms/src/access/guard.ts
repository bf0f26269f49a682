import type { DocumentMiddleware } from '../document-middlewares/action.ts';
import { actorOf } from './actor.ts';
import { reachOf } from './reach.ts';
import { readLimited, READS } from './reading.ts';
import { forbid } from './refuse.ts';
import type { Subject } from './roles/index.ts';
import { RIGHT, writeLimited } from './writing.ts';

/** The type of a content UID: `api::place.place` → `place`. */
const subjectOf = (uid: string): Subject => uid.slice('api::'.length).split('.')[0] as Subject;

/**
 * Decides every reading and every change of content by who is at work. Strapi's permissions are asked before, in
 * the routes; they forget conditions when something is created, copied, moved, or begun in another language. Whoever
 * cannot be told is refused.
 */
export const guard: DocumentMiddleware = async (strapi, action, next) => {
  const { uid, action: name, params } = action;
  if (!uid.startsWith('api::')) return next();
  const actor = actorOf(strapi);
  switch (actor.kind) {
    case 'program':
    case 'super-admin':
      return next();
    case 'token':
      if (!READS.has(name)) forbid('Ein Zugangsschlüssel ändert keine Inhalte.', 'Melden Sie sich an.');
      params.status = 'published';
      return next();
    case 'arriving':
      if (!READS.has(name)) forbid('Ohne Anmeldung ändert sich nichts.', 'Melden Sie sich an.');
      return next();
    case 'nobody':
      return forbid('Für diese Inhalte braucht es eine Anmeldung mit einer Rolle.');
    case 'staff': {
      const reach = await reachOf(strapi, actor);
      if (!reach.isAll)
        return READS.has(name) ? readLimited(strapi, reach, action, next) : writeLimited(strapi, reach, action, next);
      const right = READS.has(name) ? 'read' : RIGHT[name];
      if (!right || !reach.may(subjectOf(uid), right)) forbid('Das gehört nicht zu Ihren Rechten.');
      return next();
    }
  }
};
