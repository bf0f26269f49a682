import { judge, readGeoJson, readShape, type Bounds, type GeometryProblem, type Shape } from '@standort/model';
import type { Data } from '../strapi/types.ts';

/** Text that the desk's field could not make a geometry of; saved as it is, so that it is refused with the reason. */
export interface UnreadText {
  type: 'Text';
  text: string;
}

const textOf = (value: unknown): string | undefined => {
  if (typeof value === 'string') return value;
  const { type, text } = (value ?? {}) as Data;
  return type === 'Text' && typeof text === 'string' ? text : undefined;
};

/** What was given as a geometry (GeoJSON, or text with coordinates) by the rules: tidied, or refused. Pure. */
export function judgeGiven(
  value: unknown,
  region: Bounds,
): { shape: Shape } | { problems: readonly GeometryProblem[] } {
  const text = textOf(value);
  const reading = text === undefined ? readGeoJson(value) : readShape(text);
  if ('problems' in reading) return reading;
  const { shape, problems } = judge(reading.shape, region, reading.crs);
  return problems.length ? { problems } : { shape };
}
