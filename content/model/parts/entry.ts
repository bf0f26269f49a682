import { z } from 'zod';
import { day } from './date.ts';
import { ALWAYS } from './gate.ts';
import { key, slug, text } from './text.ts';

type Fields = Partial<Record<string, unknown>>;

/** Whoever says that somebody has read what a machine wrote, says who and when. */
function reviewIsKnown({ origin, by, on }: Fields, context: z.RefinementCtx): void {
  if (origin !== 'machineReviewed') return;
  const complain = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message });
  if (!by) complain('by', 'say which office has read this machine-written text');
  if (!on) complain('on', 'add the day on which this machine-written text was read');
}

/** Who wrote a text. Machine-written text is labelled on the page; once somebody has read it, the label says so. */
export const textOrigin = z
  .strictObject({
    origin: z.enum(['human', 'machine', 'machineReviewed']),
    by: text.optional(),
    on: day.optional(),
  })
  .superRefine(reviewIsKnown, ALWAYS);
export type TextOrigin = z.infer<typeof textOrigin>;

/** Whether somebody responsible has confirmed the record (`by`: a role, never a name). */
export const confirmation = z.strictObject({
  status: z.enum(['unconfirmed', 'confirmed']).default('unconfirmed'),
  on: day.optional(),
  by: text.optional(),
});

/** Fields of every entry, the same in all languages. */
export const shared = {
  key,
  /** Owner; absent = shared by all municipalities, edited by the coordination role. */
  municipalityCode: key.optional(),
  confirmation: confirmation.default({ status: 'unconfirmed' }),
  /** Invented example content, labelled as such wherever it appears. */
  sample: z.boolean().default(false),
};

/** Fields of every language block of a type with pages of its own. */
export const block = {
  slug,
  /** Older slugs of this entry in this language; the site redirects from them. */
  formerSlugs: z.array(slug).default([]),
  textOrigin,
};

/** Of a translation that was made from an earlier German text: the day on which German last changed. */
const translation = { germanChangedOn: day.optional() };

/** What the type requires per language; German always, the others when present complete. */
export const localised = <T extends z.ZodRawShape>(shape: T) => {
  const translated = z.strictObject({ ...shape, ...translation }).optional();
  return { de: z.strictObject(shape), en: translated, cs: translated };
};
