import { defineMiddleware } from 'astro:middleware';
import { contextOrNone, inContext, newContext } from './content/context.ts';

/**
 * In a release the publisher has set up the content; here only an error is kept, so that it can be
 * named. Under `astro dev` nobody has: content/entries is read afresh for every page.
 */
export const onRequest = defineMiddleware(async (_, next) => {
  const context = contextOrNone();
  if (context) {
    try {
      return await next();
    } catch (error) {
      context.error = error instanceof Error ? error : new Error(String(error));
      throw error;
    }
  }
  if (!import.meta.env.DEV) throw new Error('A page was asked for outside of a release.');
  const { loadContent } = await import('./publisher/load-content.ts');
  const fresh = newContext(await loadContent({ root: 'content', siteUrl: 'http://localhost:4321' }));
  return inContext(fresh, next);
});
