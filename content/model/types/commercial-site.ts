import { z } from 'zod';
import { checkOrder } from '../parts/check-days.ts';
import { asOf, day } from '../parts/date.ts';
import { block, localised, shared } from '../parts/entry.ts';
import { fact } from '../parts/fact.ts';
import { ALWAYS } from '../parts/gate.ts';
import { picture, pictureWords } from '../parts/picture.ts';
import { position } from '../parts/position.ts';
import { reference } from '../parts/reference.ts';
import { sources } from '../parts/source.ts';
import { markdown, text, words } from '../parts/text.ts';

export const SITE_KINDS = ['plot', 'park', 'location', 'hall', 'office', 'brownfield'] as const;
export const OFFER_STATUSES = ['free', 'onRequest', 'planned', 'inProcedure', 'inUse', 'full'] as const;
export type OfferStatus = (typeof OFFER_STATUSES)[number];
/** Baunutzungsverordnung. */
export const ZONINGS = ['GE', 'GI', 'SO', 'MI', 'MU', 'MK'] as const;
export const UTILITIES = ['power', 'gas', 'water', 'sewage', 'fibre', 'heat'] as const;

/** An area in square metres with its date; `valueTo` for spans. */
export const area = z.strictObject({
  squareMetres: z.number().positive(),
  squareMetresTo: z.number().positive().optional(),
  qualifier: z.enum(['exact', 'about', 'over', 'upTo']).default('exact'),
  note: words.optional(),
  asOf,
  sources,
});

/** Erschließung: what is known of one connection, who confirmed it and when. */
export const utility = z.strictObject({
  kind: z.enum(UTILITIES),
  text: words,
  /** Power: available load in MW and voltage in kV. */
  megawatts: z.number().positive().optional(),
  kilovolts: z.number().positive().optional(),
  confirmedBy: text.optional(),
  confirmedOn: day.optional(),
  asOf,
  sources,
});

const fields = z.strictObject({
  ...shared,
  municipality: reference('municipality'),
  locality: text,
  kind: z.enum(SITE_KINDS),
  offerStatus: z.enum(OFFER_STATUSES),
  statusText: words,
  statusAsOf: asOf,
  position: position.optional(),
  street: text.optional(),
  totalArea: area.optional(),
  availableArea: area.optional(),
  minParcel: area.optional(),
  hallArea: area.optional(),
  divisible: z.boolean().optional(),
  /** Asking price, € per m²; only with a date younger than the site's own rule of five years. */
  pricePerSquareMetre: z
    .strictObject({ euro: z.number().positive(), note: words.optional(), asOf, sources })
    .optional(),
  landValue: z.strictObject({ euro: z.number().positive(), asOf, sources }).optional(),
  zoning: z.array(z.enum(ZONINGS)).default([]),
  zoningNote: words.optional(),
  planStatus: words.optional(),
  planId: text.optional(),
  planInForceOn: asOf.optional(),
  servicedOn: asOf.optional(),
  purchasableOn: asOf.optional(),
  occupiableOn: asOf.optional(),
  /** 0 idea · 1 in procedure · 2 plan in force · 3 serviced · 4 purchasable · 5 ready to occupy */
  readiness: z.number().int().min(0).max(5).optional(),
  utilities: z.array(utility).default([]),
  roads: z.array(text).default([]),
  rail: words.optional(),
  aroundTheClock: z.boolean().optional(),
  emissionLimits: words.optional(),
  owner: words.optional(),
  funding: words.optional(),
  anchors: z.array(text).default([]),
  timeline: z
    .array(z.strictObject({ year: z.string().regex(/^\d{4}$/), text: words, sources: sources.optional() }))
    .default([]),
  facts: z.array(fact).default([]),
  pictures: z.array(picture).default([]),
  contact: reference('contact'),
  checkedOn: day.optional(),
  checkDueOn: day.optional(),
  sources,
  ...localised({ ...block, title: text, summary: text, body: markdown.optional() }),
});
const OFFERED: readonly OfferStatus[] = ['free', 'onRequest'];
const COMING: readonly OfferStatus[] = ['planned', 'inProcedure'];

/** Who offers land, or announces it, says how far its planning is; what is on offer was looked at, and will be again. */
function offerIsKnown(
  {
    offerStatus,
    planStatus,
    checkedOn,
    checkDueOn,
  }: Pick<z.infer<typeof fields>, 'offerStatus' | 'planStatus' | 'checkedOn' | 'checkDueOn'>,
  context: z.RefinementCtx,
): void {
  const complain = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message });
  const isOffered = OFFERED.includes(offerStatus);
  if (!planStatus && (isOffered || COMING.includes(offerStatus)))
    complain('planStatus', 'say how far the planning of this site is; without it nothing is offered or announced');
  if (isOffered && !checkedOn)
    complain('checkedOn', 'add the day on which somebody last made sure that this offer stands');
  if (isOffered && !checkDueOn) complain('checkDueOn', 'add the day by which somebody will look at this offer again');
}

/** Gewerbefläche. Unknown is absent, never 0; an unknown price is shown as "on request" with a contact. */
export const commercialSite = fields
  .superRefine(offerIsKnown, ALWAYS)
  .superRefine(checkOrder, ALWAYS)
  .superRefine(pictureWords, ALWAYS);
export type CommercialSite = z.infer<typeof commercialSite>;
export type Area = z.infer<typeof area>;
export type Utility = z.infer<typeof utility>;
