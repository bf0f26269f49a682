import type { FeatureCollection } from 'geojson';
import border from '../../content/geo/border.geojson?raw';
import boundaries from '../../content/geo/boundaries.geojson?raw';
import contours from '../../content/geo/contours.geojson?raw';
import rail from '../../content/geo/rail.geojson?raw';
import roads from '../../content/geo/roads.geojson?raw';
import water from '../../content/geo/water.geojson?raw';

const parse = (text: string) => JSON.parse(text) as FeatureCollection;

/** Layers of the schematic base map (see content/geo/LICENCE.md), lowest first. */
export const LAYERS = {
  boundaries: parse(boundaries),
  contours: parse(contours),
  water: parse(water),
  roads: parse(roads),
  rail: parse(rail),
  border: parse(border),
};
export type LayerName = keyof typeof LAYERS;
