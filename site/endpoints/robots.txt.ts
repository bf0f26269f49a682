import type { APIRoute } from 'astro';
import { siteUrl } from '../content/context.ts';
import { textResponse } from './xml.ts';

export const GET: APIRoute = () => textResponse(`User-agent: *\nAllow: /\n\nSitemap: ${siteUrl()}/sitemap-index.xml\n`);
