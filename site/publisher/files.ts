/** Addresses of a release that are files of their own, not pages. Shared by the routes and the publisher. */
export const FILES = [
  'sitemap-index.xml',
  'feed.xml',
  'robots.txt',
  '.well-known/security.txt',
  'data/commercial-sites.geojson',
  'data/commercial-sites.json',
  'data/commercial-sites.csv',
  'data/companies.geojson',
  'data/catalog.jsonld',
  'data/basemap.json',
  'data/search.de.json',
  'data/search.en.json',
  'data/search.cs.json',
  'data/list-sites.de.json',
  'data/list-sites.en.json',
  'data/list-sites.cs.json',
  'data/list-others.de.json',
  'data/list-others.en.json',
  'data/list-others.cs.json',
] as const;

/** Media types by extension; everything a release may hold. */
export const MEDIA_TYPES: Readonly<Record<string, string>> = {
  avif: 'image/avif',
  css: 'text/css; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  geojson: 'application/geo+json; charset=utf-8',
  html: 'text/html; charset=utf-8',
  ico: 'image/x-icon',
  jpg: 'image/jpeg',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json; charset=utf-8',
  jsonld: 'application/ld+json; charset=utf-8',
  pmtiles: 'application/vnd.pmtiles',
  png: 'image/png',
  svg: 'image/svg+xml',
  txt: 'text/plain; charset=utf-8',
  webmanifest: 'application/manifest+json',
  webp: 'image/webp',
  woff2: 'font/woff2',
  xml: 'application/xml; charset=utf-8',
};

/** @throws for an extension nobody has thought of, so that nothing is ever served as a download by accident */
export function mediaTypeOf(file: string): string {
  const extension = file.slice(file.lastIndexOf('.') + 1).toLowerCase();
  const type = MEDIA_TYPES[extension];
  if (!type)
    throw new Error(`${file}: unknown kind of file ".${extension}". Add it to MEDIA_TYPES in site/publisher/files.ts.`);
  return type;
}

/** File of the release for a page's address: `/en/map/` → `en/map/index.html`, `/en/404/` → `en/404.html`. */
export const fileOfPath = (path: string): string =>
  path.endsWith('/404/') ? `${path.slice(1, -1)}.html` : `${path.slice(1)}index.html`;
