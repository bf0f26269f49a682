import type { TypeName } from '@standort/model';
import type { Core } from '@strapi/strapi';
import { userKeyOf, type AdminUser } from '../access/actor.ts';
import { municipalitiesOf, reachFrom, type Reach } from '../access/reach.ts';
import { ROLES, SUPER_ADMIN } from '../access/roles/index.ts';
import { queryOf } from '../strapi/types.ts';
import type { CheckedEntry } from './due.ts';

/** Somebody who can log in, with what she may do. */
export interface Person {
  email: string;
  reach: Reach;
  isSuperAdmin: boolean;
}

/** Everybody who can log in now. */
export async function people(strapi: Core.Strapi): Promise<Person[]> {
  const where = { isActive: true, blocked: { $ne: true } };
  const users = await queryOf(strapi, 'admin::user').findMany({ where, populate: { roles: true } });
  return Promise.all(
    (users as unknown as Required<AdminUser>[]).map(async (user) => {
      const codes = new Set(user.roles.map(({ code }) => code));
      const own = await municipalitiesOf(strapi, userKeyOf(user));
      return {
        email: user.email,
        reach: reachFrom(
          ROLES.filter(({ code }) => codes.has(code)),
          own,
        ),
        isSuperAdmin: codes.has(SUPER_ADMIN),
      };
    }),
  );
}

const mayConfirm = ({ reach }: Person, type: TypeName) => reach.may(type, 'update') && reach.may(type, 'publish');

/**
 * Who is asked to look at an entry: the editors of its municipality; where there are none, and for what is shared, the
 * coordination office; where there is none either, the super admins. Authors cannot publish and are not asked. Pure.
 */
export function askedAbout(
  { type, municipalityCode }: Pick<CheckedEntry, 'type' | 'municipalityCode'>,
  all: readonly Person[],
): Person[] {
  const able = all.filter((person) => mayConfirm(person, type));
  const editors = able.filter(({ reach }) => !reach.isAll && reach.own.includes(municipalityCode ?? ''));
  if (editors.length) return editors;
  const office = able.filter(({ reach }) => reach.isAll);
  return office.length ? office : all.filter(({ isSuperAdmin }) => isSuperAdmin);
}
