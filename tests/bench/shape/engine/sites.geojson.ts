import type { APIRoute } from 'astro';
import { geojson } from '../view.ts';
import { access } from './access.ts';

export const GET: APIRoute = () => new Response(geojson(access));
