import { partsOf, type LonLat, type Shape } from './shape.ts';

/** Latitude and longitude as maps show them. */
export const written = ([lon, lat]: LonLat): string => `${lat}, ${lon}`;

/** A shape as lines of coordinates that read back as the same shape; rings without their repeated end. */
export function writeCoordinates(shape: Shape): string {
  if (shape.type === 'Point') return written(shape.coordinates);
  return partsOf(shape)
    .map((part) => part.map((ring) => ring.slice(0, -1).map(written).join('\n')).join('\nAussparung\n'))
    .join('\n\n');
}
