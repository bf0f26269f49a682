import type { CommercialSite } from '@standort/model';
import { entry, list, siteUrl } from '../content/context.ts';
import { hrefOf, localised } from '../content/localised.ts';

/** A commercial site as an open-data record: German words, areas in m², dates as in the entry. */
export const siteRecord = (site: CommercialSite) => {
  const words = localised(site, 'de');
  return {
    key: site.key,
    title: words.title,
    summary: words.summary,
    municipality: entry('municipality', site.municipality)?.name ?? site.municipality,
    locality: site.locality,
    kind: site.kind,
    offerStatus: site.offerStatus,
    statusText: site.statusText.de,
    statusAsOf: site.statusAsOf,
    totalAreaM2: site.totalArea?.squareMetres ?? null,
    totalAreaAsOf: site.totalArea?.asOf ?? null,
    availableAreaM2: site.availableArea?.squareMetres ?? null,
    availableAreaAsOf: site.availableArea?.asOf ?? null,
    zoning: site.zoning.join(' '),
    readiness: site.readiness ?? null,
    longitude: site.position?.geometry.type === 'Point' ? site.position.geometry.coordinates[0] : null,
    latitude: site.position?.geometry.type === 'Point' ? site.position.geometry.coordinates[1] : null,
    positionPrecision: site.position?.precision ?? null,
    positionSource: site.position?.source ?? null,
    positionLicence: site.position?.licence ?? null,
    sources: site.sources.map(({ title, url }) => url ?? title).join(' '),
    url: siteUrl() + hrefOf('commercial-site', site, 'de'),
  };
};
export type SiteRecord = ReturnType<typeof siteRecord>;

export const siteRecords = () => list('commercial-site').map((site) => ({ site, record: siteRecord(site) }));
