import { furrows } from './clous.ts';
import { turned } from './rose-engine.ts';
import { idsFor, type Ids } from './seed.ts';
import { track } from './track.ts';

/**
 * The engines of the municipalities, in the order of the chain. Each cuts a field of radius R, so
 * that neighbours never look alike; a region has at most as many municipalities as engines.
 */
const ENGINES: readonly ((ids: Ids, R: number) => string)[] = [
  (ids, R) =>
    furrows(ids, {
      R,
      rows: 40,
      wave: Math.max(8, Math.round(R / 6.4) * 2),
      a: Math.max(1, Math.floor(R / 30)),
      drift: 0.22,
    }),
  (ids, R) => turned(ids, { R, n: 21, a: 0.042, phase: 1, inner: R * 0.16, count: 56 }),
  (ids, R) => turned(ids, { R, n: 16, a: 0.028, q: 0.955, phase: 0.3, inner: R * 0.12, count: 60 }),
  (ids, R) => turned(ids, { R, n: 20, a: 0.06, q: 0.945, phase: 0.5, inner: R * 0.14, count: 46 }),
  (ids, R) => turned(ids, { R, n: 36, a: 0.02, q: 0.95, phase: 0, inner: R * 0.14, count: 44 }),
  (ids, R) => turned(ids, { R, n: 12, a: 0.09, phase: 1, inner: R * 0.12, count: 30 }),
  (ids, R) => turned(ids, { R, n: 26, a: 0.03, q: 0.952, phase: -0.42, inner: R * 0.14, count: 54 }),
  (ids, R) =>
    furrows(ids, {
      R,
      rows: 34,
      wave: Math.max(8, Math.round(R / 3.6) * 2),
      a: Math.max(1, Math.floor(R / 18)),
      drift: 0.5,
      angle: 28,
    }),
];
export const MOST_WHEELS = ENGINES.length;

/** The field of the n-th municipality of the chain → SVG markup. */
export function wheelField(ids: Ids, index: number, R: number): string {
  const engine = ENGINES[index];
  if (!engine)
    throw new Error(
      `A region has at most ${MOST_WHEELS} municipalities in its chain; there is no engine number ${index + 1}.`,
    );
  return engine(ids, R);
}

/** Largest radius of a wheel icon; the view box is −510 … 510. */
const LARGEST = 480;

/**
 * One municipality as a wheel; `share` = its radius as a share of the largest one's, so that a list
 * keeps one scale. Decorative. → one `<svg>`
 */
export function wheelIcon(index: number, share: number, scope = ''): string {
  const R = Math.round(Math.max(0.2, Math.min(1, share)) * LARGEST);
  const ids = idsFor(['wheel', index, R], scope);
  return (
    `<svg class="face wheel-icon" viewBox="-510-510 1020 1020" aria-hidden="true"><circle class="rim" r="${R}"/>` +
    `${track({ R, len: 14, longLen: 28 })}<g class="cut">${wheelField(ids, index, R - 44)}</g><circle class="index" r="15"/></svg>`
  );
}
