import { isTypeName } from '@standort/model';
import type { Core } from '@strapi/strapi';
import { reachAtWork } from '../access/at-work.ts';
import { errors } from '../strapi/require.ts';
import { confirm } from './confirm.ts';
import { checkList, entryCheck } from './list.ts';
import { INTERVALS, type Confirmation } from './rows.ts';

interface Context {
  params: Record<string, string | undefined>;
  request: { body?: unknown };
  body: unknown;
}

/** So many entries are confirmed in one go. */
const MOST = 500;

interface Asked {
  entries: Confirmation[];
  months: number | undefined;
}

/** Pure: what somebody asks to confirm. @throws ValidationError */
export function askedFor(body: unknown): Asked {
  const { entries, months = null } = (body ?? {}) as { entries?: unknown; months?: unknown };
  const isOne = (one: unknown): one is Confirmation =>
    typeof (one as Confirmation | null)?.type === 'string' && typeof (one as Confirmation).documentId === 'string';
  if (!Array.isArray(entries) || !entries.length || !entries.every(isOne))
    throw new errors.ValidationError('Es fehlt, welche Einträge noch richtig sind. Wählen Sie mindestens einen aus.');
  if (entries.length > MOST)
    throw new errors.ValidationError(`Auf einmal gehen höchstens ${MOST} Einträge. Wählen Sie weniger aus.`);
  const interval = INTERVALS.find((one) => one === months);
  if (months !== null && interval === undefined)
    throw new errors.ValidationError(`Der Abstand zur nächsten Prüfung ist ${INTERVALS.join(', ')} Monate.`);
  return { entries, months: interval };
}

/** Before the gate is put up, which then stands before these routes too. */
export function registerChecks(strapi: Core.Strapi): void {
  const admin = strapi.admin as unknown as { routes: Record<string, object> };
  const route = (method: string, path: string, handler: (ctx: Context) => Promise<void>) => ({
    method,
    path,
    handler,
    config: { policies: ['admin::isAuthenticatedAdmin'] },
  });
  admin.routes.checks = {
    type: 'admin',
    prefix: '/checks',
    routes: [
      route('GET', '/list', async (ctx) => {
        ctx.body = await checkList(strapi);
      }),
      route('GET', '/entries/:type/:documentId', async (ctx) => {
        const { type = '', documentId = '' } = ctx.params;
        if (!isTypeName(type)) throw new errors.ValidationError('Diesen Inhaltstyp gibt es nicht.');
        ctx.body = { check: await entryCheck(strapi, type, documentId) };
      }),
      route('POST', '/confirm', async (ctx) => {
        const { entries, months } = askedFor(ctx.request.body);
        ctx.body = { results: await confirm(strapi, await reachAtWork(strapi), entries, months) };
      }),
    ],
  };
}
