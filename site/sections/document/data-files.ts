import type { StringKey } from '../../i18n/t.ts';

/** The files anybody may take away, in the order they are listed. */
export const DATA_FILES = [
  { path: '/data/commercial-sites.geojson', format: 'GeoJSON', content: 'data.sites' },
  { path: '/data/commercial-sites.csv', format: 'CSV', content: 'data.sites' },
  { path: '/data/commercial-sites.json', format: 'JSON', content: 'data.sites' },
  { path: '/data/companies.geojson', format: 'GeoJSON', content: 'data.companies' },
  { path: '/data/basemap.json', format: 'GeoJSON', content: 'data.basemap' },
  { path: '/data/catalog.jsonld', format: 'JSON-LD', content: 'data.catalog' },
  { path: '/feed.xml', format: 'Atom', content: 'data.feed' },
] as const satisfies readonly { path: string; format: string; content: StringKey }[];
