import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { geometry as schema } from '@standort/model/parts/position.ts';
import type { Shape } from '@standort/model';
import type { Core } from '@strapi/strapi';
import type { FeatureCollection } from 'geojson';
import { publishedBounds } from '../../../../content/region.ts';
import { ROOT } from '../../../../settings/root.ts';
import { queryOf, uidOf, type Data, type Row } from '../../../../strapi/types.ts';
import { LAYERS, type Ground, type LayerName } from '../../ground.ts';

const read = new Map<string, Promise<Ground['layers']>>();

async function readLayers(contentDir: string): Promise<Ground['layers']> {
  const own = join(contentDir, 'geo');
  const folder = existsSync(own) ? own : join(ROOT, 'content/geo');
  const layers = await Promise.all(
    LAYERS.map(async (name): Promise<[LayerName, FeatureCollection][]> => {
      const file = join(folder, `${name}.geojson`);
      return existsSync(file) ? [[name, JSON.parse(await readFile(file, 'utf8')) as FeatureCollection]] : [];
    }),
  );
  return Object.fromEntries(layers.flat());
}

/** The base map, read once. */
function layersIn(contentDir: string): Promise<Ground['layers']> {
  const layers = read.get(contentDir) ?? readLayers(contentDir);
  read.set(contentDir, layers);
  return layers;
}

const published = (strapi: Core.Strapi, type: 'commercial-site' | 'municipality' | 'place', where: Data = {}) =>
  queryOf(strapi, uidOf(type)).findMany({
    where: { ...where, publishedAt: { $notNull: true }, ...(type !== 'place' && { locale: 'de' }) },
    populate: { position: true },
  });

const shapeOf = ({ position }: Row): Shape | undefined => schema.safeParse((position as Data | null)?.geometry).data;

const namesIn = (rows: Row[], isTown: boolean): Ground['names'] =>
  rows.flatMap((row) => {
    const shape = shapeOf(row);
    return shape?.type === 'Point' ? [{ name: String(row.name), at: shape.coordinates, isTown }] : [];
  });

/** Region, base map, names and the other sites; nothing that is not public. */
export async function groundOf(strapi: Core.Strapi, contentDir: string): Promise<Ground> {
  const sites = await published(strapi, 'commercial-site');
  return {
    bounds: (await publishedBounds(strapi)) ?? null,
    layers: await layersIn(contentDir),
    names: [
      ...namesIn(await published(strapi, 'municipality'), true),
      ...namesIn(await published(strapi, 'place', { kind: 'locality' }), false),
    ],
    sites: sites.flatMap((row) => {
      const shape = shapeOf(row);
      return shape && shape.type !== 'Point' ? [{ documentId: row.documentId, title: String(row.title), shape }] : [];
    }),
  };
}
