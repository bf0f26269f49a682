import { z } from 'zod';
import { judgeMarkdown, markdownInEnglish } from '../markdown/index.ts';

/** One line or paragraph of plain text, never empty, no surrounding blanks. */
export const text = z
  .string()
  .min(1, 'expected text, got nothing')
  .refine((value) => value === value.trim(), 'remove the blanks at the beginning or the end');

const judged = (mayHaveHeadings: boolean) => (source: string, context: z.RefinementCtx) => {
  for (const problem of judgeMarkdown(source, mayHaveHeadings))
    context.addIssue({ code: 'custom', message: markdownInEnglish(problem), params: { markdown: problem } });
};
const withoutHtml = text.refine((value) => !/<[a-z/!]/i.test(value), 'HTML is not allowed here; write Markdown');

/**
 * Markdown: paragraphs, `##`/`###` headings in their order, lists, links that say where they lead, emphasis. No HTML,
 * no pictures. Issues carry their problem in `params.markdown`.
 */
export const markdown = withoutHtml.superRefine(judged(true));

/** The same without headings, for texts that stand under a question. */
export const answer = withoutHtml.superRefine(judged(false));

/** Headings in the text of a section stand under the section's own, or a level would be missing. */
export function headedText({ heading, text: source }: { heading?: unknown; text?: unknown }, context: z.RefinementCtx) {
  if (heading || typeof source !== 'string') return;
  const [first] = judgeMarkdown(source, false).flatMap((problem) =>
    problem.code === 'heading-here' ? [problem.heading] : [],
  );
  if (first === undefined) return;
  const problem = { code: 'heading-alone', heading: first } as const;
  const message = markdownInEnglish(problem);
  context.addIssue({ code: 'custom', path: ['text'], message, params: { markdown: problem } });
}

/**
 * Short text that belongs to a shared record (a figure's label, a fact) and so carries its
 * translations with it. German is always there; a missing language falls back to German.
 * In the CMS each language is its own field: `label` becomes `labelDe`, `labelEn`, `labelCs`.
 */
export const words = z.strictObject({ de: text, en: text.optional(), cs: text.optional() });
export type Words = z.infer<typeof words>;

/** Stable, language-independent name of an entry; equals the file name. */
export const key = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'use lower-case letters, digits and single hyphens');

/** Last part of an address, per locale. */
export const slug = key;

/** https or http address. */
export const url = z.url({ protocol: /^https?$/, error: 'expected a full web address, https://…' });
