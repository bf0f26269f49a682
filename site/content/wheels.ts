import type { Municipality } from '@standort/model';
import { entries, single } from './context.ts';

/** A municipality as a wheel of the mark and the hero: its official point and its area in km². */
export interface TownWheel {
  town: Municipality;
  /** [longitude, latitude] */
  at: [number, number];
  areaKm2: number;
}

/** The municipalities in the order of the settings' chain; one without point or area has no wheel. */
export const townWheels = (): TownWheel[] =>
  entries('municipality', single('settings').chain).flatMap((town) => {
    const { geometry } = town.position;
    const area = town.figures.find(({ id }) => id === 'area');
    return geometry.type === 'Point' && area ? [{ town, at: geometry.coordinates, areaKm2: area.value }] : [];
  });
