import type { Feature, FeatureCollection } from 'geojson';
import type { MapPlace } from './basemap.ts';
import { emWidth, label, type Box, type Sheet } from './labels.ts';
import { linesOf, propertiesOf } from './lines.ts';
import { escape, int } from './numbers.ts';
import type { Frame, Point } from './projection.ts';

/** Scale bar, bottom left. */
export function scaleBar(on: Frame, sheet: Sheet, unit: string, small: boolean): string {
  const km = [20, 10, 5, 2, 1, 0.5].find((k) => k * on.perKm < on.W * 0.3) ?? 0.5;
  const bar = int(km * on.perKm);
  const y = on.H - 26;
  sheet.take([10, y - 18, 24 + bar + 90, on.H]);
  return (
    `<g class="bm-scale"><path d="M24 ${y}v-10m0 5h${bar}m0-5v10"/>${small ? '' : `<path d="M${24 + int(bar / 2)} ${y}v-6"/>`}` +
    `<text x="${36 + bar}" y="${y + 2}">${km} ${escape(unit)}</text></g>`
  );
}

/** A shield with a road's or line's name, at the first free place along it. */
export function shield(name: string, features: readonly Feature[], on: Frame, sheet: Sheet): string {
  const feature =
    features.find((f) => propertiesOf(f).ref === name) ?? features.find((f) => propertiesOf(f).name?.includes(name));
  const [line] = feature ? linesOf(feature.geometry) : [];
  if (!line) return '';
  const w = emWidth(name) * 23 + 14;
  for (const share of [0.5, 0.62, 0.38, 0.72, 0.28, 0.8, 0.2]) {
    const point = line[int(share * (line.length - 1))];
    if (!point) continue;
    const [x, y] = on.at(point);
    const box: Box = [x - w / 2, y - 17, x + w / 2, y + 17];
    if (!sheet.isFree(box)) continue;
    sheet.take(box);
    const kind = name.startsWith('A') ? ' a' : name.startsWith('R') ? ' r' : '';
    return `<g class="bm-ref${kind}" transform="translate(${int(x)} ${int(y)})"><rect x="${-int(w / 2)}" y="-16" width="${int(w)}" height="32"/><text y="8">${escape(name)}</text></g>`;
  }
  return '';
}

/** Mark and name of a place, or nothing where there is no room. */
export function placeLabel({ name, at, kind = 'place' }: MapPlace, on: Frame, sheet: Sheet): string {
  const [x, y] = on.at(at);
  if (x < 0 || y < 0 || x > on.W || y > on.H) return '';
  const text = label(sheet, name, [x, y], {
    size: kind === 'out' ? 27 : 24,
    className: kind === 'out' ? 'bm-out' : kind === 'peak' ? 'bm-pk' : 'bm-t2',
  });
  if (!text) return '';
  const mark =
    kind === 'peak'
      ? `<path class="bm-peak" d="M${int(x) - 8} ${int(y) + 6}l8-14 8 14z"/>`
      : `<circle class="bm-dot${kind === 'out' ? ' out' : ''}" cx="${int(x)}" cy="${int(y)}" r="4"/>`;
  return mark + text;
}

/** How far beyond the border its neighbour's name stands, in drawing units. */
const BEYOND = 46;

/** The name of the land beyond the border: off the middle of its visible part, on the side away from the towns. */
export function beyondBorder(
  name: string,
  border: FeatureCollection,
  towns: readonly Point[],
  on: Frame,
  sheet: Sheet,
): string {
  const inside = ([x, y]: Point) => x > 0 && y > 0 && x < on.W && y < on.H;
  const visible = border.features
    .flatMap((f) => linesOf(f.geometry))
    .flatMap((line) => line.map(on.at))
    .filter(inside);
  const centre = (k: 0 | 1) => towns.reduce((sum, town) => sum + town[k], 0) / Math.max(1, towns.length);
  const [cx, cy] = [centre(0), centre(1)];
  for (const share of [0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8, 0.1, 0.9]) {
    const point = visible[int(share * (visible.length - 1))];
    if (!point) return '';
    const length = Math.hypot(point[0] - cx, point[1] - cy) || 1;
    const away = (k: 0 | 1, c: number) => point[k] + ((point[k] - c) / length) * BEYOND;
    const width = emWidth(name) * 30;
    const [x, y] = [away(0, cx), away(1, cy)];
    const box: Box = [x - width / 2, y - 26, x + width / 2, y + 8];
    const crosses = visible.some(([bx, by]) => bx > box[0] && bx < box[2] && by > box[1] && by < box[3]);
    if (crosses || !sheet.isFree(box)) continue;
    sheet.take(box);
    return `<text class="bm-out" x="${int(x)}" y="${int(y)}" text-anchor="middle">${escape(name)}</text>`;
  }
  return '';
}
