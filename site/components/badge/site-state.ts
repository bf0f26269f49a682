import type { OfferStatus } from '@standort/model';

/** How a commercial site looks in badges, numbers and pins; colours in badge.css and base-map.css. */
export type SiteState = 'free' | 'ask' | 'plan' | 'use' | 'full';

const STATES: Readonly<Record<OfferStatus, SiteState>> = {
  free: 'free',
  onRequest: 'ask',
  planned: 'plan',
  inProcedure: 'plan',
  inUse: 'use',
  full: 'full',
};
export const siteState = (status: OfferStatus): SiteState => STATES[status];
