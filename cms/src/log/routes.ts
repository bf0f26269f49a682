import type { Core } from '@strapi/strapi';
import { today } from '../clock.ts';
import type { Data } from '../strapi/types.ts';
import { csvOf } from './csv.ts';
import { logQuestion } from './question.ts';
import { logPage, wholeLog } from './read.ts';

interface Context {
  query: Data;
  body: unknown;
  type: string;
  attachment(name: string): void;
}

/** Before the gate is put up, which then stands before these routes too. */
export function registerLog(strapi: Core.Strapi): void {
  const admin = strapi.admin as unknown as { routes: Record<string, object> };
  const route = (path: string, handler: (ctx: Context) => Promise<void>) => ({
    method: 'GET',
    path,
    handler,
    config: { policies: ['admin::isAuthenticatedAdmin'] },
  });
  admin.routes.log = {
    type: 'admin',
    prefix: '/log',
    routes: [
      route('/', async (ctx) => {
        ctx.body = await logPage(strapi, logQuestion(ctx.query));
      }),
      route('/csv', async (ctx) => {
        const csv = csvOf(await wholeLog(strapi, logQuestion(ctx.query)));
        ctx.attachment(`protokoll-${today()}.csv`);
        ctx.type = 'text/csv; charset=utf-8';
        ctx.body = csv;
      }),
    ],
  };
}
