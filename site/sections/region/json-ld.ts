import { siteUrl } from '../../content/context.ts';
import type { JsonLd } from '../../seo/json-ld.ts';

export const absolute = (path: string): string => siteUrl() + path;

/** A list of pages in their order. */
export const itemList = (items: readonly { name: string; href: string }[]): JsonLd => ({
  '@type': 'ItemList',
  numberOfItems: items.length,
  itemListElement: items.map(({ name, href }, k) => ({
    '@type': 'ListItem',
    position: k + 1,
    name,
    url: absolute(href),
  })),
});
