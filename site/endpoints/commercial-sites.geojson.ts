import type { APIRoute } from 'astro';
import { siteRecords } from './site-records.ts';
import { jsonResponse } from './xml.ts';

/** RFC 7946; sites without a known place have a null geometry. */
export const GET: APIRoute = () =>
  jsonResponse(
    {
      type: 'FeatureCollection',
      features: siteRecords().map(({ site, record: { longitude: _lon, latitude: _lat, key, ...properties } }) => ({
        type: 'Feature',
        id: key,
        geometry: site.position?.geometry ?? null,
        properties,
      })),
    },
    'application/geo+json',
  );
