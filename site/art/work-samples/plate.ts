import { fixed, int, TAU } from '../numbers.ts';

/** Size of a plate, and its middle. */
export const W = 240;
export const H = 160;
export const CX = W / 2;
export const CY = H / 2;

/** A wave of whole periods near `length` from x0 to x1 at height y, amplitude a → path data. */
export function wave(y: number, x0: number, x1: number, length: number, a: number): string {
  const n = Math.max(1, int((x1 - x0) / length));
  const s = (x1 - x0) / n;
  return (
    `M${fixed(x0)} ${fixed(y)}q${fixed(s / 4)} ${fixed(-a)} ${fixed(s / 2)} 0` + `t${fixed(s / 2)} 0`.repeat(2 * n - 1)
  );
}

/** A toothed wheel; `turn` in teeth → path data. */
export function gear(x: number, y: number, r: number, teeth: number, turn = 0): string {
  const w = TAU / teeth;
  let d = '';
  for (let k = 0; k < teeth; k++) {
    const p = (k + turn) * w;
    const corner = (angle: number, radius: number) =>
      `${fixed(x + radius * Math.cos(angle))} ${fixed(y + radius * Math.sin(angle))}`;
    d +=
      `${k ? 'L' : 'M'}${corner(p - w * 0.3, r - 3)}L${corner(p - w * 0.16, r + 3)}` +
      `L${corner(p + w * 0.16, r + 3)}L${corner(p + w * 0.3, r - 3)}`;
  }
  return `${d}z`;
}
