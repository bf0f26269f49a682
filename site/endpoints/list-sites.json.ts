import type { APIRoute } from 'astro';
import { siteRecordsJson } from '../sections/map/records.ts';
import { localeOf, textResponse } from './xml.ts';

/** All commercial sites for the finder of a list that has several pages. */
export const GET: APIRoute = ({ url }) => {
  const locale = localeOf(url);
  return locale
    ? textResponse(`${siteRecordsJson(locale)}\n`, 'application/json')
    : new Response(null, { status: 404 });
};
