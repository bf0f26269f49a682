import type { Figure } from '@standort/model';
import type { Scale } from '../../components/ruler/scale.ts';

const STEPS = [1, 2, 2.5, 5, 10] as const;

/** The smallest round number (1, 2, 2.5, 5 × 10ⁿ) that is not below `value`. */
export function roundUp(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  const step = STEPS.find((s) => s * power >= value * 0.999_999) ?? 10;
  return step * power;
}

/** Values this close together would share a needle on a ruler that begins at zero. */
const CLOSE = 0.25;

/**
 * A ruler for values of one kind, or undefined where there is nothing to compare. It begins at zero
 * unless the values lie too close together to be told apart there.
 */
export function scaleOf(values: readonly number[]): Scale | undefined {
  const at = [...new Set(values)].sort((a, b) => a - b);
  const [low = 0, high = 0] = [at[0], at.at(-1)];
  if (at.length < 2 || low < 0) return undefined;
  const narrow = (high - low) / high < CLOSE;
  const step = roundUp((narrow ? high - low : high) / 25);
  const margin = step * 5;
  const from = narrow ? Math.max(0, Math.floor(low / margin - 1) * margin) : 0;
  const to = Math.ceil((high + (narrow ? margin / 2 : 0)) / margin) * margin;
  return { from: round(from), to: round(to), step, long: 5, at };
}

const round = (value: number) => Number(value.toPrecision(12));

/** The ruler of a figure: from its breakdown, or from the two ends of its span. */
export const scaleOfFigure = ({
  value,
  valueTo,
  breakdown = [],
}: Pick<Figure, 'value' | 'valueTo' | 'breakdown'>): Scale | undefined =>
  scaleOf(breakdown.length > 1 ? breakdown.map((part) => part.value) : valueTo === undefined ? [] : [value, valueTo]);

/** Rulers of a row of figures, by place. */
export const rulersOf = (figures: readonly Pick<Figure, 'value' | 'valueTo' | 'breakdown'>[]): Record<number, Scale> =>
  Object.fromEntries(
    figures.flatMap((figure, k) => {
      const scale = scaleOfFigure(figure);
      return scale ? [[k, scale]] : [];
    }),
  );
