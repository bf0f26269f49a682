/**
 * The same for every answer. No inline script or style exists on any page, so `'self'` suffices;
 * `data:` pictures are the map's and the style sheet's own drawings.
 */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy': POLICY,
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), interest-cohort=()',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'x-content-type-options': 'nosniff',
};

/** Addresses that name their content. */
const IMMUTABLE = /^(_astro\/|og\/[0-9a-f]{16}\.jpg$|media\/)/;

export const cacheControl = (file: string): string =>
  IMMUTABLE.test(file) ? 'public, max-age=31536000, immutable' : 'public, max-age=0, must-revalidate';

/** For previews: the editors' desk may show them in a frame, everybody else forgets them. */
export const previewHeaders = (adminUrl = ''): Readonly<Record<string, string>> => ({
  'cache-control': 'no-store',
  'content-security-policy': POLICY.replace("frame-ancestors 'none'", `frame-ancestors 'self' ${adminUrl}`.trim()),
  'cross-origin-resource-policy': 'cross-origin',
  'referrer-policy': 'no-referrer',
  'x-robots-tag': 'noindex, nofollow',
});
