import { z } from 'zod';
import { address } from '../parts/address.ts';
import { localised, shared } from '../parts/entry.ts';
import { reference } from '../parts/reference.ts';
import { text, words } from '../parts/text.ts';

/** Who runs the presence and answers for it (§ 5 DDG, § 18 MStV). Absent until there is somebody. */
export const operator = z.strictObject({
  name: text,
  legalForm: text.optional(),
  address,
  email: z.email(),
  phone: text.optional(),
  representedBy: text,
  editorialResponsible: text,
  dataProtectionContact: text,
});

/** Einstellungen: what makes this installation this region. One entry, key `settings`. */
export const settings = z.strictObject({
  ...shared,
  key: z.literal('settings'),
  operator: operator.optional(),
  /** Map frame [west, south, east, north] in degrees, WGS 84. */
  bounds: z.tuple([z.number(), z.number(), z.number(), z.number()]),
  /** Order of the municipalities in drawings and lists; a chain has two ends. */
  chain: z.array(reference('municipality')).min(2),
  /** The city the region is measured against. */
  city: z.strictObject({ name: words, longitude: z.number(), latitude: z.number() }),
  /** A point of the near state border, where the drawing's line to the neighbour ends. */
  border: z.strictObject({ name: words, longitude: z.number(), latitude: z.number() }).optional(),
  ...localised({
    /** Full name of the presence, e.g. "Standort Osterzgebirge". */
    name: text,
    /** First and second line of the word mark. */
    brand: z.tuple([text, text]),
    claim: text,
  }),
});
export type Settings = z.infer<typeof settings>;
