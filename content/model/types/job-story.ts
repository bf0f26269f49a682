import { z } from 'zod';
import { LOCALES } from '../locales.ts';
import { block, localised, shared } from '../parts/entry.ts';
import { fact } from '../parts/fact.ts';
import { figure, type Figure } from '../parts/figure.ts';
import { ALWAYS } from '../parts/gate.ts';
import { nameOf } from '../parts/names.ts';
import { picture, pictureWords } from '../parts/picture.ts';
import { reference } from '../parts/reference.ts';
import { answer, headedText, markdown, text } from '../parts/text.ts';
import { AUDIENCES } from './location-factor.ts';

/** Body of a story, one after the other. `figure` shows one of the story's figures by its id. */
export const storyBlock = z.discriminatedUnion('block', [
  z
    .strictObject({ block: z.literal('text'), heading: text.optional(), text: markdown })
    .superRefine(headedText, ALWAYS),
  z.strictObject({ block: z.literal('quote'), text, attribution: text }),
  z.strictObject({ block: z.literal('figure'), figure: nameOf(text, 'figure') }),
]);
export type StoryBlock = z.infer<typeof storyBlock>;

interface Told {
  body: readonly StoryBlock[];
}

/** A block can only show a figure that the story has. */
function figuresExist(
  story: { figures: readonly Figure[]; [locale: string]: unknown },
  context: z.RefinementCtx,
): void {
  const known = story.figures.flatMap(({ id }) => id ?? []);
  for (const locale of LOCALES)
    for (const [index, block] of ((story[locale] as Told | undefined)?.body ?? []).entries())
      if (block.block === 'figure' && !known.includes(block.figure))
        context.addIssue({
          code: 'custom',
          path: [locale, 'body', index, 'figure'],
          message: `there is no figure "${block.figure}" in this story (it has: ${known.join(', ') || 'none with an id'}); choose one of them, or add it to \`figures\``,
          params: { unknownFigure: block.figure, known },
        });
}

/** Who is shown must be known before anything is public. */
function portrayalIsKnown({ sample, portrayed }: { sample?: unknown; portrayed?: unknown }, context: z.RefinementCtx) {
  const complain = (message: string) => context.addIssue({ code: 'custom', path: ['portrayed'], message });
  if (sample && portrayed) complain('a made-up example portrays nobody: choose one of the two');
  if (!sample && typeof portrayed !== 'boolean') complain('say whether the story shows or quotes somebody real');
}

/** Jobstory: an occupation told from inside. Samples name no person and no company. */
export const jobStory = z
  .strictObject({
    ...shared,
    /** Whether it shows or quotes somebody real; their consent is kept in the CMS and never public. Samples show nobody. */
    portrayed: z.boolean().optional(),
    audiences: z.array(z.enum(AUDIENCES)).min(1),
    /** KldB 2010 and ISCO-08 codes of the occupation. */
    kldb: z
      .string()
      .regex(/^\d{3,5}$/)
      .optional(),
    isco: z
      .string()
      .regex(/^\d{4}$/)
      .optional(),
    municipality: reference('municipality'),
    industry: reference('industry').optional(),
    /** Employers known to train or employ this occupation. */
    companies: z.array(reference('company')).default([]),
    figures: z.array(figure).default([]),
    facts: z.array(fact).default([]),
    contact: reference('contact'),
    organisation: reference('organisation').optional(),
    pictures: z.array(picture).default([]),
    ...localised({
      ...block,
      title: text,
      occupation: text,
      lead: text,
      body: z.array(storyBlock).min(1),
      questions: z.array(z.strictObject({ question: text, answer })).default([]),
    }),
  })
  .superRefine(figuresExist)
  .superRefine(portrayalIsKnown, ALWAYS)
  .superRefine(pictureWords, ALWAYS);
export type JobStory = z.infer<typeof jobStory>;
