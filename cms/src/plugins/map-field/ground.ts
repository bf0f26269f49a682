import type { Bounds, Shape } from '@standort/model';
import type { FeatureCollection } from 'geojson';

/** Layers of the schematic base map, lowest first. */
export const LAYERS = ['boundaries', 'contours', 'water', 'roads', 'rail', 'border'] as const;
export type LayerName = (typeof LAYERS)[number];

/** What the map of the field shows below what is drawn. */
export interface Ground {
  /** Map frame of the region; null as long as the settings name none. */
  bounds: Bounds | null;
  layers: Partial<Record<LayerName, FeatureCollection>>;
  /** Names for orientation; towns before localities. */
  names: { name: string; at: [number, number]; isTown: boolean }[];
  /** Areas of published commercial sites. */
  sites: { documentId: string; title: string; shape: Shape }[];
}
