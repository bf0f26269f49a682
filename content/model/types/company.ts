import { z } from 'zod';
import { checkOrder } from '../parts/check-days.ts';
import { asOf, day } from '../parts/date.ts';
import { block, localised, shared } from '../parts/entry.ts';
import { fact } from '../parts/fact.ts';
import { figure } from '../parts/figure.ts';
import { ALWAYS } from '../parts/gate.ts';
import { picture, pictureWords } from '../parts/picture.ts';
import { position } from '../parts/position.ts';
import { reference } from '../parts/reference.ts';
import { sources } from '../parts/source.ts';
import { key, markdown, text, url, words } from '../parts/text.ts';

/** An occupation this firm is known to train. `trade` is the id of a trade in an industry profile. */
export const training = z.strictObject({
  occupation: words,
  trade: key.optional(),
  kldb: z
    .string()
    .regex(/^\d{3,5}$/)
    .optional(),
  note: words.optional(),
  asOf,
  sources,
});

/** Arbeitgeber, Betrieb. Unconfirmed: name, place, activity and source only. */
export const company = z
  .strictObject({
    ...shared,
    name: text,
    municipality: reference('municipality'),
    locality: text,
    position: position.optional(),
    industry: reference('industry').optional(),
    /** Branch in words; needed where no industry profile fits. */
    branch: words.optional(),
    foundedYear: z.number().int().min(1400).max(2100).optional(),
    foundedNote: words.optional(),
    website: url.optional(),
    careersUrl: url.optional(),
    employees: z.array(figure).default([]),
    training: z.array(training).default([]),
    languages: z.array(text).default([]),
    memberOf: z.array(reference('organisation')).default([]),
    facts: z.array(fact).default([]),
    picture: picture.optional(),
    sources,
    checkedOn: asOf.optional(),
    checkDueOn: day.optional(),
    ...localised({ ...block, summary: text, body: markdown.optional() }),
  })
  .refine((c) => c.industry || c.branch, { path: ['branch'], message: 'name the industry, or the branch in words' })
  .superRefine(checkOrder, ALWAYS)
  .superRefine(pictureWords, ALWAYS);
export type Company = z.infer<typeof company>;
