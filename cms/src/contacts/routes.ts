import type { Core } from '@strapi/strapi';
import { contactsFor, usesFor } from './contacts.ts';
import { succeed, successionFor } from './succession.ts';

interface Context {
  params: { documentId: string };
  request: { body?: Record<string, unknown> };
  body: unknown;
}

/** Before the gate is put up, which then stands before these routes too. */
export function registerContacts(strapi: Core.Strapi): void {
  const admin = strapi.admin as unknown as { routes: Record<string, object> };
  const route = (method: string, path: string, answer: (ctx: Context) => Promise<unknown>) => ({
    method,
    path,
    handler: async (ctx: Context) => {
      ctx.body = await answer(ctx);
    },
    config: { policies: ['admin::isAuthenticatedAdmin'] },
  });
  admin.routes.contacts = {
    type: 'admin',
    prefix: '/contacts',
    routes: [
      route('GET', '/overview', () => contactsFor(strapi)),
      route('POST', '/succession', ({ request }) => succeed(strapi, request.body ?? {})),
      route('GET', '/:documentId/uses', ({ params }) => usesFor(strapi, params.documentId)),
      route('GET', '/:documentId/succession', ({ params }) => successionFor(strapi, params.documentId)),
    ],
  };
}
