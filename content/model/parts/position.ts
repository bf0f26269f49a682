import { z } from 'zod';
import { judge, normal } from '../geometry/judge.ts';
import { inEnglish } from '../geometry/problem.ts';
import { text } from './text.ts';

/** [longitude, latitude] in degrees, WGS 84 (RFC 7946). */
const lonLat = z.tuple([z.number(), z.number()]);
const part = z.array(z.array(lonLat)).min(1);

/**
 * A point or an area. What only needs tidying (open rings, too many decimals, direction) is tidied; the rest is
 * judged by the rules in `geometry/`, the same on the desk, in the CMS and in files. Issues carry their problem
 * in `params.geometry`.
 */
export const geometry = z
  .discriminatedUnion('type', [
    z.strictObject({ type: z.literal('Point'), coordinates: lonLat }),
    z.strictObject({ type: z.literal('Polygon'), coordinates: part }),
    z.strictObject({ type: z.literal('MultiPolygon'), coordinates: z.array(part).min(1) }),
  ])
  .superRefine((shape, context) => {
    for (const problem of judge(shape).problems)
      context.addIssue({ code: 'custom', message: inEnglish(problem), params: { geometry: problem } });
  })
  .overwrite(normal);
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
