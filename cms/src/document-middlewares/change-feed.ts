import type { Core } from '@strapi/strapi';
import { isImport } from '../content/import-context.ts';
import { queryOf, typeOf, type Row } from '../strapi/types.ts';
import type { DocumentMiddleware } from './action.ts';

export const FEED = 'api::change.change';
const RECORDED: ReadonlySet<string> = new Set(['publish', 'unpublish', 'delete']);
const LOCK = 4_721_001;

/** Number of the newest row; 0 for an empty feed. */
export async function newestSequence(strapi: Core.Strapi): Promise<number> {
  const [row] = await queryOf(strapi, FEED).findMany({ select: ['sequence'], orderBy: { sequence: 'desc' }, limit: 1 });
  return Number(row?.sequence ?? 0);
}

interface Connection {
  raw(sql: string, bindings: number[]): { transacting(transaction: unknown): Promise<unknown> };
}

// Rows are numbered under a lock held until commit, so that they become visible in their order and
// nobody who asks "since N" misses one. SQLite has a single writer anyway.
async function lock(strapi: Core.Strapi): Promise<void> {
  if (strapi.db.dialect.client !== 'postgres') return;
  const connection: Connection = strapi.db.connection;
  await strapi.db.transaction(async ({ trx }) => {
    await connection.raw('select pg_advisory_xact_lock(?)', [LOCK]).transacting(trx);
  });
}

interface AdminUser {
  email?: string;
}

const actor = (strapi: Core.Strapi): string => {
  if (isImport()) return 'import';
  const user = strapi.requestContext.get()?.state.user as AdminUser | undefined;
  return user?.email ?? 'system';
};

/** Appends one row per locale that was published, unpublished or deleted, in the transaction of the change. */
export const changeFeed: DocumentMiddleware = async (strapi, { uid, action, params }, next) => {
  const type = typeOf(uid);
  if (!type || !RECORDED.has(action)) return next();
  const before = await queryOf(strapi, uid).findOne({ where: { documentId: params.documentId }, select: ['key'] });
  const result = (await next()) as { entries: Row[] };
  const locales = [...new Set(result.entries.map(({ locale }) => locale))];
  if (!locales.length) return result;
  await lock(strapi);
  let sequence = await newestSequence(strapi);
  for (const entryLocale of locales)
    await queryOf(strapi, FEED).create({
      data: {
        sequence: ++sequence,
        type,
        entryDocumentId: params.documentId,
        entryKey: before?.key,
        entryLocale,
        action,
        at: new Date(),
        by: actor(strapi),
      },
    });
  return result;
};
