import type { Municipality } from '@standort/model';
import { absolute } from '../region/json-ld.ts';
import { geoOf } from '../place/json-ld.ts';
import { hrefOf } from '../../content/localised.ts';
import type { Locale } from '../../i18n/t.ts';
import type { JsonLd } from '../../seo/json-ld.ts';

/** The region as a place that holds its municipalities. */
export const regionNode = (
  name: string,
  description: string,
  towns: readonly Municipality[],
  locale: Locale,
): JsonLd => ({
  '@type': 'Place',
  name,
  description,
  containsPlace: towns.map((town) => ({
    '@type': 'AdministrativeArea',
    name: town.name,
    identifier: { '@type': 'PropertyValue', propertyID: 'AGS', value: town.ags },
    url: absolute(hrefOf('municipality', town, locale)),
    sameAs: town.website,
    geo: geoOf(town.position),
  })),
});
