import type { CommercialSite, Utility } from '@standort/model';

/** What somebody who looks for space asks first, in that order. */
export const SITE_FACTS = [
  'size',
  'available',
  'price',
  'zoning',
  'plan',
  'owner',
  'roads',
  'power',
  'water',
  'fibre',
  'rail',
  'hours',
] as const;
export type SiteFact = (typeof SITE_FACTS)[number];

const supplied = (site: CommercialSite, ...kinds: readonly Utility['kind'][]) =>
  site.utilities.some(({ kind }) => kinds.includes(kind));

const KNOWN: Readonly<Record<SiteFact, (site: CommercialSite) => boolean>> = {
  size: (site) => site.totalArea !== undefined || site.hallArea !== undefined,
  // "full" answers the question what is free
  available: (site) => site.availableArea !== undefined || site.offerStatus === 'full',
  price: (site) => site.pricePerSquareMetre !== undefined,
  zoning: (site) => site.zoning.length > 0 || site.zoningNote !== undefined,
  plan: (site) => site.planStatus !== undefined,
  owner: (site) => site.owner !== undefined,
  roads: (site) => site.roads.length > 0 || site.street !== undefined,
  power: (site) => supplied(site, 'power'),
  water: (site) => supplied(site, 'water', 'sewage'),
  fibre: (site) => supplied(site, 'fibre'),
  rail: (site) => site.rail !== undefined,
  hours: (site) => site.aroundTheClock !== undefined,
};

/** The facts of a site that nobody has documented yet. */
export const missingFacts = (site: CommercialSite): SiteFact[] => SITE_FACTS.filter((fact) => !KNOWN[fact](site));

/** 0–1: share of {@link SITE_FACTS} that is documented; this much of the dial is engraved. */
export const knownShare = (site: CommercialSite): number => 1 - missingFacts(site).length / SITE_FACTS.length;

/** Total area in hectares, for the rows of the dial. */
export const hectaresOf = (site: CommercialSite): number | undefined =>
  site.totalArea && site.totalArea.squareMetres / 10_000;
