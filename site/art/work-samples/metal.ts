import { fixed, int } from '../numbers.ts';
import { CX, CY, gear, W } from './plate.ts';

/** Turning: `n` turns of the tool from the rim to the centre. */
export function turn(n: number): string {
  let d = `M${CX} ${CY - 74}`;
  for (let k = 1; k <= n * 2; k++) {
    const r = 74 - (74 - 6) * (k / (n * 2));
    d += `A${fixed(r)} ${fixed(r)} 0 0 1 ${CX} ${fixed(CY + (k % 2 ? r : -r))}`;
  }
  return `<path d="${d}"/><path class="brass" d="M${CX + 74} ${CY}h40m-40 0 9-5v10z"/>`;
}

/** Casting: the largest and the smallest piece as iron balls of one scale; `n` = ratio of their weights. */
export function cast(n: number): string {
  const r = 66;
  const small = Math.max(1.6, r / Math.cbrt(n));
  const x = CX - 26;
  let d = '';
  for (let k = 1; k < 9; k++) {
    const q = r * (1 - k / 9.5);
    d += `M${fixed(x - q)} ${fixed(CY - k * 2.2)}a${fixed(q)} ${fixed(q)} 0 1 1 ${fixed(2 * q)} 0a${fixed(q)} ${fixed(q)} 0 1 1 ${fixed(-2 * q)} 0`;
  }
  return (
    `<path d="${d}"/><circle class="strong" cx="${x}" cy="${CY}" r="${r}"/>` +
    `<circle class="fill" cx="${CX + 74}" cy="${fixed(CY + r - small)}" r="${fixed(small)}"/>` +
    `<path class="soft" d="M16 ${CY + r}H${W - 16}"/>`
  );
}

/** Milling with `n` axes: a pocket in 2n nested passes, each turned a little. */
export function mill(n: number): string {
  const count = Math.max(2, Math.min(20, int(n * 2)));
  return Array.from({ length: count }, (_, k) => {
    const a = 92 - (k * 86) / count;
    const b = 62 - (k * 60) / count;
    return (
      `<rect x="${fixed(CX - a)}" y="${fixed(CY - b)}" width="${fixed(2 * a)}" height="${fixed(2 * b)}" ` +
      `rx="${fixed(22 - (k * 16) / count)}" transform="rotate(${fixed((k * 72) / count)} ${CX} ${CY})"/>`
    );
  }).join('');
}

const RADII = [30, 18, 26, 16, 30, 20] as const;
const radius = (k: number) => RADII[k % RADII.length] ?? 20;

/** A train of `n` wheels, drawn to the plate's width. */
export function gears(n: number): string {
  const wheels: { x: number; y: number; r: number }[] = [];
  let x = 0;
  let y = 0;
  for (let k = 0; k < n; k++) {
    const r = radius(k);
    if (k) {
      const reach = radius(k - 1) + r;
      const dy = (k % 2 ? -1 : 1) * reach * 0.52;
      x += Math.sqrt(reach ** 2 - dy * dy);
      y += dy;
    }
    wheels.push({ x, y, r });
  }
  const left = Math.min(...wheels.map((q) => q.x - q.r)) - 4;
  const right = Math.max(...wheels.map((q) => q.x + q.r)) + 4;
  const top = Math.min(...wheels.map((q) => q.y - q.r)) - 4;
  const bottom = Math.max(...wheels.map((q) => q.y + q.r)) + 4;
  const scale = Math.min(0.95, (W - 28) / (right - left), 140 / (bottom - top));
  const body = wheels
    .map(
      (q, k) =>
        `<path d="${gear(q.x, q.y, q.r, int(q.r * 0.8), k % 2 ? 0.5 : 0)}"/>` +
        `<circle cx="${fixed(q.x)}" cy="${fixed(q.y)}" r="${fixed(q.r * 0.62)}"/>` +
        `<circle class="fill" cx="${fixed(q.x)}" cy="${fixed(q.y)}" r="3.4"/>`,
    )
    .join('');
  const shift = `${fixed(CX - ((left + right) / 2) * scale)} ${fixed(CY - ((top + bottom) / 2) * scale)}`;
  return `<g transform="translate(${shift}) scale(${fixed(scale, 3)})">${body}</g>`;
}

/** Moulding: the halves of a mould and the gap between them. */
export function mould(): string {
  const r = 40;
  const core = 27;
  const top = 66;
  const low = 94;
  let upper = '';
  let lower = '';
  for (let y = 16; y < top; y += 5) {
    const h = r * r - (top - y) ** 2;
    const w = h > 0 ? Math.sqrt(h) : 0;
    upper += w ? `M18 ${y}H${fixed(CX - w)}M${fixed(CX + w)} ${y}H222` : `M18 ${y}H222`;
  }
  for (let x = 23; x < 222; x += 5) {
    const h = core * core - (x - CX) ** 2;
    lower += `M${x} ${fixed(low - (h > 0 ? Math.sqrt(h) : 0))}V144`;
  }
  return (
    `<path d="${upper}${lower}"/><path class="strong" d="M18 12H222V${top}H${CX + r}A${r} ${r} 0 0 0 ${CX - r} ${top}H18z` +
    `M18 148H222V${low}H${CX + core}A${core} ${core} 0 0 0 ${CX - core} ${low}H18z"/>` +
    `<path class="brass" d="M6 ${(top + low) / 2}h10m208 0h10"/>`
  );
}
