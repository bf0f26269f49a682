import type { Core } from '@strapi/strapi';

/** Runs the work in one transaction, or in the one that is open already. Strapi types the result as a promise too many. */
export async function inTransaction<T>(strapi: Core.Strapi, work: () => Promise<T>): Promise<T> {
  return await (strapi.db.transaction(work) as Promise<unknown> as Promise<T>);
}
