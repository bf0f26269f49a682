import { fixed } from '../../art/numbers.ts';

export interface HeightRow {
  name: string;
  metres: number;
  /** A summit, not a place. */
  peak?: boolean;
}

export interface ElevationLayout {
  /** Highest first; `at` = true height, `y` = where the name stands, both 0–1 from the top. */
  rows: (HeightRow & { at: number; y: number })[];
  /** Hundreds of metres on the scale. */
  marks: { metres: number; at: number }[];
  /** Ticks every 10 m over a height of 1000 → path data. */
  ticks: string;
  /** Height of the drawing in rem. */
  height: number;
}

/** Line height of a name in rem. */
const LINE = 1.75;
const STEP = 50;

/** Names beside a scale of heights, pushed apart so that none touches the next. */
export function layOut(heights: readonly HeightRow[]): ElevationLayout {
  if (heights.length === 0) return { rows: [], marks: [], ticks: '', height: 0 };
  const sorted = [...heights].sort((a, b) => b.metres - a.metres || (a.name < b.name ? -1 : 1));
  const low = Math.floor((sorted.at(-1)?.metres ?? 0) / STEP) * STEP;
  const high = Math.ceil(((sorted[0]?.metres ?? 0) + 1) / STEP) * STEP;
  const share = (metres: number) => (high - metres) / (high - low);
  const height = Math.max(16, Math.min(52, sorted.length * LINE * 1.35));
  const gap = Math.min(LINE / height, 0.97 / sorted.length);

  let previous = -1;
  const rows = sorted.map((row) => {
    const at = share(row.metres);
    previous = Math.max(at, previous + gap, 0.015);
    return { ...row, at, y: previous };
  });
  let limit = 0.985;
  for (const row of [...rows].reverse()) {
    row.y = Math.min(row.y, limit);
    limit = row.y - gap;
  }
  const marks: ElevationLayout['marks'] = [];
  for (let metres = Math.ceil(low / 100) * 100; metres <= high; metres += 100)
    marks.push({ metres, at: share(metres) });
  let ticks = '';
  for (let metres = low; metres <= high; metres += 10)
    ticks += `M0 ${fixed(share(metres) * 1000)}h${metres % STEP ? 6 : 12}`;
  return { rows, marks, ticks, height };
}
