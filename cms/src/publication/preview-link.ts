import { DEFAULT_LOCALE, isLocale, signPreview } from '@standort/model';
import { typeOf } from '../strapi/types.ts';

/** What the desk asks when somebody wants to see a draft. */
export interface PreviewQuestion {
  documentId: string;
  locale?: string | null;
}

/** How long a link shows the draft, in hours: over a weekend, for somebody without a login. */
const HOURS = 72;

/**
 * Link to the draft on the real page. The address is the whole right to see it; it expires.
 * @returns null where nothing is to be seen: the button stays away
 */
export function previewLink({
  uid,
  documentId,
  locale,
  siteUrl,
  secret,
  now = Date.now(),
}: PreviewQuestion & { uid: string; siteUrl: string; secret: string; now?: number }): string | null {
  const type = typeOf(uid);
  if (!type || !documentId) return null;
  const ticket = {
    type,
    documentId,
    locale: locale && isLocale(locale) ? locale : DEFAULT_LOCALE,
    expires: new Date(now + HOURS * 3_600_000).toISOString(),
  };
  return `${siteUrl.replace(/\/$/, '')}/preview/${signPreview(ticket, secret)}`;
}
