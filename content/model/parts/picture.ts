import { z } from 'zod';
import { text, words } from './text.ts';

/** A picture below `content/media/`. Either it says something (alt) or it is marked decorative. */
export const picture = z
  .strictObject({
    file: z.string().regex(/^[a-z0-9][a-z0-9-]*\.(jpe?g|png|webp|avif)$/, 'expected a file name such as casting.jpg'),
    alt: words.optional(),
    decorative: z.boolean().default(false),
    credit: text,
    licence: text.optional(),
    /** Centre of interest, 0–1 from the left and from the top. */
    focalPoint: z.strictObject({ x: z.number().min(0).max(1), y: z.number().min(0).max(1) }).optional(),
  })
  .refine((p) => p.decorative || p.alt, {
    path: ['alt'],
    message: 'describe the picture, or mark it decorative',
  });
export type Picture = z.infer<typeof picture>;
