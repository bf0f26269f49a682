import type { APIRoute } from 'astro';
import { siteRecords } from './site-records.ts';
import { textResponse } from './xml.ts';

/** RFC 7946; sites without a known place have a null geometry. */
export const GET: APIRoute = () => {
  const features = siteRecords('geojson', ({ longitude: _lon, latitude: _lat, key, ...properties }, { position }) =>
    JSON.stringify({ type: 'Feature', id: key, geometry: position?.geometry ?? null, properties }),
  );
  return textResponse(`{"type":"FeatureCollection","features":[${features.join(',')}]}\n`, 'application/geo+json');
};
