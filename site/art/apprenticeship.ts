import { jewels } from './dial.ts';
import { int, TAU } from './numbers.ts';

const INNER = 120;
const LAP = 90;

/**
 * An apprenticeship: a spiral, one turn a year, twelve ticks a turn (half years count), and one
 * brass point on the rim per firm that trains; without a length (0) only the rim. Decorative; the list says it in words. → one `<svg>`
 */
export function apprenticeship(years: number, firms = 0): string {
  const turns = int(years * 2) / 2;
  const at = (t: number) => {
    const r = INNER + LAP * t;
    const angle = t * TAU - Math.PI / 2;
    return { x: int(r * Math.cos(angle)), y: int(r * Math.sin(angle)), r };
  };
  const start = at(0);
  const end = at(turns);
  let d = `M${start.x} ${start.y}`;
  for (let k = 1; k <= turns * 4; k++) {
    const { x, y, r } = at(k / 4);
    d += `A${int(r - LAP / 8)} ${int(r - LAP / 8)} 0 0 1 ${x} ${y}`;
  }
  let ticks = '';
  for (let k = 0; k <= turns * 12; k++) {
    const { x, y, r } = at(k / 12);
    const inward = (r - (k % 12 ? 26 : 60)) / r;
    ticks += `M${x} ${y}L${int(x * inward)} ${int(y * inward)}`;
  }
  const path =
    turns > 0
      ? `<path class="spiral" d="${d}"/><path d="${ticks}"/><circle class="index" cx="${end.x}" cy="${end.y}" r="26"/>`
      : '';
  return (
    `<svg class="face years" viewBox="-510-510 1020 1020" aria-hidden="true"><circle class="rim" r="484"/>` +
    `${path}${jewels(firms)}</svg>`
  );
}
