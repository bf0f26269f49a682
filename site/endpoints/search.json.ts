import type { APIRoute } from 'astro';
import { searchRecordsJson } from '../content/search.ts';
import { localeOf, textResponse } from './xml.ts';

/** Sorted records of one language; the browser builds its index from them. */
export const GET: APIRoute = ({ url }) => {
  const locale = localeOf(url);
  return locale
    ? textResponse(`${searchRecordsJson(locale)}\n`, 'application/json')
    : new Response(null, { status: 404 });
};
