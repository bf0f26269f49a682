import { z } from 'zod';
import { day } from '../parts/date.ts';
import { block, localised, shared } from '../parts/entry.ts';
import { reference } from '../parts/reference.ts';
import { sources } from '../parts/source.ts';
import { markdown, text, url } from '../parts/text.ts';

/** Veranstaltung. Times are local to Europe/Berlin, HH:MM. */
export const event = z.strictObject({
  ...shared,
  startsOn: day,
  startsAt: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
    .optional(),
  endsOn: day.optional(),
  location: text,
  municipality: reference('municipality').optional(),
  website: url.optional(),
  sources,
  ...localised({ ...block, title: text, summary: text, body: markdown.optional() }),
});
export type Event = z.infer<typeof event>;
