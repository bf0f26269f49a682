import { z } from 'zod';
import { localised, shared, textOrigin } from '../parts/entry.ts';
import { text } from '../parts/text.ts';

const chapter = z.strictObject({ heading: text, lead: text });

/** Startseite: the words around what the home page draws from the entries. One entry, key `homepage`. */
export const homepage = z.strictObject({
  ...shared,
  key: z.literal('homepage'),
  ...localised({
    textOrigin,
    /** Hero title; a line break (`\n`) is kept. */
    title: z.string().min(1),
    description: text,
    lead: text,
    doorWork: chapter,
    doorInvest: chapter,
    doorFirms: chapter,
    crafts: chapter,
    work: chapter,
    growth: chapter,
    sites: chapter,
    living: chapter,
    journeys: chapter,
    municipalities: chapter,
    ask: chapter,
  }),
});
export type Homepage = z.infer<typeof homepage>;
