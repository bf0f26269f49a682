import type { Addresses } from '../../../../site/adapter/entry.ts';
import type { Content } from '../../../../site/content/reader.ts';
import type { Page } from '../../../../site/content/pages.ts';
import { inContext, newContext } from '../../../../site/content/context.ts';
import { shapePages } from '../view.ts';
import { access } from './access.ts';

// What the publisher needs of a compiled site: rendering as in the real one, with the shape's pages and files.
export { carryDerivations, previewPath, render } from '../../../../site/adapter/entry.ts';

export const files = ['sitemap.xml', 'sites.geojson'];

export function addresses(content: Content): Addresses {
  const context = newContext(content);
  const pages = inContext(context, () => shapePages(access)).map((page): Page =>
    page.kind === 'site'
      ? { route: 'site', type: 'commercial-site', alternates: {}, ...page }
      : { route: 'sites', locale: page.locale, path: page.path, alternates: {} },
  );
  return { pages, redirects: [], reads: context.reader.reads };
}
