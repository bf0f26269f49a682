import type { CommercialSite } from '@standort/model';
import { list, siteUrl } from '../content/context.ts';
import { hrefOf, localised } from '../content/localised.ts';
import { rememberAll } from '../content/remember.ts';
import { townNames } from '../content/town-names.ts';

/** A commercial site as an open-data record: German words, areas in m², dates as in the entry. */
const recordOf = (site: CommercialSite, town: string, origin: string) => {
  const words = localised(site, 'de');
  return {
    key: site.key,
    title: words.title,
    summary: words.summary,
    municipality: town,
    locality: site.locality,
    kind: site.kind,
    offerStatus: site.offerStatus,
    statusText: site.statusText.de,
    statusAsOf: site.statusAsOf,
    checkedOn: site.checkedOn ?? null,
    checkDueOn: site.checkDueOn ?? null,
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
    url: origin + hrefOf('commercial-site', site, 'de'),
  };
};
export type SiteRecord = ReturnType<typeof recordOf>;

/**
 * Every commercial site in one format, by key.
 * @param format names it
 * @param write a record as text, from nothing but what it is given
 */
export function siteRecords(format: string, write: (record: SiteRecord, site: CommercialSite) => string): string[] {
  const towns = townNames();
  const origin = siteUrl();
  return rememberAll(`site-records/${format}`, JSON.stringify([origin, towns]), list('commercial-site'), (site) =>
    write(recordOf(site, towns[site.municipality] ?? site.municipality, origin), site),
  );
}
