import type { APIRoute } from 'astro';
import { access } from '../../load.ts';
import { sitemap } from '../../view.ts';

export const GET: APIRoute = () => new Response(sitemap(access));
