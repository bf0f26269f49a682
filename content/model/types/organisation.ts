import { z } from 'zod';
import { address } from '../parts/address.ts';
import { shared } from '../parts/entry.ts';
import { fact } from '../parts/fact.ts';
import { sources } from '../parts/source.ts';
import { text, url, words } from '../parts/text.ts';

/** Organisation, network, authority. No persons; telephone and e-mail only once confirmed. */
export const organisation = z.strictObject({
  ...shared,
  name: text,
  kind: z.enum([
    'network',
    'authority',
    'chamber',
    'funding',
    'education',
    'transport',
    'housing',
    'tourism',
    'culture',
    'utility',
    'initiative',
  ]),
  role: words,
  website: url.optional(),
  address: address.optional(),
  facts: z.array(fact).default([]),
  sources,
});
export type Organisation = z.infer<typeof organisation>;
