import { coordinates, int } from './numbers.ts';

export interface Height {
  x: number;
  y: number;
  /** Metres above sea level. */
  z: number;
}

/** Solves A·w = b by Gaussian elimination with pivoting; each row holds its right side last. */
function solve(rows: Float64Array[]): Float64Array {
  const N = rows.length;
  const cell = (r: number, c: number) => rows[r]?.[c] ?? 0;
  for (let c = 0; c < N; c++) {
    let best = c;
    for (let r = c + 1; r < N; r++) if (Math.abs(cell(r, c)) > Math.abs(cell(best, c))) best = r;
    const pivot = rows[best];
    const current = rows[c];
    if (!pivot || !current) continue;
    rows[c] = pivot;
    rows[best] = current;
    for (let r = c + 1; r < N; r++) {
      const row = rows[r];
      const k = cell(r, c) / cell(c, c);
      if (row && k) for (let j = c; j <= N; j++) row[j] = (row[j] ?? 0) - k * (pivot[j] ?? 0);
    }
  }
  const w = new Float64Array(N);
  for (let r = N - 1; r >= 0; r--) {
    let s = cell(r, N);
    for (let c = r + 1; c < N; c++) s -= cell(r, c) * (w[c] ?? 0);
    w[r] = s / cell(r, r);
  }
  return w;
}

/** ρ²·ln ρ, the kernel of the thin plate. */
const kernel = (dx: number, dy: number) => {
  const r = dx * dx + dy * dy;
  return r ? (r * Math.log(r)) / 2 : 0;
};

/**
 * Thin-plate spline through known heights: z(x,y) = c₀ + c₁x + c₂y + Σ wᵢ·ρ²·ln ρ. `lambda`
 * smooths (0 = through every point).
 */
export function surface(points: readonly Height[], lambda = 0.02): (x: number, y: number) => number {
  const n = points.length;
  const rows = Array.from({ length: n + 3 }, () => new Float64Array(n + 4));
  points.forEach((p, r) => {
    const row = rows[r];
    if (!row) return;
    points.forEach((q, c) => {
      row[c] = kernel(p.x - q.x, p.y - q.y) + (r === c ? lambda * n : 0);
    });
    [1, p.x, p.y].forEach((v, c) => {
      row[n + c] = v;
      const border = rows[n + c];
      if (border) border[r] = v;
    });
    row[n + 3] = p.z;
  });
  const w = solve(rows);
  const weight = (k: number) => w[k] ?? 0;
  return (x, y) =>
    points.reduce(
      (sum, p, k) => sum + weight(k) * kernel(x - p.x, y - p.y),
      weight(n) + weight(n + 1) * x + weight(n + 2) * y,
    );
}

export interface ContourOptions {
  /** [x0, y0, x1, y1] in the unit of the points. */
  box: readonly [number, number, number, number];
  /** Columns of the grid. */
  cells?: number;
  step?: number;
  from?: number;
  to?: number;
  /** Drawing units per unit of the points. */
  scale?: number;
  lambda?: number;
}

type Point = [number, number];

/** Edges a contour runs through, by the four corners above the level (bits: NW, NE, SE, SW). */
const CASES: Readonly<Record<number, string>> = {
  1: 'LT',
  2: 'TR',
  3: 'LR',
  4: 'RB',
  5: 'LTRB',
  6: 'TB',
  7: 'LB',
  8: 'BL',
  9: 'BT',
  10: 'TRBL',
  11: 'BR',
  12: 'RL',
  13: 'RT',
  14: 'TL',
};

/** A polyline as path data; every second point is a handle, every middle a joint. */
function smooth(line: readonly Point[], scale: number): string {
  if (line.length < 9) return ''; // specks say nothing
  const [first] = line;
  const last = line.at(-1);
  if (!first || !last) return '';
  const closed = Math.hypot(first[0] - last[0], first[1] - last[1]) < 1e-6;
  const pts = line
    .filter((_, k) => k % 2 === 0 || k === line.length - 1)
    .map(([x, y]): Point => [int(x * scale), int(y * scale)]);
  let [X, Y] = pts[0] ?? [0, 0];
  let d = `M${coordinates([X, Y])}`;
  for (let k = 1; k < pts.length - 1; k++) {
    const p = pts[k] ?? [X, Y];
    const next = pts[k + 1] ?? p;
    const m: Point = k === pts.length - 2 ? next : [int((p[0] + next[0]) / 2), int((p[1] + next[1]) / 2)];
    d += `q${coordinates([p[0] - X, p[1] - Y, m[0] - X, m[1] - Y])}`;
    [X, Y] = m;
  }
  return closed ? `${d}z` : d;
}

/** Marching squares for one level: segments joined to lines. */
function march(Z: readonly (readonly number[])[], level: number, at: (r: number, c: number) => Point): Point[][] {
  const next = new Map<string, string>();
  const position = new Map<string, Point>();
  const height = (r: number, c: number) => Z[r]?.[c] ?? 0;
  const edge = (r: number, c: number, down: boolean): string => {
    const key = `${r},${c},${down}`;
    if (!position.has(key)) {
      const a = height(r, c);
      const b = down ? height(r + 1, c) : height(r, c + 1);
      const t = (level - a) / (b - a);
      position.set(key, at(r + (down ? t : 0), c + (down ? 0 : t)));
    }
    return key;
  };
  const rows = Z.length - 1;
  const columns = (Z[0]?.length ?? 1) - 1;
  for (let r = 0; r < rows; r++)
    for (let c = 0; c < columns; c++) {
      const corners = [height(r, c), height(r, c + 1), height(r + 1, c + 1), height(r + 1, c)];
      const bits = corners.reduce((sum, z, k) => sum | (Number(z > level) << k), 0);
      const side = (name: string) =>
        name === 'T'
          ? edge(r, c, false)
          : name === 'R'
            ? edge(r, c + 1, true)
            : name === 'B'
              ? edge(r + 1, c, false)
              : edge(r, c, true);
      const names = CASES[bits] ?? '';
      for (let k = 0; k < names.length; k += 2) next.set(side(names.charAt(k)), side(names.charAt(k + 1)));
    }
  const heads = new Set(next.keys());
  for (const end of next.values()) heads.delete(end);
  const walk = (start: string) => {
    const line: Point[] = [];
    let key: string | undefined = start;
    while (key !== undefined) {
      const point = position.get(key);
      if (point) line.push(point);
      const following: string | undefined = next.get(key);
      next.delete(key);
      key = following;
    }
    return line;
  };
  const lines = [...heads].map(walk);
  for (let start = next.keys().next(); !start.done; start = next.keys().next()) lines.push(walk(start.value));
  return lines;
}

/** Contour lines of known heights over a box → path data per level. */
export function contours(points: readonly Height[], options: ContourOptions): { level: number; d: string }[] {
  const { box, cells = 26, step = 50, from = 250, to = 900, scale = 1, lambda } = options;
  const z = surface(points, lambda);
  const [x0, y0, x1, y1] = box;
  const dx = (x1 - x0) / cells;
  const rows = int((y1 - y0) / dx);
  const dy = (y1 - y0) / rows;
  const Z = Array.from({ length: rows + 1 }, (_, r) =>
    Array.from({ length: cells + 1 }, (__, c) => z(x0 + c * dx, y0 + r * dy)),
  );
  const out: { level: number; d: string }[] = [];
  for (let level = from; level <= to; level += step) {
    const d = march(Z, level, (r, c) => [x0 + c * dx, y0 + r * dy])
      .map((line) => smooth(line, scale))
      .join('');
    if (d) out.push({ level, d });
  }
  return out;
}
