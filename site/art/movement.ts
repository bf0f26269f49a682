import type { FeatureCollection } from 'geojson';
import { smoothLines } from './lines.ts';
import type { Segment } from './movement-labels.ts';
import { gearTrain, labelsOf, type GearTrain, type MovementLabel, type Target, type Wheel } from './movement-scene.ts';
import { escape, int } from './numbers.ts';
import { plane, radiusOf, type LonLat } from './projection.ts';
import { idsFor } from './seed.ts';
import { track } from './track.ts';
import { wheelField } from './wheels.ts';

export type { MovementLabel, Wheel } from './movement-scene.ts';

export interface MovementOptions {
  /** Two to eight municipalities in the order of the chain. */
  wheels: readonly Wheel[];
  /** The city the region is measured against; a line leaves towards it. */
  city?: Target;
  /** A point of the near border; `name` is the land beyond. */
  border?: Target;
  /** Rivers (kind `river`, rank 2) and the border line below the wheels. */
  layers?: { water: FeatureCollection; border: FeatureCollection };
  /** Accessible name of the drawing. */
  label: string;
  scope?: string;
}

export interface Movement {
  svg: string;
  labels: MovementLabel[];
  width: number;
  height: number;
}

/** Rivers and border below the wheels; they may leave the drawing at the sides, not at its foot. */
function ground(
  { on, width, height }: GearTrain,
  layers: NonNullable<MovementOptions['layers']>,
  clip: string,
): string {
  return (
    `<clipPath id="${clip}"><rect x="${-width}" y="${-int(height / 2)}" width="${3 * width}" height="${int(height * 1.5) - 18}"/></clipPath>` +
    `<g class="ground" clip-path="url(#${clip})">` +
    `<path class="river" d="${smoothLines(layers.water, on, (p) => p.kind === 'river' && p.rank === 2)}"/>` +
    `<path class="border" d="${smoothLines(layers.border, on)}"/></g>`
  );
}

const stroke = ([a, b]: Segment) => `M${a.map(int).join(' ')}L${b.map(int).join(' ')}`;

/**
 * The region as a gear train: one engine-turned wheel per municipality at its true place and of its
 * true area, brass lines from hub to hub. The label positions come with it, so that the words can be
 * set as text. → SVG markup and labels
 */
export function movement({ wheels, city, border, layers, label, scope = '' }: MovementOptions): Movement {
  if (wheels.length < 2) throw new Error('The gear train needs at least two municipalities in the chain.');
  const ids = idsFor(
    wheels.map(({ name, at, areaKm2 }) => [name, at, areaKm2]),
    scope,
  );
  const train = gearTrain(wheels, city, border);
  const marks = train.discs
    .map(
      ({ x, y, R }, index) =>
        `<g class="wheel" transform="translate(${x} ${y})"><circle class="rim" r="${R}"/><circle class="rim2" r="${R - 9}"/>` +
        `${track({ R, count: 120, len: 5, long: 10, longLen: 9, w: 1 })}${wheelField(ids, index, R - 16)}` +
        `<circle class="hub" r="19"/><circle class="jewel" r="7"/></g>`,
    )
    .join('');
  const far = [train.toCity, train.toBorder]
    .filter((line) => line !== undefined)
    .map(stroke)
    .join('');
  const svg =
    `<svg class="movement" viewBox="0 0 ${train.width} ${train.height}" role="img" aria-label="${escape(label)}">` +
    `${layers ? ground(train, layers, ids()) : ''}${marks}` +
    `<path class="dim" d="${train.gaps.map(({ line }) => stroke(line)).join('')}"/>${far && `<path class="dim far" d="${far}"/>`}</svg>`;
  return { svg, labels: labelsOf(train, wheels, city, border), width: train.width, height: train.height };
}

/** Units per kilometre of the mark, and half the width of its line. */
const MARK_SCALE = 10;
const MARK_EDGE = 9;

/** The mark: the same wheels as plain circles with their hubs. Decorative. → one `<svg>` */
export function mark(wheels: readonly Pick<Wheel, 'at' | 'areaKm2'>[]): string {
  const origin: LonLat = wheels[0]?.at ?? [0, 0];
  const on = plane(origin, MARK_SCALE);
  const discs = wheels.map((wheel) => {
    const [x, y] = on.at(wheel.at);
    return { x: int(x), y: int(y), R: int(radiusOf(wheel.areaKm2) * MARK_SCALE) };
  });
  const left = Math.min(...discs.map((d) => d.x - d.R)) - MARK_EDGE;
  const top = Math.min(...discs.map((d) => d.y - d.R)) - MARK_EDGE;
  const right = Math.max(...discs.map((d) => d.x + d.R)) + MARK_EDGE;
  const bottom = Math.max(...discs.map((d) => d.y + d.R)) + MARK_EDGE;
  return (
    `<svg class="mark" viewBox="${left} ${top} ${right - left} ${bottom - top}" aria-hidden="true">` +
    `${discs.map((d) => `<circle cx="${d.x}" cy="${d.y}" r="${d.R}"/>`).join('')}` +
    `<g class="jewel">${discs.map((d) => `<circle cx="${d.x}" cy="${d.y}" r="9"/>`).join('')}</g></svg>`
  );
}
