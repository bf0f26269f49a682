import { z } from 'zod';

/** Calendar day, YYYY-MM-DD, that exists. */
export const day = z.iso.date('expected a day as YYYY-MM-DD, for example 2026-11-24');

const POINT = String.raw`\d{4}(?:-Q[1-4]|-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?`;
const AS_OF = new RegExp(`^(?:undated|${POINT}(?:/${POINT})?)$`);

/**
 * What a value's date can look like: `2024`, `2024-08`, `2024-08-31`, `2024-Q3`, a range of two of
 * these with a slash, or `undated` (then the source's `accessedOn` is shown).
 */
export const asOf = z.string().regex(AS_OF, 'expected YYYY, YYYY-MM, YYYY-MM-DD, YYYY-Qn, a range A/B, or "undated"');
