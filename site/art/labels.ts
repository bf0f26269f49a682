import { escape, int } from './numbers.ts';
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
  /** Is set even where it touches something. */
  must?: boolean;
}

/** A name beside its point: eight positions, sixteen if it must stand → `<text>`, or nothing where there is no room. */
export function label(sheet: Sheet, name: string, [x, y]: Point, style: LabelStyle): string {
  const { size, className, gap = 9, must = false } = style;
  const w = emWidth(name) * size;
  const h = size * 0.95;
  const up = h * 0.36;
  const below: Try = [0, gap + h, 'middle'];
  const near: Try[] = [
    [gap, up, 'start'],
    [-gap, up, 'end'],
    [0, -gap - 2, 'middle'],
    below,
    [gap, -gap * 0.6, 'start'],
    [-gap, -gap * 0.6, 'end'],
    [gap, h + 2, 'start'],
    [-gap, h + 2, 'end'],
  ];
  const far: Try[] = [
    [0, -gap - 22, 'middle'],
    [0, gap + h + 20, 'middle'],
    [gap + 34, up - 30, 'start'],
    [-gap - 34, up - 30, 'end'],
    [gap + 34, up + 34, 'start'],
    [-gap - 34, up + 34, 'end'],
    [0, gap + h + 46, 'middle'],
    [0, -gap - 48, 'middle'],
  ];
  const boxOf = ([dx, dy, anchor]: Try): Box => {
    const left = x + dx - (anchor === 'end' ? w : anchor === 'middle' ? w / 2 : 0);
    return [left - 3, y + dy - h, left + w + 3, y + dy + h * 0.28];
  };
  const found = [...near, ...(must ? far : [])].find((t) => sheet.isFree(boxOf(t))) ?? (must ? below : undefined);
  if (!found) return '';
  sheet.take(boxOf(found));
  const [dx, dy, anchor] = found;
  return `<text class="${className}" x="${int(x + dx)}" y="${int(y + dy)}"${anchor === 'start' ? '' : ` text-anchor="${anchor}"`}>${escape(name)}</text>`;
}
