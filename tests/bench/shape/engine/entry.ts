import type { Content } from '../../../../site/content/reader.ts';
import type { Page } from '../../../../site/content/pages.ts';
import { inContext, newContext } from '../../../../site/content/context.ts';
import { shapePages } from '../view.ts';
import { access } from './access.ts';

// What the publisher needs of a compiled site: rendering as in the real one, with the shape's pages and files.
export { carryDerivations, previewPath, render } from '../../../../site/adapter/entry.ts';

export const files = ['sitemap.xml', 'sites.geojson'];

export const pages = (content: Content): Page[] =>
  inContext(newContext(content), () =>
    shapePages(access).map((page) =>
      page.kind === 'site'
        ? { route: 'site', type: 'commercial-site', alternates: {}, ...page }
        : { route: 'sites', locale: page.locale, path: page.path, alternates: {} },
    ),
  );

export const redirects = (): { from: string; to: string }[] => [];
