import type { StrapiApp } from '@strapi/strapi/admin';

/** The page with all versions of an entry; the panel beside the form leads there. */
export function registerVersions(app: StrapiApp): void {
  app.router.addRoute({
    path: 'versions/:type/:documentId',
    lazy: async () => ({ Component: (await import('./VersionsPage')).default }),
  });
}
