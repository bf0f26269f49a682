import { fixed } from '../../art/numbers.ts';

/** A real range: without one there is no ruler. */
export interface Scale {
  from: number;
  to: number;
  /** Value of one tick. */
  step: number;
  /** Every `long`-th tick is longer. */
  long?: number;
  /** Where the needles stand. */
  at?: readonly number[];
  unit?: string;
}

/** Place of a value on the scale, 0–1; outside values stand at the end. */
export const shareOf = ({ from, to }: Pick<Scale, 'from' | 'to'>, value: number): number =>
  Math.max(0, Math.min(1, (value - from) / (to - from)));

/** Ticks over a width of 1000 → path data. */
export function ticks(scale: Scale): string {
  const { from, to, step, long = 5 } = scale;
  const count = Math.round((to - from) / step);
  if (!(count > 0)) throw new Error(`A ruler from ${from} to ${to} in steps of ${step} has no ticks.`);
  let d = '';
  for (let k = 0; k <= count; k++) d += `M${fixed((k / count) * 1000)} 0v${k % long ? 7 : 13}`;
  return d;
}

/** Needles over a width of 1000 → path data. */
export const needles = (scale: Scale): string =>
  (scale.at ?? []).map((value) => `M${fixed(shareOf(scale, value) * 1000)} 0v24`).join('');
