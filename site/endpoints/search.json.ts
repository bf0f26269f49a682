import type { APIRoute } from 'astro';
import { searchRecords } from '../content/search.ts';
import { jsonResponse, localeOf } from './xml.ts';

/** Sorted records of one language; the browser builds its index from them. */
export const GET: APIRoute = ({ url }) => {
  const locale = localeOf(url);
  return locale ? jsonResponse(searchRecords(locale)) : new Response(null, { status: 404 });
};
