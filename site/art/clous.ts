import { coordinates, fixed, int } from './numbers.ts';
import { passes } from './rose-engine.ts';
import type { Ids } from './seed.ts';

export interface Clous {
  R?: number;
  /** Chords per family. */
  rows?: number;
  /** Degrees. */
  angle?: number;
  /** Radius of the middle that stays free. */
  inner?: number;
}

const drawn = new Map<string, string>();

/** Clous de Paris: two families of parallel chords of a circle, 90° apart → path data. Few kinds serve all dials. */
export function clous({ R = 480, rows = 20, angle = 45, inner = 0 }: Clous = {}): string {
  const name = `${R} ${rows} ${angle} ${inner}`;
  const d = drawn.get(name) ?? chords({ R, rows, angle, inner });
  drawn.set(name, d);
  return d;
}

function chords({ R, rows, angle, inner }: Required<Clous>): string {
  let d = '';
  for (const turn of [angle, angle + 90]) {
    const t = (turn * Math.PI) / 180;
    const c = Math.cos(t);
    const s = Math.sin(t);
    for (let j = 0; j < rows; j++) {
      const v = R * ((2 * (j + 0.5)) / rows - 1);
      const half = Math.sqrt(R * R - v * v);
      const gap = Math.abs(v) < inner ? Math.sqrt(inner * inner - v * v) : 0;
      const chord = (u: number, w: number) => {
        d += `M${coordinates([int(u * c - v * s), int(u * s + v * c)])}L${coordinates([int(w * c - v * s), int(w * s + v * c)])}`;
      };
      if (gap) {
        chord(-half, -gap);
        chord(gap, half);
      } else chord(-half, half);
    }
  }
  return d;
}

export interface Furrows {
  R?: number;
  rows?: number;
  /** Wave length. */
  wave?: number;
  /** Height of the wave. */
  a?: number;
  /** Shift of each row, as a share of the wave length. */
  drift?: number;
  /** Degrees. */
  angle?: number;
}

/** Straight-line engine: one wave, shifted down and along, cut to the circle → SVG markup. */
export function furrows(
  ids: Ids,
  { R = 480, rows = 44, wave = 54, a = 5, drift = 0.2, angle = -16 }: Furrows = {},
): string {
  const dy = (2 * R) / rows;
  const dx = wave * drift;
  const n = Math.ceil((2 * R + rows * dx) / (wave / 2));
  const clip = ids();
  const d =
    `M${coordinates([int(-R - rows * dx), int(-R + dy / 2)])}q${coordinates([int(wave / 4), -2 * a, int(wave / 2)])} 0` +
    `t${int(wave / 2)} 0`.repeat(n - 1);
  const shift = (k: number) => `translate(${fixed(dx * k, 2)} ${fixed(dy * k, 2)})`;
  return (
    `<clipPath id="${clip}"><circle r="${int(R)}"/></clipPath>` +
    `<g clip-path="url(#${clip})"><g transform="rotate(${angle})">${passes(d, shift, rows, ids)}</g></g>`
  );
}
