import { basins, board, run, tracks, wheel } from './land.ts';
import { cast, gears, mill, mould, turn } from './metal.ts';
import { H, W } from './plate.ts';

/**
 * Werkproben: what a craft does, cut from one documented number; the name of each drawing is the
 * content model's `craft.plate`.
 */
export const PLATES = { turn, cast, mill, gears, mould, board, run, basins, wheel, tracks } as const satisfies Record<
  string,
  (n: number) => string
>;
export type PlateName = keyof typeof PLATES;

/** A plate with the tool path of a craft → one decorative `<svg>`. */
export const samplePlate = (name: PlateName, n: number): string =>
  `<svg class="sample-plate" viewBox="0 0 ${W} ${H}" aria-hidden="true">` +
  `<rect class="edge" x="1" y="1" width="${W - 2}" height="${H - 2}"/>` +
  `<svg x="1" y="1" width="${W - 2}" height="${H - 2}" viewBox="1 1 ${W - 2} ${H - 2}">${PLATES[name](n)}</svg></svg>`;
