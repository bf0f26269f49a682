import type { Core } from '@strapi/strapi';
import { userKeyOf, type AdminUser } from '../access/actor.ts';
import { REFUSED } from '../labels/sheets.ts';
import { errors } from '../strapi/require.ts';
import { exportTable } from './export.ts';
import { OUTPUTS, type Output } from './files/grid.ts';
import { beginImport, confirmImport, rowsOfJob, type Files } from './import.ts';
import { dropJob, jobOf, ownJob, progressOf, viewOf } from './jobs.ts';
import { choicesAtWork } from './scope.ts';

interface Context {
  params: Record<string, string | undefined>;
  query: Record<string, unknown>;
  request: { body?: unknown; files?: Files };
  state: { user: AdminUser };
  set(name: string, value: string): void;
  body: unknown;
}

type Handler = (ctx: Context) => unknown;

const isOutput = (name: unknown): name is Output => (OUTPUTS as readonly unknown[]).includes(name);
const keyOf = ({ state }: Context) => userKeyOf(state.user);
const bodyOf = ({ request }: Context) => (request.body ?? {}) as Record<string, unknown>;

/** Before the gate is put up, which then stands before these routes too. */
export function registerSheets(strapi: Core.Strapi): void {
  const route = (method: string, path: string, handler: Handler) => ({
    method,
    path,
    handler: async (ctx: Context) => {
      ctx.body = await handler(ctx);
    },
    config: { policies: ['admin::isAuthenticatedAdmin'] },
  });

  const download: Handler = async (ctx) => {
    const { type, output } = ctx.params;
    if (!isOutput(output)) throw new errors.ValidationError(REFUSED.type);
    const { name, mime, bytes } = await exportTable(strapi, type, output);
    ctx.set('Content-Type', mime);
    ctx.set('Content-Disposition', `attachment; filename="${name}"`);
    return bytes;
  };

  const routes = [
    route('GET', '/choices', () => choicesAtWork(strapi)),
    route('GET', '/files/:type/:output', download),
    route('POST', '/imports', (ctx) => beginImport(strapi, keyOf(ctx), bodyOf(ctx), ctx.request.files ?? {})),
    route('GET', '/imports/current', (ctx) => {
      const job = jobOf(keyOf(ctx));
      return { job: job ? viewOf(job) : null };
    }),
    route('GET', '/imports/:id/rows', (ctx) => rowsOfJob(keyOf(ctx), ctx.params.id, ctx.query.state, ctx.query.page)),
    route('POST', '/imports/:id/confirm', (ctx) =>
      confirmImport(strapi, keyOf(ctx), ctx.params.id, bodyOf(ctx).conflicts, { userId: ctx.state.user.id }),
    ),
    route('DELETE', '/imports/:id', (ctx) => {
      dropJob(ownJob(keyOf(ctx), ctx.params.id));
      return { job: null };
    }),
    {
      ...route('GET', '/progress/:id', ({ params }) => {
        const progress = progressOf(params.id);
        if (!progress) throw new errors.NotFoundError(REFUSED.gone);
        return progress;
      }),
      config: { auth: false },
    },
  ];
  const admin = strapi.admin as unknown as { routes: Record<string, object> };
  admin.routes.sheets = { type: 'admin', prefix: '/sheets', routes };
}
