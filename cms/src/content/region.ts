import { CENTRAL_EUROPE, regionOf, type Bounds } from '@standort/model/geometry/region.ts';
import type { Core } from '@strapi/strapi';
import { queryOf, uidOf } from '../strapi/types.ts';

const isBounds = (value: unknown): value is Bounds =>
  Array.isArray(value) && value.length === 4 && value.every((one) => typeof one === 'number');

/** The map frame that is published in the settings. */
export async function publishedBounds(strapi: Core.Strapi): Promise<Bounds | undefined> {
  const row = await queryOf(strapi, uidOf('settings')).findOne({ where: { publishedAt: { $notNull: true } } });
  return isBounds(row?.bounds) ? row.bounds : undefined;
}

/** What places must lie in; all of Central Europe as long as nobody has said which region this is. */
export async function regionIn(strapi: Core.Strapi): Promise<Bounds> {
  const bounds = await publishedBounds(strapi);
  return bounds ? regionOf(bounds) : CENTRAL_EUROPE;
}
