import { escape, int } from './numbers.ts';
import type { Sheet } from './labels.ts';
import { UNITS, type Frame, type LonLat } from './projection.ts';

export interface Pin {
  at: LonLat;
  /** Number on the pin, the one in the list. */
  number?: number;
  /** Colour by offer. */
  state?: 'free' | 'ask' | 'plan' | 'use' | 'full';
  /** The entry this page is about. */
  active?: boolean;
  /** Radius of a dashed ring where the place is known only roughly. */
  approximateKm?: number;
}

export interface Spot {
  x: number;
  y: number;
  /** Where it is drawn after spreading. */
  X: number;
  Y: number;
}

/** Points pushed apart until no two touch (`radius` in screen pixels); each keeps its true place in x, y. */
export function spread<T extends { x: number; y: number }>(points: readonly T[], radius: number): (T & Spot)[] {
  const spots = points.map((point) => ({ ...point, X: point.x, Y: point.y }));
  const least = (2 * radius + 3) * UNITS;
  for (let turn = 0; turn < 90; turn++) {
    for (const [i, a] of spots.entries())
      for (let j = i + 1; j < spots.length; j++) {
        const b = spots[j] as T & Spot;
        let dx = b.X - a.X;
        let dy = b.Y - a.Y;
        if (dx * dx + dy * dy >= least * least) continue;
        let d = Math.hypot(dx, dy);
        if (d < 0.01) {
          dx = 1;
          dy = i % 2 ? 1 : -1;
          d = 1.4;
        }
        const k = (least - d) / 2 / d;
        a.X -= dx * k;
        a.Y -= dy * k;
        b.X += dx * k;
        b.Y += dy * k;
      }
    for (const spot of spots) {
      spot.X += (spot.x - spot.X) * 0.02;
      spot.Y += (spot.y - spot.Y) * 0.02;
    }
  }
  return spots;
}

/** From so many pins on there is no room for numbers: points in their true places show where it is dense. */
export const CROWD = 60;

const drawPoints = (pins: readonly Pin[], on: Frame): string =>
  pins
    .map(({ at, state }) => {
      const [x, y] = on.at(at);
      return `<g class="${state ? `bm-pin ${state}` : 'bm-pin'}" transform="translate(${int(x)} ${int(y)})"><circle r="7"/></g>`;
    })
    .join('');

/** Pins with a hair line back to their true place; they are taken on the sheet first. → SVG markup */
export function drawPins(pins: readonly Pin[], on: Frame, sheet: Sheet, small: boolean): string {
  if (pins.length > CROWD) return drawPoints(pins, on);
  const radius = small ? 7 : 11.5;
  const projected = pins.map((pin) => {
    const [x, y] = on.at(pin.at);
    return { ...pin, x, y };
  });
  return spread(projected, radius)
    .map((pin) => {
      const X = int(pin.X);
      const Y = int(pin.Y);
      const r = (pin.active ? (small ? 10 : 15) : radius) * UNITS;
      sheet.take([X - r - 4, Y - r - 4, X + r + 4, Y + r + 4]);
      const ring =
        pin.active && pin.approximateKm
          ? `<circle class="bm-approx" cx="${int(pin.x)}" cy="${int(pin.y)}" r="${int(pin.approximateKm * on.perKm)}"/>`
          : '';
      const lead =
        Math.hypot(pin.X - pin.x, pin.Y - pin.y) > 4 * UNITS
          ? `<path class="bm-lead" d="M${X} ${Y}L${int(pin.x)} ${int(pin.y)}"/><circle class="bm-true" cx="${int(pin.x)}" cy="${int(pin.y)}" r="5"/>`
          : '';
      const className = ['bm-pin', pin.state, pin.active ? 'on' : ''].filter(Boolean).join(' ');
      const number = pin.number === undefined ? '' : `<text y="${small ? 7 : 9}">${escape(String(pin.number))}</text>`;
      return (
        `${ring}${lead}<g class="${className}" transform="translate(${X} ${Y})"><circle r="${r}"/>` +
        `${pin.active ? `<circle class="bezel" r="${r - 9}"/>` : ''}${number}</g>`
      );
    })
    .join('');
}
