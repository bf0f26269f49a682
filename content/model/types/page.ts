import { z } from 'zod';
import { block, localised, shared } from '../parts/entry.ts';
import { ALWAYS } from '../parts/gate.ts';
import { answer, headedText, markdown, text } from '../parts/text.ts';

/** Pages with an address of their own, by the name of their route: where a call may lead. */
export const PAGE_ROUTES = [
  'home',
  'jobs',
  'stories',
  'employers',
  'sites',
  'industries',
  'factors',
  'municipalities',
  'map',
  'news',
  'contact',
  'easy-language',
  'imprint',
  'privacy',
  'accessibility',
  'about-data',
  'open-data',
  'search',
] as const;
export type PageRoute = (typeof PAGE_ROUTES)[number];

/** Keys of the entries whose words the site cannot be drawn without; each is the name of a route. */
export const NEEDED_PAGES = [
  'jobs',
  'stories',
  'employers',
  'sites',
  'industries',
  'factors',
  'municipalities',
  'map',
  'news',
  'contact',
  'easy-language',
  'imprint',
  'search',
] as const satisfies readonly PageRoute[];
export type NeededPage = (typeof NEEDED_PAGES)[number];

/** The few sections a page is made of. */
export const section = z.discriminatedUnion('section', [
  z
    .strictObject({ section: z.literal('text'), heading: text.optional(), text: markdown })
    .superRefine(headedText, ALWAYS),
  z.strictObject({
    section: z.literal('questions'),
    heading: text,
    lead: text.optional(),
    items: z.array(z.strictObject({ question: text, answer })).min(1),
  }),
  z.strictObject({ section: z.literal('call'), heading: text, text, label: text, route: z.enum(PAGE_ROUTES) }),
]);
export type Section = z.infer<typeof section>;

/**
 * Seite. Where `key` is the name of a route (`work`, `sites`, `easy-language`, …) the page gives
 * that route its title, description, lead and closing sections.
 */
export const page = z.strictObject({
  ...shared,
  ...localised({ ...block, title: text, description: text, lead: text, sections: z.array(section).default([]) }),
});
export type Page = z.infer<typeof page>;
