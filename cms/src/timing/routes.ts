import type { Core } from '@strapi/strapi';
import { appointments, plan, withdraw, wishFrom } from './appointments.ts';
import { calendar } from './calendar.ts';

interface Context {
  params: Record<string, string | undefined>;
  query: Record<string, unknown>;
  request: { body: unknown };
  state: { user: { email: string } };
  status: number;
  body: unknown;
}

/** Before the gate is put up, which then stands before these routes too. */
export function registerTiming(strapi: Core.Strapi): void {
  const admin = strapi.admin as unknown as { routes: Record<string, object> };
  const route = (method: string, path: string, handler: (ctx: Context) => Promise<void>) => ({
    method,
    path,
    handler,
    config: { policies: ['admin::isAuthenticatedAdmin'] },
  });
  admin.routes.timing = {
    type: 'admin',
    prefix: '/timing',
    routes: [
      route('GET', '/calendar', async (ctx) => {
        ctx.body = await calendar(strapi);
      }),
      route('GET', '/appointments/:type/:documentId', async (ctx) => {
        const { type, documentId } = ctx.params;
        ctx.body = await appointments(strapi, {
          type,
          entryDocumentId: documentId,
          state: { $in: ['waiting', 'failed'] },
        });
      }),
      route('POST', '/appointments', async (ctx) => {
        ctx.body = await plan(strapi, wishFrom(ctx.request.body), ctx.state.user.email);
        ctx.status = 201;
      }),
      route('DELETE', '/appointments/:id', async (ctx) => {
        await withdraw(strapi, Number(ctx.params.id));
        ctx.body = {};
      }),
    ],
  };
}
