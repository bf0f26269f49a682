import { z } from 'zod';
import { asOf } from './date.ts';
import { sources } from './source.ts';
import { key, words } from './text.ts';

/** A statement without a number, dated and sourced. */
export const fact = z.strictObject({
  id: key.optional(),
  text: words,
  asOf,
  asOfNote: words.optional(),
  sources,
  /** Where it holds, if not everywhere. */
  municipalityCode: key.optional(),
  conflict: z.boolean().default(false),
  caution: z.boolean().default(false),
});
export type Fact = z.infer<typeof fact>;
