import { isLocale, isTypeName } from '@standort/model';
import type { Core } from '@strapi/strapi';
import { errors } from '../strapi/require.ts';
import { restore } from './restore.ts';
import { compared, versionsOf, type Question } from './versions.ts';

interface Context {
  params: Record<string, string | undefined>;
  query: Record<string, unknown>;
  state: { user: { id: number } };
  body: unknown;
}

function questionOf({ params, query }: Context): Question {
  const { type = '', documentId = '' } = params;
  const { locale = 'de' } = query;
  if (!isTypeName(type)) throw new errors.NotFoundError(`Den Inhaltstyp „${type}“ gibt es nicht.`);
  if (typeof locale !== 'string' || !isLocale(locale))
    throw new errors.ValidationError('Diese Sprache gibt es nicht. Vorhanden: de, en, cs.');
  return { type, documentId, locale };
}

function pageOf({ query }: Context): number {
  const page = Number(query.page ?? 1);
  if (!Number.isInteger(page) || page < 1) throw new errors.ValidationError('Die Seite ist eine Zahl ab 1.');
  return page;
}

/** Before the gate is put up, which then stands before these routes too. */
export function registerVersions(strapi: Core.Strapi): void {
  const admin = strapi.admin as unknown as { routes: Record<string, object> };
  const route = (method: string, path: string, answer: (ctx: Context) => Promise<unknown>) => ({
    method,
    path,
    handler: async (ctx: Context) => {
      ctx.body = await answer(ctx);
    },
    config: { policies: ['admin::isAuthenticatedAdmin'] },
  });
  const one = '/:type/:documentId';
  admin.routes.versions = {
    type: 'admin',
    prefix: '/versions',
    routes: [
      route('GET', one, (ctx) => versionsOf(strapi, questionOf(ctx), pageOf(ctx))),
      route('GET', `${one}/:id`, (ctx) => compared(strapi, questionOf(ctx), ctx.params.id ?? '')),
      route('POST', `${one}/:id/restore`, (ctx) =>
        restore(strapi, questionOf(ctx), ctx.params.id ?? '', ctx.state.user.id),
      ),
    ],
  };
}
