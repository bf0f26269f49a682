import type { APIRoute } from 'astro';
import { single, siteUrl, today } from '../content/context.ts';
import { localised } from '../content/localised.ts';
import { pathOf } from '../routes/path.ts';
import { jsonResponse } from './xml.ts';

const FILES = [
  { file: 'commercial-sites.geojson', title: 'Gewerbeflächen (GeoJSON)', mediaType: 'application/geo+json' },
  { file: 'commercial-sites.json', title: 'Gewerbeflächen (JSON)', mediaType: 'application/json' },
  { file: 'commercial-sites.csv', title: 'Gewerbeflächen (CSV)', mediaType: 'text/csv' },
  { file: 'companies.geojson', title: 'Betriebe (GeoJSON)', mediaType: 'application/geo+json' },
] as const;

/** DCAT catalogue of the data files. */
export const GET: APIRoute = () => {
  const origin = siteUrl();
  const { name } = localised(single('settings'), 'de');
  return jsonResponse(
    {
      '@context': { dcat: 'http://www.w3.org/ns/dcat#', dct: 'http://purl.org/dc/terms/' },
      '@type': 'dcat:Catalog',
      'dct:title': name,
      'dct:language': 'de',
      'dcat:landingPage': { '@id': origin + pathOf('open-data', 'de') },
      'dcat:dataset': FILES.map(({ file, title, mediaType }) => ({
        '@type': 'dcat:Dataset',
        '@id': `${origin}/data/${file}`,
        'dct:title': title,
        'dct:modified': today(),
        'dcat:distribution': {
          '@type': 'dcat:Distribution',
          'dcat:downloadURL': { '@id': `${origin}/data/${file}` },
          'dcat:mediaType': mediaType,
        },
      })),
    },
    'application/ld+json',
  );
};
