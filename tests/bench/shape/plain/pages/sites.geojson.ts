import type { APIRoute } from 'astro';
import { access } from '../../load.ts';
import { geojson } from '../../view.ts';

export const GET: APIRoute = () => new Response(geojson(access));
