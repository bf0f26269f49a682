import type { Address, Position } from '@standort/model';
import { middleOf } from '../../content/map-items.ts';
import type { JsonLd } from '../../seo/json-ld.ts';

/** schema.org address of a place we know by locality only. */
export const localityAddress = (locality: string, region: string): JsonLd => ({
  '@type': 'PostalAddress',
  addressLocality: locality === region ? region : `${locality}, ${region}`,
  addressCountry: 'DE',
});

export const postalAddress = ({ street, postalCode, city }: Address): JsonLd => ({
  '@type': 'PostalAddress',
  streetAddress: street,
  postalCode,
  addressLocality: city,
  addressCountry: 'DE',
});

/** Metres around a point that is known only roughly. */
export const ROUGH_METRES: Readonly<Record<Position['precision'], number>> = {
  parcel: 0,
  approximate: 900,
  locality: 1500,
};

/** schema.org geometry that does not claim more than is known: a point, or a circle around it. */
export function geoOf({ geometry, precision }: Position): JsonLd {
  const [longitude, latitude] = middleOf(geometry);
  const point = { '@type': 'GeoCoordinates', latitude, longitude };
  const radius = ROUGH_METRES[precision];
  return radius === 0 ? point : { '@type': 'GeoCircle', geoMidpoint: point, geoRadius: radius };
}
