import type { Core } from '@strapi/strapi';
import { queryOf } from '../strapi/types.ts';
import { userKeyOf, type AdminUser } from './actor.ts';
import { municipalitiesOf, reachFrom, type Reach } from './reach.ts';
import { ROLES, SUPER_ADMIN } from './roles/index.ts';

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
