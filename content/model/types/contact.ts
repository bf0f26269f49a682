import { z } from 'zod';
import { address } from '../parts/address.ts';
import { day } from '../parts/date.ts';
import { shared } from '../parts/entry.ts';
import { sources } from '../parts/source.ts';
import { text, url, words } from '../parts/text.ts';

/** Ansprechstelle. A telephone number or e-mail address needs the day on which somebody confirmed it. */
export const contact = z
  .strictObject({
    ...shared,
    name: text,
    role: words,
    address: address.optional(),
    phone: text.optional(),
    email: z.email('expected an e-mail address').optional(),
    website: url.optional(),
    /** Day on which telephone and e-mail were confirmed by the office itself. */
    confirmedOn: day.optional(),
    sources,
  })
  .refine((c) => c.confirmedOn || !(c.phone || c.email), {
    path: ['confirmedOn'],
    message: 'telephone and e-mail are shown only once confirmed: add the day, or remove them',
  });
export type Contact = z.infer<typeof contact>;
