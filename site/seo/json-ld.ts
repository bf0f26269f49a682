import type { Locale } from '@standort/model';

export type JsonLd = { '@type': string } & Record<string, unknown>;

export interface Crumb {
  label: string;
  /** Absent for the page itself. */
  href?: string;
}

/** schema.org BreadcrumbList; positions count from 1, addresses are absolute. */
export const breadcrumbs = (crumbs: readonly Crumb[], self: string, siteUrl: string): JsonLd => ({
  '@type': 'BreadcrumbList',
  itemListElement: crumbs.map(({ label, href }, k) => ({
    '@type': 'ListItem',
    position: k + 1,
    name: label,
    item: siteUrl + (href ?? self),
  })),
});

export const website = (name: string, locale: Locale, siteUrl: string, home: string): JsonLd => ({
  '@type': 'WebSite',
  '@id': `${siteUrl}/#website`,
  name,
  inLanguage: locale,
  url: siteUrl + home,
});

/** One graph as the text of a data block; `<` is escaped so no content can end the element. */
export const graph = (nodes: readonly JsonLd[]): string =>
  JSON.stringify({ '@context': 'https://schema.org', '@graph': nodes }).replaceAll('<', String.raw`\u003c`);
