import { z } from 'zod';
import { asOf } from '../parts/date.ts';
import { block, localised, shared } from '../parts/entry.ts';
import { fact } from '../parts/fact.ts';
import { figure } from '../parts/figure.ts';
import { ALWAYS } from '../parts/gate.ts';
import { picture, pictureWords } from '../parts/picture.ts';
import { sources } from '../parts/source.ts';
import { key, markdown, text, words } from '../parts/text.ts';

/**
 * Werkprobe: what the region can do, as a verb and a plate cut from one documented number.
 * `plate` names the drawing, `parameter` the number it is cut from, `key` says so in words.
 */
export const craft = z.strictObject({
  verb: words,
  where: words,
  text: words,
  plate: z.enum(['turn', 'cast', 'mill', 'gears', 'mould', 'board', 'run', 'basins', 'wheel', 'tracks']),
  parameter: z.number().positive(),
  key: words,
  asOf,
  sources,
  /** May stand on the home page. */
  highlight: z.boolean().default(false),
});
export type Craft = z.infer<typeof craft>;

/** Beruf: an occupation that is learnt or practised in this industry. `kldb`: KldB 2010 code. */
export const trade = z.strictObject({
  id: key,
  name: words,
  does: words,
  kldb: z
    .string()
    .regex(/^\d{3,5}$/)
    .optional(),
  /** Length of the apprenticeship in years. */
  years: z.number().positive().optional(),
  asOf,
  sources,
});
export type Trade = z.infer<typeof trade>;

/** Branchenprofil. */
export const industry = z
  .strictObject({
    ...shared,
    /** Order in lists, small first. */
    rank: z.number().int().default(100),
    figures: z.array(figure).default([]),
    facts: z.array(fact).default([]),
    crafts: z.array(craft).default([]),
    trades: z.array(trade).default([]),
    picture: picture.optional(),
    ...localised({ ...block, title: text, claim: text, summary: text, body: markdown }),
  })
  .superRefine(pictureWords, ALWAYS);
export type Industry = z.infer<typeof industry>;
