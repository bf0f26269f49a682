import { z } from 'zod';
import { checkOrder } from './check-days.ts';
import { asOf, day } from './date.ts';
import { sources } from './source.ts';
import { key, words } from './text.ts';

/**
 * A number that can be checked: value (and `valueTo` for a span) in `unit`, dated and sourced.
 * `id` lets code find the few figures it treats specially (`population`, `area`, `trade-tax`, …).
 */
export const figure = z
  .strictObject({
    id: key.optional(),
    label: words,
    value: z.number(),
    valueTo: z.number().optional(),
    qualifier: z.enum(['exact', 'about', 'over', 'upTo']).default('exact'),
    unit: words.optional(),
    breakdown: z.array(z.strictObject({ label: words, value: z.number() })).optional(),
    note: words.optional(),
    asOf,
    asOfNote: words.optional(),
    scope: words.optional(),
    sources,
    /** When somebody last made sure that it still holds, and by when it is to be looked at again. */
    checkedOn: day.optional(),
    checkDueOn: day.optional(),
    /** Sources disagree; `valueTo` or `note` says how. */
    conflict: z.boolean().default(false),
    /** Only in factual context, never in marketing text. */
    caution: z.boolean().default(false),
    /** May stand on the home page. */
    highlight: z.boolean().default(false),
  })
  .refine((f) => f.valueTo === undefined || f.valueTo > f.value, {
    path: ['valueTo'],
    message: 'must be greater than value',
  })
  .superRefine(checkOrder);
export type Figure = z.infer<typeof figure>;
