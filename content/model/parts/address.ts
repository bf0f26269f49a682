import { z } from 'zod';
import { text } from './text.ts';

/** Postal address in Germany or the Czech Republic. */
export const address = z.strictObject({
  street: text,
  postalCode: z.string().regex(/^\d{3} ?\d{2}$/, 'expected five digits'),
  city: text,
});
export type Address = z.infer<typeof address>;
