import type { Core } from '@strapi/strapi';
import { queryOf } from '../strapi/types.ts';
import type { Staff } from './actor.ts';
import type { Right, Role, Subject } from './roles/index.ts';

export const EDITORSHIP = 'api::editorship.editorship';

/** How far somebody's rights go. */
export interface Reach {
  /** All municipalities and what is shared. */
  isAll: boolean;
  /** Keys of the own municipalities; of no meaning if `isAll`. */
  own: readonly string[];
  /** What was ever published is out of reach. */
  draftsOnly: boolean;
  may(subject: Subject, right: Right): boolean;
  /** Whether anything of a type may be seen, if only what is published. */
  sees(subject: Subject): boolean;
}

/** Reach of whoever may do everything. */
export const EVERYTHING: Reach = { isAll: true, own: [], draftsOnly: false, may: () => true, sees: () => true };

/** Pure: what roles and municipalities come to. With several roles everything one of them allows. */
export function reachFrom(roles: readonly Role[], own: readonly string[]): Reach {
  const wide = roles.filter(({ reach }) => reach === 'all');
  const isAll = wide.length > 0;
  const counted = isAll ? wide : roles;
  const may = (subject: Subject, right: Right) =>
    counted.some(({ entries }) => entries[subject]?.includes(right) ?? false);
  return {
    isAll,
    own: isAll ? [] : own,
    draftsOnly: counted.every(({ draftsOnly }) => draftsOnly),
    may,
    sees: (subject) =>
      may(subject, 'read') || counted.some(({ published }) => (published as readonly Subject[]).includes(subject)),
  };
}

/** Keys of the municipalities somebody writes for. */
export async function municipalitiesOf(strapi: Core.Strapi, userKey: string): Promise<string[]> {
  const rows = await queryOf(strapi, EDITORSHIP).findMany({ where: { userKey } });
  const keys = rows.flatMap(({ municipalities }) => (Array.isArray(municipalities) ? municipalities.map(String) : []));
  return [...new Set(keys)];
}

const known = new WeakMap<object, Promise<Reach>>();

/** Reach of the person at work; asked once per request. */
export function reachOf(strapi: Core.Strapi, { roles, userKey }: Staff): Promise<Reach> {
  const request = strapi.requestContext.get()?.state as object | undefined;
  const found = request && known.get(request);
  if (found) return found;
  const reach = municipalitiesOf(strapi, userKey).then((own) => reachFrom(roles, own));
  if (request) known.set(request, reach);
  return reach;
}
