import { z } from 'zod';
import { asOf } from '../parts/date.ts';
import { block, localised, shared } from '../parts/entry.ts';
import { fact } from '../parts/fact.ts';
import { figure } from '../parts/figure.ts';
import { reference } from '../parts/reference.ts';
import { sources } from '../parts/source.ts';
import { markdown, text, words } from '../parts/text.ts';

export const AUDIENCES = ['skilled', 'apprentice', 'returnee', 'cross-border', 'investor', 'local-firm'] as const;
export type Audience = (typeof AUDIENCES)[number];

export const FACTOR_CATEGORIES = [
  'transport',
  'workforce',
  'education',
  'childcare',
  'health',
  'living',
  'costs',
  'funding',
  'digital',
  'energy',
  'nature',
  'demography',
  'risk',
] as const;
export type FactorCategory = (typeof FACTOR_CATEGORIES)[number];

/** A documented way: minutes from door to door as the source counts them; absent = not documented. */
export const journey = z.strictObject({
  from: words,
  to: words,
  mode: z.enum(['train', 'bus', 'car', 'bicycle']),
  minutes: z.number().positive().optional(),
  note: words.optional(),
  asOf,
  asOfNote: words.optional(),
  sources,
});
export type Journey = z.infer<typeof journey>;

/** Standortfaktor. */
export const locationFactor = z.strictObject({
  ...shared,
  category: z.enum(FACTOR_CATEGORIES),
  kind: z.enum(['hard', 'soft']),
  audiences: z.array(z.enum(AUDIENCES)).min(1),
  /** Order within the category, small first. */
  rank: z.number().int().default(100),
  figures: z.array(figure).default([]),
  facts: z.array(fact).default([]),
  journeys: z.array(journey).default([]),
  places: z.array(reference('place')).default([]),
  organisations: z.array(reference('organisation')).default([]),
  ...localised({ ...block, title: text, summary: text, body: markdown }),
});
export type LocationFactor = z.infer<typeof locationFactor>;
