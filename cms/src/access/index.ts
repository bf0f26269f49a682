import type { Core } from '@strapi/strapi';
import { registerConditions } from './conditions.ts';
import { DESK_PAGE_ROUTES, registerMetadataRules } from './desk-pages.ts';
import { registerGate } from './gate.ts';
import { MEDIA_ROUTES, registerFileRules } from './media-routes.ts';
import { OWN_LOGIN_ROUTES } from './own-login.ts';
import { RELATION_ROUTES } from './relation-routes.ts';

/** Before routes are made: the gate in front of the desk. */
export const registerAccess = (strapi: Core.Strapi): void =>
  registerGate(strapi, { ...RELATION_ROUTES, ...DESK_PAGE_ROUTES, ...MEDIA_ROUTES, ...OWN_LOGIN_ROUTES });

/** When all services are there: conditions of permissions, and rules for what passes the document service by. */
export async function startAccess(strapi: Core.Strapi): Promise<void> {
  await registerConditions(strapi);
  registerMetadataRules(strapi);
  registerFileRules(strapi);
}
