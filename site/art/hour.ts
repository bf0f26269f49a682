import { escape, fixed, int, onDial } from './numbers.ts';

export interface Way {
  /** Absent: not documented; the way stays a construction line. */
  minutes?: number;
  /** Undated or older than five years: dashed. */
  old?: boolean;
}

const FIRST = 388;
const STEP = 42;
/** Smallest ring: its marks stay clear of the hub. */
const LAST = 52;
/** How far a way winds inwards in one hour, like a mainspring. */
const LAP = 13;
/** Where a way without a documented time waits: just before twelve, where no way ends. */
const UNKNOWN = -0.045;

/** The spiral of one way from twelve o'clock to its minute, on ring `r` → path data and end point. */
function wind(minutes: number, r: number): { d: string; end: [number, number] } {
  const quarters = Math.ceil((minutes / 60) * 4);
  let d = `M0-${r}`;
  let end: [number, number] = [0, -r];
  for (let s = 1; s <= quarters; s++) {
    const m = Math.min(minutes, s * 15);
    const radius = r - LAP * (m / 60);
    end = onDial(radius, m / 60);
    const bend = fixed(radius + LAP / 8);
    d += `A${bend} ${bend} 0 0 1 ${end[0]} ${end[1]}`;
  }
  return { d, end };
}

/**
 * The hour: a dial with sixty minutes. Every way is a line from twelve o'clock to its minute; the
 * n-th way lies on the n-th ring from outside (at most eight fit). → one `<svg>`
 */
export function hour(ways: readonly Way[], label: string): string {
  let ticks = '';
  let numbers = '';
  for (let k = 0; k < 60; k++) {
    const [x, y] = onDial(486, k / 60);
    const [a, b] = onDial(k % 5 ? 472 : 456, k / 60);
    ticks += `M${x} ${y}L${a} ${b}`;
  }
  for (let k = 10; k <= 60; k += 10) {
    const [x, y] = onDial(430, k / 60);
    numbers += `<text class="num" x="${x}" y="${y + 12}">${k}</text>`;
  }
  let rings = '';
  let ends = '';
  // a way winds inwards by its laps: the next ring begins below its end
  const laps = ways.map(({ minutes = 0 }) => LAP * (minutes / 60));
  const wound = laps.slice(0, -1).reduce((sum, lap) => sum + lap, 0);
  const step = Math.min(STEP, (FIRST - LAST - wound - (laps.at(-1) ?? 0)) / Math.max(1, ways.length - 1));
  let r = FIRST;
  ways.forEach(({ minutes, old }, index) => {
    if (index > 0) r = int(r - step - (laps[index - 1] ?? 0));
    rings += `<circle class="ring" r="${r}"/>`;
    const { d, end } = minutes === undefined ? { d: '', end: onDial(r, UNKNOWN) } : wind(minutes, r);
    if (d) rings += `<path class="way${old ? ' old' : ''}" d="${d}"/>`;
    ends += `<g transform="translate(${end[0]} ${end[1]})"><circle class="end${d ? '' : ' open'}" r="19"/><text class="no" y="9">${index + 1}</text></g>`;
  });
  return (
    `<svg class="hour" viewBox="-500-500 1000 1000" role="img" aria-label="${escape(label)}"><circle class="rim" r="492"/>` +
    `<path class="ticks" d="${ticks}"/>${numbers}<path class="noon" d="M0-486V-70"/>${rings}${ends}` +
    `<circle class="hub" r="26"/><circle class="jewel" r="10"/></svg>`
  );
}
