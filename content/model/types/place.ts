import { z } from 'zod';
import { shared } from '../parts/entry.ts';
import { figure } from '../parts/figure.ts';
import { position } from '../parts/position.ts';
import { reference } from '../parts/reference.ts';
import { sources } from '../parts/source.ts';
import { text, url, words } from '../parts/text.ts';

export const PLACE_KINDS = [
  'locality',
  'station',
  'motorway',
  'summit',
  'reservoir',
  'border',
  'sight',
  'school',
  'childcare',
  'doctor',
  'weather',
] as const;
export type PlaceKind = (typeof PLACE_KINDS)[number];

/** Ort, Ortsteil, Bahnhof, Schule, Gipfel, … Not localised: names stay, notes carry their languages. */
export const place = z.strictObject({
  ...shared,
  name: text,
  kind: z.enum(PLACE_KINDS),
  municipality: reference('municipality').optional(),
  position: position.optional(),
  note: words.optional(),
  website: url.optional(),
  /** `population`, `elevation`, … */
  figures: z.array(figure).default([]),
  sources,
});
export type Place = z.infer<typeof place>;
