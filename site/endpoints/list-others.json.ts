import type { APIRoute } from 'astro';
import { otherRecords } from '../sections/map/records.ts';
import { jsonResponse, localeOf } from './xml.ts';

/** Employers, stories and places for the finder of a map whose list has several pages. */
export const GET: APIRoute = ({ url }) => {
  const locale = localeOf(url);
  return locale ? jsonResponse(otherRecords(locale)) : new Response(null, { status: 404 });
};
