import { createHash } from 'node:crypto';
import { context } from '../content/context.ts';
import type { OgSpec } from './og-spec.ts';

/** Raised when the drawing changes, so that all pictures get new addresses. */
const TEMPLATE = 1;

/** Address of a page's link-preview picture (1200 × 630, JPEG); the publisher draws it afterwards. */
export function ogPicture(spec: OgSpec): string {
  const hash = createHash('sha256')
    .update(JSON.stringify([TEMPLATE, spec]))
    .digest('hex')
    .slice(0, 16);
  const href = `/og/${hash}.jpg`;
  context().ogPictures.set(href, spec);
  return href;
}
