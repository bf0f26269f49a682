import { isLocale, isTypeName } from '@standort/model';
import type { Core } from '@strapi/strapi';
import { actorOf } from '../access/actor.ts';
import { forbid } from '../access/refuse.ts';
import { write } from '../log/log.ts';
import { errors } from '../strapi/require.ts';
import { deskState, entryState } from './desk.ts';
import { wishHold } from './state.ts';

const ROLL_BACK = 'admin::publication.rollback';

interface Context {
  params: Record<string, string | undefined>;
  query: Record<string, unknown>;
  request: { body: unknown };
  state: { userAbility?: { can(action: string): boolean } };
  body: unknown;
}

const mayRollBack = ({ state }: Context): boolean => state.userAbility?.can(ROLL_BACK) ?? false;

/** What the desk asks about publishing; for everybody who is logged in, rolling back for those who may. */
export function registerDeskRoutes(strapi: Core.Strapi): void {
  const config = { policies: ['admin::isAuthenticatedAdmin'] };
  const info = { pluginName: 'admin', type: 'admin' };
  const route = (method: string, path: string, handler: (ctx: Context) => Promise<void>) => ({
    method,
    path,
    handler: async (ctx: Context) => {
      if (actorOf(strapi).kind === 'nobody') forbid('Dafür braucht es eine Rolle.');
      await handler(ctx);
    },
    config,
    info,
  });
  const routes = [
    route('GET', '/state', async (ctx) => {
      ctx.body = await deskState(strapi, mayRollBack(ctx));
    }),
    route('GET', '/entries/:type/:documentId', async (ctx) => {
      const { type = '', documentId = '' } = ctx.params;
      const { locale = 'de' } = ctx.query;
      if (!isTypeName(type) || typeof locale !== 'string' || !isLocale(locale))
        throw new errors.ValidationError('Diesen Inhaltstyp gibt es nicht.');
      ctx.body = await entryState(strapi, type, documentId, locale);
    }),
    route('POST', '/hold', async (ctx) => {
      if (!mayRollBack(ctx))
        throw new errors.ForbiddenError('Dafür fehlt Ihnen das Recht. Fragen Sie die Betreuung der Website.');
      const { id } = ctx.request.body as { id?: unknown };
      if (id !== null && typeof id !== 'string')
        throw new errors.ValidationError('Es fehlt, welche Fassung gemeint ist.');
      ctx.body = await wishHold(strapi, id);
      await write(strapi, { type: 'website', action: id === null ? 'follow' : 'hold', entryKey: id, title: id });
    }),
  ];
  strapi.server.routes({ type: 'admin', prefix: '/publication', routes } as never);
}

/** The right to show an earlier release, to be given to roles; the super admin has every right. */
export async function registerDeskRights(strapi: Core.Strapi): Promise<void> {
  const permissions = strapi.service('admin::permission') as unknown as {
    actionProvider: { registerMany(actions: object[]): Promise<void> };
  };
  await permissions.actionProvider.registerMany([
    {
      section: 'settings',
      category: 'Website',
      subCategory: 'Veröffentlichung',
      displayName: 'Frühere Fassung der Website zeigen',
      uid: 'publication.rollback',
      pluginName: 'admin',
    },
  ]);
  // Strapi gave the super admin all rights before this one was known.
  await (
    strapi.service('admin::role') as unknown as { resetSuperAdminPermissions(): Promise<void> }
  ).resetSuperAdminPermissions();
}
