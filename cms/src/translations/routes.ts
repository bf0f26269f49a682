import { isTypeName } from '@standort/model';
import type { Core } from '@strapi/strapi';
import { errors } from '../strapi/require.ts';
import { confirm } from './confirm.ts';
import { besideFor, languagesFor } from './entry.ts';
import { listFor, questionFrom } from './list.ts';
import { isTranslation, type Version } from './records.ts';
import { writtenFrom } from './written.ts';
import { saveBeside } from './save.ts';

interface Context {
  params: Record<string, string | undefined>;
  query: Record<string, unknown>;
  request: { body?: unknown };
  state: { user: { id: number } };
  body: unknown;
}

function typeIn({ params: { type = '' } }: Context) {
  if (!isTypeName(type)) throw new errors.NotFoundError('Diesen Inhaltstyp gibt es nicht.');
  return type;
}

function versionIn(ctx: Context): Version {
  const { documentId = '', locale } = ctx.params;
  if (!isTranslation(locale))
    throw new errors.ValidationError('Übersetzt wird ins Englische (en) und ins Tschechische (cs).');
  return { type: typeIn(ctx), documentId, locale };
}

/** Before the gate is put up, which then stands before these routes too. */
export function registerTranslations(strapi: Core.Strapi): void {
  const admin = strapi.admin as unknown as { routes: Record<string, object> };
  const config = { policies: ['admin::isAuthenticatedAdmin'] };
  const route = (method: string, path: string, handler: (ctx: Context) => Promise<unknown>) => ({
    method,
    path,
    handler: async (ctx: Context) => {
      ctx.body = await handler(ctx);
    },
    config,
  });
  const entry = '/entries/:type/:documentId';
  admin.routes.translations = {
    type: 'admin',
    prefix: '/translations',
    routes: [
      route('GET', '/list', ({ query }) => listFor(strapi, questionFrom(query))),
      route('GET', entry, (ctx) => languagesFor(strapi, typeIn(ctx), ctx.params.documentId ?? '')),
      route('GET', `${entry}/:locale`, (ctx) => besideFor(strapi, versionIn(ctx))),
      route('PUT', `${entry}/:locale`, async (ctx) => {
        await saveBeside(strapi, versionIn(ctx), writtenFrom(ctx.request.body), ctx.state.user.id);
        return besideFor(strapi, versionIn(ctx));
      }),
      route('POST', `${entry}/:locale/confirm`, async (ctx) => {
        await confirm(strapi, versionIn(ctx));
        return besideFor(strapi, versionIn(ctx));
      }),
    ],
  };
}
