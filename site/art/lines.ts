import type { Feature, FeatureCollection, Geometry, Position } from 'geojson';
import { coordinates, int } from './numbers.ts';
import type { Frame, LonLat, Plane, Point } from './projection.ts';

/** The layers of a base map; see content/geo/LICENCE.md. */
export interface BaseLayers {
  border: FeatureCollection;
  boundaries: FeatureCollection;
  rail: FeatureCollection;
  roads: FeatureCollection;
  water: FeatureCollection;
  contours: FeatureCollection;
}

/** Properties the drawing reads; everything else in the files is for people. */
export interface LayerProperties {
  kind?: string;
  name?: string;
  ref?: string;
  rank?: number;
}
export const propertiesOf = (feature: Feature): LayerProperties => feature.properties ?? {};

/** Douglas–Peucker, tolerance in drawing units. */
export function simplify(pts: readonly Point[], tolerance: number): Point[] {
  if (pts.length < 3) return [...pts];
  const keep = new Uint8Array(pts.length);
  keep[0] = keep[pts.length - 1] = 1;
  const stack: [number, number][] = [[0, pts.length - 1]];
  for (let next = stack.pop(); next; next = stack.pop()) {
    const [a, b] = next;
    const [ax, ay] = pts[a] ?? [0, 0];
    const [bx, by] = pts[b] ?? [0, 0];
    const dx = bx - ax;
    const dy = by - ay;
    const length = Math.hypot(dx, dy);
    let best = 0;
    let at = 0;
    for (let k = a + 1; k < b; k++) {
      const [kx, ky] = pts[k] ?? [0, 0];
      const px = kx - ax;
      const py = ky - ay;
      const d = length ? Math.abs(px * dy - py * dx) / length : Math.hypot(px, py);
      if (d > best) {
        best = d;
        at = k;
      }
    }
    if (best > tolerance) {
      keep[at] = 1;
      stack.push([a, at], [at, b]);
    }
  }
  return pts.filter((_, k) => keep[k]);
}

const lonLat = (position: Position): LonLat => [position[0] ?? 0, position[1] ?? 0];

/** The lines of a geometry: rings of polygons count as lines. */
export function linesOf(geometry: Geometry): LonLat[][] {
  switch (geometry.type) {
    case 'LineString':
      return [geometry.coordinates.map(lonLat)];
    case 'MultiLineString':
    case 'Polygon':
      return geometry.coordinates.map((line) => line.map(lonLat));
    case 'MultiPolygon':
      return geometry.coordinates.flat().map((line) => line.map(lonLat));
    default:
      return [];
  }
}

/** Runs inside the frame; one point beyond the edge is kept on each side. */
function runsInside(pts: readonly Point[], { W, H }: Frame, closed: boolean): Point[][] {
  const margin = 30;
  const inside = ([x, y]: Point) => x > -margin && y > -margin && x < W + margin && y < H + margin;
  if (closed) return pts.some(inside) ? [[...pts]] : [];
  const runs: Point[][] = [];
  let run: Point[] = [];
  pts.forEach((p, k) => {
    const before = pts[k - 1];
    if (inside(p)) {
      if (run.length === 0 && before) run.push(before);
      run.push(p);
    } else if (run.length > 0) {
      runs.push([...run, p]);
      run = [];
    }
  });
  if (run.length > 1) runs.push(run);
  return runs;
}

/** Feature → path data: clipped, simplified, whole units, relative commands. */
export function featurePath(feature: Feature, sheet: Frame, tolerance: number, closed = false): string {
  let d = '';
  for (const line of linesOf(feature.geometry))
    for (const run of runsInside(line.map(sheet.at), sheet, closed)) {
      const [start, ...rest] = simplify(run, tolerance).map(([x, y]): Point => [int(x), int(y)]);
      if (!start) continue;
      let [X, Y] = start;
      const steps: number[] = [];
      for (const [x, y] of rest) {
        if (x === X && y === Y) continue;
        steps.push(x - X, y - Y);
        [X, Y] = [x, y];
      }
      if (steps.length > 0) d += `M${coordinates(start)}l${coordinates(steps)}${closed ? 'z' : ''}`;
    }
  return d;
}

/** Features as smooth lines on a plane: every point is a handle, every middle a joint → path data. */
export function smoothLines(
  layer: FeatureCollection,
  on: Plane,
  keep: (p: LayerProperties) => boolean = () => true,
): string {
  const one = (line: readonly LonLat[]): string => {
    const pts: Point[] = [];
    for (const position of line) {
      const q = on.at(position).map(int) as Point;
      const last = pts.at(-1);
      if (!last || Math.hypot(q[0] - last[0], q[1] - last[1]) > 4) pts.push(q);
    }
    const [start] = pts;
    if (!start || pts.length < 3) return '';
    let [X, Y] = start;
    let d = `M${coordinates([X, Y])}`;
    for (let k = 1; k < pts.length - 1; k++) {
      const p = pts[k] ?? start;
      const next = pts[k + 1] ?? p;
      const m: Point = k === pts.length - 2 ? next : [int((p[0] + next[0]) / 2), int((p[1] + next[1]) / 2)];
      d += `q${coordinates([p[0] - X, p[1] - Y, m[0] - X, m[1] - Y])}`;
      [X, Y] = m;
    }
    return d;
  };
  return layer.features
    .filter((feature) => keep(propertiesOf(feature)))
    .flatMap((feature) => linesOf(feature.geometry).map(one))
    .join('');
}
