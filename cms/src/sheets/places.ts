import { judge, readShape, type Bounds, type Shape } from '@standort/model';
import { CELL } from '../labels/sheets.ts';
import { geometryInGerman } from '../labels/geometry.ts';
import type { Parsed } from './numbers.ts';

/** Reads a place by the rules of the desk. Metres are converted if the file itself says what they are. Pure. */
export const shapeIn =
  (region: Bounds) =>
  (given: unknown): Parsed<Shape> => {
    const reading = typeof given === 'string' ? readShape(given) : { problems: [] };
    if (!('shape' in reading)) {
      const [problem] = reading.problems;
      return { problem: problem ? geometryInGerman(problem) : CELL.shape };
    }
    const { shape, problems, offer } = judge(reading.shape, region, reading.crs);
    if (offer?.kind === 'convert' && reading.crs) return { value: offer.shape };
    const [problem] = problems;
    return problem ? { problem: geometryInGerman(problem) } : { value: shape };
  };
