import { derived, entries, list, single } from '../../../../site/content/context.ts';
import type { Access } from '../content.ts';

/** The content through the site's own access layer, which notes what a page reads. */
export const access: Access = {
  sites: () => list('commercial-site'),
  towns: () => entries('municipality', single('settings').chain),
  contact: (key) => entries('contact', [key])[0],
  settings: () => single('settings'),
  share: derived,
};
