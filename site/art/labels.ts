import { escape, int, TAU } from './numbers.ts';
import type { Point } from './projection.ts';

/** [left, top, right, bottom] in drawing units. */
export type Box = readonly [number, number, number, number];

/** Rough advance width of a word in em, good to 6 % for Sofia Sans and Vollkorn. */
export const emWidth = (text: string): number =>
  [...text].reduce((width, char) => {
    if (/[iljtfrI.,’]/.test(char)) return width + 0.31;
    if (/[mwMW]/.test(char)) return width + 0.82;
    if (/[\p{Lu}0-9]/u.test(char)) return width + 0.62;
    return width + (char === ' ' ? 0.25 : 0.52);
  }, 0);

export const touches = (a: Box, b: Box): boolean => a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];

/** What is taken on a sheet. Labels are placed greedily: first come, first served. */
export class Sheet {
  private readonly taken: Box[] = [];
  private readonly W: number;
  private readonly H: number;

  constructor(W: number, H: number) {
    this.W = W;
    this.H = H;
  }

  take(...boxes: Box[]): void {
    this.taken.push(...boxes);
  }

  isFree(box: Box): boolean {
    const margin = 6;
    const within = box[0] > margin && box[1] > margin && box[2] < this.W - margin && box[3] < this.H - margin;
    return within && !this.taken.some((other) => touches(other, box));
  }
}

type Anchor = 'start' | 'end' | 'middle';
type Try = readonly [dx: number, dy: number, anchor: Anchor];

export interface LabelStyle {
  /** Font size in drawing units. */
  size: number;
  className: string;
  /** Distance from the point. */
  gap?: number;
  /** Is set even where there is no room beside the point: further off, with a line to it. */
  must?: boolean;
}

/** The eight usual positions around a point, best first. */
const beside = (gap: number, h: number): Try[] => [
  [gap, h * 0.36, 'start'],
  [-gap, h * 0.36, 'end'],
  [0, -gap - 2, 'middle'],
  [0, gap + h, 'middle'],
  [gap, -gap * 0.6, 'start'],
  [-gap, -gap * 0.6, 'end'],
  [gap, h + 2, 'start'],
  [-gap, h + 2, 'end'],
];

/** Positions further off: rings of twelve directions, the nearest ring first. */
const furtherOff = (gap: number, h: number): Try[] =>
  [26, 44, 64, 88, 116, 150].flatMap((reach) =>
    Array.from({ length: 12 }, (_, k): Try => {
      const angle = (k / 12) * TAU - TAU / 4;
      const c = Math.cos(angle);
      const anchor = c > 0.3 ? 'start' : c < -0.3 ? 'end' : 'middle';
      return [c * (gap + reach), Math.sin(angle) * (gap + reach) + h * 0.36, anchor];
    }),
  );

/** How far a label may stand from its point before a line must lead back to it. */
const LEAD_FROM = 30;

/** A name beside its point → `<text>`, or nothing where there is no room and it need not stand. */
export function label(sheet: Sheet, name: string, [x, y]: Point, style: LabelStyle): string {
  const { size, className, gap = 9, must = false } = style;
  const w = emWidth(name) * size;
  const h = size * 0.95;
  const boxOf = ([dx, dy, anchor]: Try): Box => {
    const left = x + dx - (anchor === 'end' ? w : anchor === 'middle' ? w / 2 : 0);
    return [left - 3, y + dy - h, left + w + 3, y + dy + h * 0.28];
  };
  const near = beside(gap, h);
  const found =
    [...near, ...(must ? furtherOff(gap, h) : [])].find((t) => sheet.isFree(boxOf(t))) ?? (must ? near[3] : undefined);
  if (!found) return '';
  sheet.take(boxOf(found));
  const [dx, dy, anchor] = found;
  const far = Math.hypot(dx, dy - h * 0.36) - gap > LEAD_FROM;
  const lead = far ? `<path class="bm-lead" d="M${int(x)} ${int(y)}L${int(x + dx)} ${int(y + dy - h * 0.36)}"/>` : '';
  return `${lead}<text class="${className}" x="${int(x + dx)}" y="${int(y + dy)}"${anchor === 'start' ? '' : ` text-anchor="${anchor}"`}>${escape(name)}</text>`;
}
