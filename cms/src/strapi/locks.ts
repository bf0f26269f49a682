import type { Core } from '@strapi/strapi';
import { inTransaction } from './transaction.ts';

/**
 * Locks of PostgreSQL by which all processes on one database wait for each other, by number. Whoever takes several
 * takes them in this order, and rows in between:
 *
 * 1. `content`, before the first row: one change of content at a time. A change touches rows of other entries too
 *    (relations, places in lists), in an order that Strapi decides; two at once could each wait for a row of the other.
 * 2. `feed`, before rows of the change feed are numbered; changes of pictures, which take no lock before, need it too.
 *
 * `background` is never waited for. SQLite has one writer, and one connection in each process. Another process, such as
 * `content:import`, may write too: a transaction that has read before it writes is refused if the other has written in
 * between. So there too a change of content begins by taking the right to write, and waits for it.
 */
export const LOCKS = { content: 4_721_003, feed: 4_721_001, background: 4_721_002 } as const;

interface Connection {
  raw(sql: string, bindings?: number[]): { transacting(transaction: unknown): Promise<unknown> };
}

/** Changes nothing; SQLite takes the right to write for it. */
const WRITE_NOTHING = 'update strapi_core_store_settings set value = value where 0';

/** Takes a lock that is held until the transaction which is open ends; waits for it. Taken again, nothing happens. */
export async function lockUntilCommit(strapi: Core.Strapi, lock: keyof typeof LOCKS): Promise<void> {
  const isPostgres = strapi.db.dialect.client === 'postgres';
  await strapi.db.transaction(async ({ trx }) => {
    const connection = strapi.db.connection as Connection;
    if (isPostgres) await connection.raw('select pg_advisory_xact_lock(?)', [LOCKS[lock]]).transacting(trx);
    else if (lock === 'content') await connection.raw(WRITE_NOTHING).transacting(trx);
  });
}

/** Writes in one transaction, or in the one that is open; waits for no other work but for SQLite's only writer. */
export const writing = <T>(strapi: Core.Strapi, work: () => Promise<T>): Promise<T> =>
  inTransaction(strapi, async () => {
    if (strapi.db.dialect.client !== 'postgres') await lockUntilCommit(strapi, 'content');
    return work();
  });

/** Changes content in one transaction, or in the one that is open, while nobody else does. */
export const changingContent = <T>(strapi: Core.Strapi, work: () => Promise<T>): Promise<T> =>
  inTransaction(strapi, async () => {
    await lockUntilCommit(strapi, 'content');
    return work();
  });
