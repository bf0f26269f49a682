import type { Core } from '@strapi/strapi';
import { now } from '../clock.ts';
import { inTransaction } from '../strapi/transaction.ts';
import { queryOf } from '../strapi/types.ts';

export const DONE = 'api::done.done';

/**
 * Does a piece of work if nobody has done it before; it and its mark are written together or not at all. The database
 * holds marks to be unique, so that a second process which starts at the same instant is undone as a whole.
 *
 * @param mark names the piece for good: what, for whom, for which day
 * @returns whether it was done now
 */
export function once(strapi: Core.Strapi, mark: string, work: () => Promise<unknown>): Promise<boolean> {
  return inTransaction(strapi, async () => {
    if (await queryOf(strapi, DONE).findOne({ where: { mark } })) return false;
    await queryOf(strapi, DONE).create({ data: { mark, at: now() } });
    await work();
    return true;
  });
}
