import type { Core } from '@strapi/strapi';
import type { Action, DocumentMiddleware } from './action.ts';
import { changeFeed } from './change-feed.ts';
import { entryKey } from './entry-key.ts';
import { oneTransaction } from './one-transaction.ts';
import { readOnlyFeed } from './read-only-feed.ts';

/** Outermost first. What is decided further out holds for everything further in. */
const MIDDLEWARES: readonly DocumentMiddleware[] = [oneTransaction, readOnlyFeed, entryKey, changeFeed];

export function registerDocumentMiddlewares(strapi: Core.Strapi): void {
  for (const middleware of MIDDLEWARES)
    strapi.documents.use((context, next) => middleware(strapi, context as unknown as Action, next as () => Promise<unknown>) as ReturnType<typeof next>);
}
