import { z } from 'zod';
import { text } from './text.ts';

const SWAPPED = 'outside Central Europe: are longitude and latitude swapped? The longitude comes first';

/** [longitude, latitude] in degrees, WGS 84 (RFC 7946). Swapped pairs are the usual mistake. */
const lonLat = z.tuple([z.number().min(5, SWAPPED).max(20, SWAPPED), z.number().min(45, SWAPPED).max(56, SWAPPED)]);
const ring = z
  .array(lonLat)
  .min(4, 'a ring needs at least four positions')
  .refine((r) => r[0]?.join() === r.at(-1)?.join(), 'close the ring: last position = first position');

export const geometry = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('Point'), coordinates: lonLat }),
  z.strictObject({ type: z.literal('Polygon'), coordinates: z.array(ring).min(1) }),
  z.strictObject({ type: z.literal('MultiPolygon'), coordinates: z.array(z.array(ring).min(1)).min(1) }),
]);
export type Geometry = z.infer<typeof geometry>;

/** Where something is, how exactly that is known, and whose data it is. */
export const position = z.strictObject({
  geometry,
  precision: z.enum(['parcel', 'approximate', 'locality']),
  derivation: text.optional(),
  source: text,
  licence: text.optional(),
});
export type Position = z.infer<typeof position>;
