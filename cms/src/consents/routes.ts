import type { Core } from '@strapi/strapi';
import { layDown, paperOf, withdraw } from './change.ts';
import { registerFor } from './list.ts';
import type { Received } from './papers.ts';

interface Context {
  params: { recordId: string };
  request: { body?: { note?: unknown }; files?: Record<string, Received | Received[]> };
  state: { user: { email?: string } };
  set(name: string, value: string): void;
  type: string;
  body: unknown;
}

/** Before the gate is put up, which then stands before these routes too. */
export function registerConsents(strapi: Core.Strapi): void {
  const admin = strapi.admin as unknown as { routes: Record<string, object> };
  const route = (method: string, path: string, handler: (ctx: Context) => Promise<void>) => ({
    method,
    path,
    handler,
    config: { policies: ['admin::isAuthenticatedAdmin'] },
  });
  admin.routes.consents = {
    type: 'admin',
    prefix: '/consents',
    routes: [
      route('GET', '/register', async (ctx) => {
        ctx.body = await registerFor(strapi);
      }),
      route('POST', '/:recordId/withdrawal', async (ctx) => {
        const by = ctx.state.user.email ?? 'unbekannt';
        ctx.body = await withdraw(strapi, ctx.params.recordId, by, ctx.request.body?.note);
      }),
      route('POST', '/:recordId/paper', async (ctx) => {
        const [file] = [ctx.request.files?.file ?? []].flat();
        await layDown(strapi, ctx.params.recordId, file);
        ctx.body = {};
      }),
      route('GET', '/:recordId/paper', async (ctx) => {
        const { bytes, mime, name } = await paperOf(strapi, ctx.params.recordId);
        ctx.set('Cache-Control', 'no-store');
        ctx.set('Content-Disposition', `attachment; filename="${name}"`);
        ctx.type = mime;
        ctx.body = bytes;
      }),
    ],
  };
}
