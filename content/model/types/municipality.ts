import { z } from 'zod';
import { block, localised, shared } from '../parts/entry.ts';
import { fact } from '../parts/fact.ts';
import { figure } from '../parts/figure.ts';
import { ALWAYS } from '../parts/gate.ts';
import { picture, pictureWords } from '../parts/picture.ts';
import { position } from '../parts/position.ts';
import { reference } from '../parts/reference.ts';
import { markdown, text, url } from '../parts/text.ts';

/**
 * Gemeinde. `figures` holds `population`, `area` (km²), `elevation`; `taxRates` holds `trade-tax`
 * and `property-tax-b` in per cent of the assessed amount (v. H.).
 */
export const municipality = z
  .strictObject({
    ...shared,
    name: text,
    officialName: text,
    /** Amtlicher Gemeindeschlüssel, eight digits. */
    ags: z.string().regex(/^\d{8}$/, 'expected eight digits'),
    position,
    postalCodes: z.array(z.string().regex(/^\d{5}$/)).min(1),
    website: url,
    contact: reference('contact'),
    figures: z.array(figure).default([]),
    taxRates: z.array(figure).default([]),
    facts: z.array(fact).default([]),
    picture: picture.optional(),
    ...localised({ ...block, claim: text, summary: text, body: markdown }),
  })
  .superRefine(pictureWords, ALWAYS);
export type Municipality = z.infer<typeof municipality>;
