import type { Core } from '@strapi/strapi';
import { LOCKS } from '../strapi/locks.ts';

interface Transaction {
  raw(sql: string, bindings: number[]): Promise<{ rows: { held: boolean }[] }>;
}
interface Connection {
  transaction<T>(work: (transaction: Transaction) => Promise<T>): Promise<T>;
}

/**
 * Runs the work unless another process on the same database is at it. PostgreSQL holds the lock for as long as the
 * connection lives, so that a process which dies gives it back at once and clocks need not agree. SQLite has one
 * process only.
 *
 * @returns whether the work was run
 */
export async function withClusterLock(strapi: Core.Strapi, work: () => Promise<void>): Promise<boolean> {
  if (strapi.db.dialect.client !== 'postgres') {
    await work();
    return true;
  }
  return (strapi.db.connection as Connection).transaction(async (transaction) => {
    const { rows } = await transaction.raw('select pg_try_advisory_xact_lock(?) as held', [LOCKS.background]);
    if (!rows[0]?.held) return false;
    await work();
    return true;
  });
}
