import { z } from 'zod';
import { errors } from '../strapi/require.ts';
import type { Written } from './save.ts';

/** Longest text of one field: more is no translation of anything here. */
const LONGEST = 50_000;

const day = z.union([z.literal(''), z.iso.date()]);
const ORIGIN = z.strictObject({
  origin: z.enum(['human', 'machine', 'machineReviewed']),
  by: z.string().trim().max(200).default(''),
  on: day.default(''),
});
const TEXTS = z.record(z.string().max(300), z.string().max(LONGEST));

/** What the page sends, or in German why it is refused. Pure. */
export function writtenFrom(body: unknown): Written {
  const { texts, origin } = (body ?? {}) as { texts?: unknown; origin?: unknown };
  const said = TEXTS.safeParse(texts);
  if (!said.success)
    throw new errors.ValidationError(
      `Die Texte sind nicht angekommen, oder einer ist länger als ${LONGEST.toLocaleString('de-DE')} Zeichen. Kürzen Sie ihn, und speichern Sie noch einmal.`,
    );
  if (origin === undefined || origin === null) return { texts: said.data, origin: undefined };
  const stated = ORIGIN.safeParse(origin);
  if (!stated.success)
    throw new errors.ValidationError(
      'Wählen Sie bei „Textherkunft“, wer die Übersetzung geschrieben hat. Einen Tag geben Sie mit dem Kalender an.',
    );
  return { texts: said.data, origin: stated.data };
}
