import { fixed, TAU } from '../numbers.ts';
import { CX, CY, W, wave } from './plate.ts';

/** A board; share `n` (0–1) of it is sawn off along the grain, the rest across. */
export function board(n: number): string {
  const m = 14 + (W - 28) * Math.max(0, Math.min(1, n));
  let grain = '';
  for (let y = 20; y <= 140; y += 6) grain += wave(y, 14, m - 3, 90, 2 + ((y * 7) % 5));
  let across = '';
  for (let x = m + 6; x <= W - 14; x += 6) across += `M${fixed(x)} 14V146`;
  return `<path d="${grain}"/><path d="${across}"/><path class="strong" d="M14 14H${W - 14}V146H14zM${fixed(m)} 14V146"/>`;
}

/** A run with `n` bends. */
export function run(n: number): string {
  const x0 = 20;
  const x1 = 220;
  const points = Array.from({ length: n }, (_, k): [number, number] => [
    x0 + ((x1 - x0) * (k + 0.5)) / n,
    26 + (104 * (k + 0.5)) / n + (k % 2 ? 15 : -15) * (0.6 + ((k * 5) % 4) / 5),
  ]);
  let d = `M${x0 - 8} 14`;
  points.forEach(([x, y], k) => {
    const [nx, ny] = points[k + 1] ?? [x1 + 8, 146];
    d += `Q${fixed(x)} ${fixed(y)} ${fixed((x + nx) / 2)} ${fixed((y + ny) / 2)}`;
  });
  d += `L${x1 + 8} 146`;
  const lanes = [-5, 0, 5]
    .map((o) => `<path${o ? '' : ' class="strong"'} d="${d}" transform="translate(${fixed(o * 0.7)} ${-o || 0})"/>`)
    .join('');
  return lanes + points.map(([x, y]) => `<circle class="fill" cx="${fixed(x)}" cy="${fixed(y)}" r="1.8"/>`).join('');
}

/** `n` basins. */
export const basins = (n: number): string =>
  Array.from({ length: n }, (_, k) => {
    const y = 18 + (124 * (k + 0.5)) / n;
    const x0 = 16 + ((k * 37) % 40);
    const x1 = W - 16 - ((k * 53) % 40);
    const water = [-3.6, 0, 3.6].map((o) => wave(y + o, x0, x1, 22, 3.2)).join('');
    return `<path d="${water}"/><path class="strong" d="M${x0} ${fixed(y - 7)}v14M${x1} ${fixed(y - 7)}v14"/>`;
  }).join('');

/** A mill wheel; share `n` (0–1) of its 36 paddles is engraved. */
export function wheel(n: number): string {
  let cut = '';
  let plain = '';
  for (let k = 0; k < 36; k++) {
    const angle = (k / 36) * TAU - TAU / 4;
    const c = Math.cos(angle);
    const s = Math.sin(angle);
    const ray = (r: number) => `M${fixed(CX + r * c)} ${fixed(CY + r * s)}L${fixed(CX + 70 * c)} ${fixed(CY + 70 * s)}`;
    if (k / 36 < n) cut += ray(22);
    else plain += ray(60);
  }
  return (
    `<path class="strong" d="${cut}"/><path class="soft" d="${plain}"/>` +
    `<circle cx="${CX}" cy="${CY}" r="70"/><circle cx="${CX}" cy="${CY}" r="22"/>`
  );
}

/** Tracks over a slope: one pair per two of `n` (kilometres of groomed tracks). */
export function tracks(n: number): string {
  const pairs = Math.max(1, Math.min(60, n / 2));
  let d = '';
  for (let k = 0; k < pairs; k++) {
    const o = k * (300 / pairs) - 80;
    d +=
      `M${fixed(o)} 168C${fixed(o + 30)} 110 ${fixed(o + 10)} 70 ${fixed(o + 80)}-8` +
      `m2.4 0C${fixed(o + 12.4)} 70 ${fixed(o + 32.4)} 110 ${fixed(o + 2.4)} 168`;
  }
  return `<path d="${d}"/>`;
}
