import type { APIRoute } from 'astro';
import { LAYERS } from '../content/geo.ts';
import { jsonResponse } from './xml.ts';

/** The schematic base map, all layers in one file, for the interactive map. */
export const GET: APIRoute = () => jsonResponse(LAYERS);
