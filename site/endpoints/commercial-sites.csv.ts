import type { APIRoute } from 'astro';
import { siteRecords } from './site-records.ts';
import { csv } from './csv.ts';
import { textResponse } from './xml.ts';

export const GET: APIRoute = () => textResponse(csv(siteRecords().map(({ record }) => record)), 'text/csv');
