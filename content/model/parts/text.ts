import { z } from 'zod';

/** One line or paragraph of plain text, never empty, no surrounding blanks. */
export const text = z
  .string()
  .min(1, 'expected text, got nothing')
  .refine((value) => value === value.trim(), 'remove the blanks at the beginning or the end');

/** Markdown: paragraphs, `##`/`###` headings, lists, links, emphasis. No HTML. */
export const markdown = text.refine((value) => !/<[a-z/!]/i.test(value), 'HTML is not allowed here; write Markdown');

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
