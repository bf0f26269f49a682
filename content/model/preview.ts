import { createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { LOCALES } from './locales.ts';
import { TYPE_NAMES } from './registry.ts';

const TICKET = z.object({
  type: z.enum(TYPE_NAMES),
  documentId: z.string().min(1),
  locale: z.enum(LOCALES),
  /** ISO 8601 */
  expires: z.iso.datetime(),
});

/** Which draft may be seen, in which language first, and until when. */
export type PreviewTicket = z.infer<typeof TICKET>;

/** Why a link shows nothing. */
export type PreviewRefusal = 'invalid' | 'expired';

const seal = (payload: string, secret: string) => createHmac('sha256', secret).update(payload).digest('base64url');

/** A ticket as one word for an address, sealed: the editors' desk writes it, the site reads it. */
export function signPreview(ticket: PreviewTicket, secret: string): string {
  const payload = Buffer.from(JSON.stringify(TICKET.parse(ticket))).toString('base64url');
  return `${payload}.${seal(payload, secret)}`;
}

/** @param now ms since 1970 */
export function readPreview(word: string, secret: string, now = Date.now()): PreviewTicket | PreviewRefusal {
  const [payload = '', sealed = '', ...rest] = word.split('.');
  const expected = Buffer.from(seal(payload, secret));
  const given = Buffer.from(sealed);
  if (rest.length || given.length !== expected.length || !timingSafeEqual(given, expected)) return 'invalid';
  const ticket = TICKET.safeParse(JSON.parse(Buffer.from(payload, 'base64url').toString()));
  if (!ticket.success) return 'invalid';
  return Date.parse(ticket.data.expires) > now ? ticket.data : 'expired';
}
