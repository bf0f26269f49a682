import type { Core } from '@strapi/strapi';
import { currentEnvironment } from './environment.ts';

interface Context {
  cookies: { secure: boolean };
}

/** Strapi makes links to the desk from the port it listens on, which is not where editors open it. */
export function tellAddress(strapi: Core.Strapi): void {
  const { adminUrl, isBehindProxy } = currentEnvironment();
  strapi.config.set('admin.absoluteUrl', adminUrl);
  if (!isBehindProxy) return;
  // Not every proxy says that it was asked by https; without a word, no login would get its cookie.
  strapi.server.use(({ cookies }: Context, next) => {
    cookies.secure = true;
    return next();
  });
}
