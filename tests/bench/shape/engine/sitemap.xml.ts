import type { APIRoute } from 'astro';
import { sitemap } from '../view.ts';
import { access } from './access.ts';

export const GET: APIRoute = () => new Response(sitemap(access));
