import type { APIRoute } from 'astro';
import { single, siteUrl, today } from '../content/context.ts';
import { pathOf } from '../routes/path.ts';
import { textResponse } from './xml.ts';

/** RFC 9116. Expires a year after the day of the release. */
export const GET: APIRoute = () => {
  const { operator } = single('settings');
  const contact = operator ? `mailto:${operator.email}` : siteUrl() + pathOf('contact', 'de');
  const expires = `${Number(today().slice(0, 4)) + 1}${today().slice(4, 8)}01T00:00:00Z`;
  return textResponse(
    `Contact: ${contact}\nExpires: ${expires}\nPreferred-Languages: de, en, cs\nCanonical: ${siteUrl()}/.well-known/security.txt\n`,
  );
};
