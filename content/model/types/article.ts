import { z } from 'zod';
import { day } from '../parts/date.ts';
import { block, localised, shared } from '../parts/entry.ts';
import { fact } from '../parts/fact.ts';
import { ALWAYS } from '../parts/gate.ts';
import { picture, pictureWords } from '../parts/picture.ts';
import { sources } from '../parts/source.ts';
import { markdown, text } from '../parts/text.ts';

/** Artikel, news. `publishedOn` is the day shown; facts carry their own dates. */
export const article = z
  .strictObject({
    ...shared,
    publishedOn: day,
    picture: picture.optional(),
    facts: z.array(fact).default([]),
    sources,
    ...localised({ ...block, title: text, summary: text, body: markdown }),
  })
  .superRefine(pictureWords, ALWAYS);
export type Article = z.infer<typeof article>;
