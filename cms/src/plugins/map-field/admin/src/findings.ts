import { areaDifference, areaOf, type StatedArea } from '@standort/model/geometry/area.ts';
import { overlapOf } from '@standort/model/geometry/overlap.ts';
import type { Shape } from '@standort/model/geometry/shape.ts';
import { areaInGerman, differenceInGerman, overlapInGerman } from '../../../../labels/geometry';
import type { Ground } from '../../ground';

const degrees = (value: number) => value.toLocaleString('de-DE', { maximumFractionDigits: 7 });

/** What there is, in one line that follows every change. */
export function summaryOf(shape: Shape | undefined): { label: string; value: string } {
  if (!shape) return { label: 'Lage', value: 'noch keine' };
  if (shape.type === 'Point') {
    const [lon, lat] = shape.coordinates;
    return { label: 'Punkt', value: `Breite ${degrees(lat)}, Länge ${degrees(lon)}` };
  }
  return { label: 'Fläche', value: areaInGerman(areaOf(shape)) };
}

/** What may be meant, but should be looked at. Pure. */
export function warningsOf(
  shape: Shape | undefined,
  stated: StatedArea | undefined,
  others: Ground['sites'],
): string[] {
  if (!shape || shape.type === 'Point') return [];
  const share = stated && areaDifference(stated, areaOf(shape));
  const overlaps = others.flatMap(({ title, shape: other }) => {
    const shared = overlapOf(shape, other);
    return shared ? [overlapInGerman(title, shared)] : [];
  });
  return [...(stated && share !== undefined ? [differenceInGerman(share, stated.squareMetres)] : []), ...overlaps];
}
