import { TAU, coordinates, fixed, int } from './numbers.ts';
import type { Ids } from './seed.ts';

/**
 * Engine turning. A rose engine moves the work piece, not the tool; one pass cuts the closed curve
 *
 *     r(t) = R · (1 + a·cos(n·t)),  t ∈ [0, 2π)
 *
 * with n lobes of relative depth a. The next pass is the same curve under `scale(q)·rotate(φ)`.
 * With q = (1−a)/(1+a) the crests of one pass touch the troughs of the one before; the phase φ
 * decides the pattern: φ = π/n barleycorn, φ = 0 sunray, between them flinqué, q = 1 rosette.
 */
export interface Rose {
  /** Mean radius. */
  R: number;
  /** Lobes. */
  n: number;
  /** Depth as a share of R. */
  a: number;
}

/** Handle of a cubic Bézier from crest to trough, as a share of the half period; error below 0.1 % of the amplitude. */
const COSINE = 0.3642;

/**
 * Smooth closed curve through `m` equidistant angles. Where `slope` is absent the points are
 * extremes and the tangents run along the circle.
 */
function polar(m: number, radius: (j: number, t: number) => number, slope?: (t: number) => number): string {
  const step = TAU / m;
  const k = (slope ? 1 / 3 : COSINE) * step;
  const at = (j: number) => {
    const t = j * step;
    const r = radius(j, t);
    const v = slope ? slope(t) : 0;
    const c = Math.cos(t);
    const s = Math.sin(t);
    return { x: r * c, y: r * s, tx: (v * c - s * r) * k, ty: (v * s + c * r) * k };
  };
  let p = at(0);
  let X = int(p.x);
  let Y = int(p.y);
  let out = `M${coordinates([X, Y])}`;
  for (let j = 1; j <= m; j++) {
    const q = at(j % m);
    const handles = [p.x + p.tx - X, p.y + p.ty - Y, q.x - q.tx - X, q.y - q.ty - Y].map(int);
    const end = [int(q.x) - X, int(q.y) - Y];
    out += j === 1 ? `c${coordinates([...handles, ...end])}` : `s${coordinates([...handles.slice(2), ...end])}`;
    X = int(q.x);
    Y = int(q.y);
    p = q;
  }
  return `${out}z`;
}

/** One pass of the rose engine → path data. Few lobes are sampled, with the true tangent. */
export const rose = ({ R, n, a }: Rose): string =>
  n < 7
    ? polar(
        Math.max(10, 6 * n),
        (_, t) => R * (1 + a * Math.cos(n * t)),
        (t) => -R * a * n * Math.sin(n * t),
      )
    : polar(2 * n, (j) => R * (1 + (j % 2 ? -a : a)));

/**
 * A cam cut by hand: crests all at `R`, every trough as deep as its own entry says (share of R).
 * Between two extremes the radius follows half a cosine → path data. Lobe 0 starts at twelve o'clock
 * once the drawing is turned by −90°.
 */
export function cam(R: number, depths: readonly number[]): string {
  const n = depths.length;
  if (n === 0) return '';
  const fine = n < 7 ? 4 : 1; // points per half period
  const m = 2 * n * fine;
  const ends = (t: number) => {
    const half = (t / TAU) * 2 * n;
    const j = Math.floor(half + 1e-9);
    const depth = depths[Math.floor(j / 2) % n] ?? 0;
    return { u: half - j, from: j % 2 ? R * (1 - depth) : R, to: j % 2 ? R : R * (1 - depth) };
  };
  const radius = (_: number, t: number) => {
    const { u, from, to } = ends(t);
    return from + ((to - from) * (1 - Math.cos(Math.PI * u))) / 2;
  };
  if (fine === 1) return polar(m, radius);
  return polar(m, radius, (t) => {
    const { u, from, to } = ends(t);
    return ((to - from) * Math.PI * Math.sin(Math.PI * u) * n) / TAU;
  });
}

/** k-th power of `scale(q)·rotate(deg)` as a transform. */
const spin = (q: number, deg: number) => (k: number) =>
  `${q === 1 ? '' : `scale(${(q ** k).toFixed(4).replace(/^0/, '')})`}rotate(${fixed(deg * k, 2)})`;

/**
 * `count` passes of one path. `power(k)` writes the k-th power of one transform, so the stack is
 * built by doubling, one `<use>` per binary digit: 60 passes cost nine elements. → SVG markup
 */
export function passes(
  d: string,
  power: (k: number) => string,
  count: number,
  ids: Ids,
  first: string = ids(),
): string {
  const top = Math.floor(Math.log2(Math.max(1, count)));
  const names = [first];
  let out = `<path id="${first}" vector-effect="non-scaling-stroke" d="${d}"/>`;
  let done = 2 ** top;
  for (let b = 0; b < top; b++) {
    const name = ids();
    names.push(name);
    out = `<g id="${name}">${out}<use href="#${names[b] ?? first}" transform="${power(2 ** b)}"/></g>`;
  }
  for (let b = top - 1; b >= 0; b--) {
    if ((count & (2 ** b)) === 0) continue;
    out += `<use href="#${names[b] ?? first}" transform="${power(done)}"/>`;
    done += 2 ** b;
  }
  return out;
}

export interface Turned {
  R?: number;
  n?: number;
  a?: number;
  /** φ in parts of the half period: 1 barleycorn, 0 sunray, between flinqué. */
  phase?: number;
  /** Radius at which the field ends. */
  inner?: number;
  /** Passes at most. */
  count?: number;
  q?: number;
}

/** A turned field: passes from R inwards to `inner` → SVG markup. */
export function turned(ids: Ids, options: Turned = {}): string {
  const { R = 480, n = 24, a = 0.05, phase = 1, inner = 60, count = 60 } = options;
  const { q = (1 - a) / (1 + a) } = options;
  const fit = Math.floor(Math.log(inner / R) / Math.log(q)) + 1;
  return passes(rose({ R: R / (1 + a), n, a }), spin(q, (phase * 180) / n), Math.max(1, Math.min(count, fit)), ids);
}

/** How many cams at most carry one trough over to the next; fewer leave a visible step. */
const STAGES = 12;

/**
 * Rosette: a cam, turned `count` times within one lobe. While it turns, every trough takes on the
 * depth of the one whose place it reaches, in a few stages, so that the band closes without a step.
 * The first pass is cut once more, deeper, so that its lobes can be counted. → SVG markup
 */
export function rosette(
  ids: Ids,
  { R, depths, count }: { R: number; depths: readonly number[]; count: number },
): string {
  const [start] = depths;
  if (start === undefined) return '';
  const stages = depths.every((depth) => depth === start) ? 1 : Math.max(1, Math.min(STAGES, Math.floor(count / 2)));
  const perStage = Math.ceil(count / stages);
  const lobe = 360 / depths.length;
  const first = ids();
  let out = '';
  for (let stage = 0; stage < stages; stage++) {
    const share = stage / stages;
    const between = depths.map((depth, k) => depth + ((depths[(k + 1) % depths.length] ?? start) - depth) * share);
    const cut = passes(cam(R, between), spin(1, lobe / perStage / stages), perStage, ids, stage ? undefined : first);
    out += stage ? `<g transform="rotate(${fixed(lobe * share, 2)})">${cut}</g>` : cut;
  }
  return `${out}<use href="#${first}" class="first"/>`;
}
