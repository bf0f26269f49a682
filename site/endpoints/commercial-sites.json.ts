import type { APIRoute } from 'astro';
import { today } from '../content/context.ts';
import { siteRecords } from './site-records.ts';
import { textResponse } from './xml.ts';

export const GET: APIRoute = () => {
  const records = siteRecords('json', (record) => JSON.stringify(record));
  return textResponse(`{"asOf":"${today()}","sites":[${records.join(',')}]}\n`, 'application/json');
};
