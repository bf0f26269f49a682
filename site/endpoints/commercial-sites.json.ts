import type { APIRoute } from 'astro';
import { today } from '../content/context.ts';
import { siteRecords } from './site-records.ts';
import { jsonResponse } from './xml.ts';

export const GET: APIRoute = () => jsonResponse({ asOf: today(), sites: siteRecords().map(({ record }) => record) });
