import { TAU, fixed, int } from './numbers.ts';

export interface Track {
  R?: number;
  /** Ticks on the whole circle. */
  count?: number;
  /** Length of a tick. */
  len?: number;
  /** Every `long`-th tick is longer; 0 = none. */
  long?: number;
  longLen?: number;
  /** Width of a tick. */
  w?: number;
}

/** Minute track: ticks as dashed circles, two elements instead of sixty → SVG markup. */
export function track({ R = 502, count = 60, len = 18, long = 5, longLen = 34, w = 3 }: Track = {}): string {
  const ring = (n: number, length: number) => {
    const r = R - length / 2;
    const gap = (TAU * r) / n;
    return (
      `<circle class="ticks" r="${fixed(r, 2)}" stroke-width="${length}" ` +
      `stroke-dasharray="${w} ${fixed(gap - w, 2)}" stroke-dashoffset="${w / 2}" transform="rotate(-90)"/>`
    );
  };
  return ring(count, len) + (long ? ring(count / long, longLen) : '');
}

/** Sector of a circle from twelve o'clock clockwise, `share` 0–1 → path data. */
export function sector(share: number, R = 500): string {
  if (share >= 0.999) return `M0-${R}a${R} ${R} 0 1 1-1 0z`;
  const t = share * TAU - Math.PI / 2;
  return `M0 0V${-R}A${R} ${R} 0 ${share > 0.5 ? 1 : 0} 1 ${int(R * Math.cos(t))} ${int(R * Math.sin(t))}z`;
}
