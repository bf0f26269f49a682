import type { Core } from '@strapi/strapi';
import { overviewFor } from './start-page.ts';

interface Context {
  state: { user: { id: number } };
  body: unknown;
}

/** Before the gate is put up, which then stands before this route too. */
export function registerStartPage(strapi: Core.Strapi): void {
  const admin = strapi.admin as unknown as { routes: Record<string, object> };
  admin.routes['start-page'] = {
    type: 'admin',
    prefix: '/start-page',
    routes: [
      {
        method: 'GET',
        path: '/overview',
        handler: async (ctx: Context) => {
          ctx.body = await overviewFor(strapi, ctx.state.user.id);
        },
        config: { policies: ['admin::isAuthenticatedAdmin'] },
      },
    ],
  };
}
