import { z } from 'zod';
import { day } from './date.ts';
import { text, url } from './text.ts';

/** Where a statement comes from. `title` is the publisher's name if no headline is known. */
export const source = z.strictObject({
  title: text,
  url: url.optional(),
  publisher: text.optional(),
  licence: text.optional(),
  accessedOn: day,
});
export type Source = z.infer<typeof source>;

/** No figure or fact is published without a source. */
export const sources = z.array(source).min(1, 'add at least one source');
