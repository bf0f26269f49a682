import type { APIRoute } from 'astro';
import { isLocale } from '@standort/model';
import { searchRecords } from '../content/search.ts';
import { jsonResponse } from './xml.ts';

/** Sorted records of one language; the browser builds its index from them. */
export const GET: APIRoute = ({ url }) => {
  const locale = url.pathname.split('.')[1] ?? '';
  if (!isLocale(locale)) return new Response(null, { status: 404 });
  return jsonResponse(searchRecords(locale));
};
