import { z } from 'zod';
import { DEFAULT_LOCALE, LOCALES } from '../locales.ts';
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

type Fields = Partial<Record<string, unknown>>;

/** The pictures of an entry, as far as they are there, and where. */
const picturesOf = ({ picture: one, pictures: many }: Fields): [path: (string | number)[], picture: Fields][] =>
  [
    [['picture'], one] as const,
    ...(Array.isArray(many) ? many : []).map((each: unknown, k) => [['pictures', k], each] as const),
  ].flatMap(([path, found]) => (typeof found === 'object' && found !== null ? [[[...path], found as Fields]] : []));

/** A picture is described in each language of its entry; who cannot see it has nothing else. */
export function pictureWords(entry: Fields, context: z.RefinementCtx): void {
  for (const [path, { alt, decorative }] of picturesOf(entry))
    for (const locale of LOCALES)
      if (!decorative && alt && !(alt as Fields)[locale] && entry[locale] !== undefined && locale !== DEFAULT_LOCALE)
        context.addIssue({
          code: 'custom',
          path: [...path, 'alt', locale],
          message: 'describe the picture in this language too, or mark it decorative',
        });
}
