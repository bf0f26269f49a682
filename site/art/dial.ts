import { clous, furrows } from './clous.ts';
import { escape, int, onDial } from './numbers.ts';
import { cam, rosette, turned } from './rose-engine.ts';
import { hash, idsFor, pick, type Ids } from './seed.ts';
import { sector, track } from './track.ts';

/** Radius of the engraved field; the dial's own view box is −510 … 510. */
const FIELD = 440;

/** What is cut into a dial. Everything here is data of the entry; see the functions below. */
export type Face =
  | { kind: 'site'; hectares?: number }
  | { kind: 'industry'; cuts: readonly number[]; petals: readonly number[]; statements: number }
  | { kind: 'story'; kldb?: string }
  | { kind: 'company'; decades?: number; statements?: number; trades?: number };

export interface DialOptions {
  face: Face;
  /** Stable name of the entry: chooses the shape within its kind. */
  seed: string;
  /** 0–1: share of what should be known that is documented. Only this sector is engraved. */
  known?: number;
  /** 1–12: month of the as-of date. The brass index stands there like an hour hand. */
  month?: number;
  detail?: 'full' | 'small';
  /** Accessible name; without it the dial is decorative. */
  label?: string;
  /** Tells apart two equal dials on one page. */
  scope?: string;
  /** 'top' cuts the lower half off where the box is wider than high. */
  crop?: 'none' | 'top';
}

interface Cutting {
  ids: Ids;
  seed: string;
  small: boolean;
}

/** Clous de Paris; hectares → rows, seed → angle. */
function site({ hectares }: Extract<Face, { kind: 'site' }>, { ids, seed, small }: Cutting): string {
  const size = hectares === undefined ? 9 + (hash(seed) % 9) : Math.max(1, int(hectares));
  const rows = small ? 10 + Math.min(8, int(size / 3)) : 18 + Math.min(26, size);
  const nails = clous({ R: FIELD, rows, angle: pick(seed, [15, 30, 45, 60, 75]), inner: small ? 0 : 120 });
  return `<path d="${nails}"/>${small ? '' : turned(ids, { R: 118, n: 12, a: 0.08, inner: 24, count: 12 })}`;
}

/** Depth of a trough: what is known of it (0–1) → share of the radius. */
const depth = (share: number) => 0.22 + 0.38 * Math.max(0, Math.min(1, share));

/**
 * Rosette from a cam cut by hand. One trough per firm, in the order given, as deep as that firm is
 * documented (`cuts`, 0–1); one petal inside per place, as deep as its number of firms (`petals`);
 * statements → passes. So two industries with equal numbers of firms and places still differ.
 */
function industry(
  { cuts, petals, statements }: Extract<Face, { kind: 'industry' }>,
  { ids, seed, small }: Cutting,
): string {
  const depths = cuts.map(depth);
  const inner = FIELD * (1 - Math.max(...depths)) * 0.86;
  const most = Math.max(1, ...petals);
  const leaves = petals.map((firms) => 0.16 + (0.42 * firms) / most);
  const outer = rosette(ids, {
    R: FIELD,
    depths,
    count: small
      ? Math.max(3, Math.min(9, statements))
      : Math.max(9, Math.min(36, 8 + statements, int(240 / depths.length))),
  });
  const core = small
    ? leaves.length
      ? `<path class="first" d="${cam(inner, leaves)}"/>`
      : ''
    : rosette(ids, { R: inner, depths: leaves, count: 12 });
  return `<g transform="rotate(${(hash(`${seed}t`) % 90) - 90})">${outer}${core}</g>`;
}

type Cut = (cutting: Cutting) => string;
const flinque: Cut = ({ ids, seed, small }) =>
  turned(ids, {
    R: FIELD,
    n: 20 + (hash(seed) % 17),
    a: pick(seed, [0.02, 0.027, 0.034], 'a'),
    q: small ? 0.92 : pick(seed, [0.948, 0.957], 'q'),
    phase: pick(seed, [0.22, 0.3, 0.42, 0.62], 'p') * pick(seed, [1, -1], 'd'),
    inner: 50,
    count: small ? 26 : 52,
  });

/** The cut of an occupation by its KldB 2010 group; the longest fitting prefix wins, else flinqué. */
const CUTS: Readonly<Record<string, Cut>> = {
  /** casting: grains like sand */
  '241': ({ ids, small }) => turned(ids, { R: FIELD, n: small ? 18 : 26, a: small ? 0.075 : 0.052, inner: 46 }),
  /** machining: rings of close, shallow tool marks, like a faced bar */
  '242': ({ ids, seed, small }) =>
    turned(ids, {
      R: FIELD,
      n: 72 + (hash(seed) % 25),
      a: 0.006,
      q: small ? 0.93 : 0.966,
      phase: 1,
      inner: 30,
      count: small ? 24 : 76,
    }),
  /** machines and vehicles: basket work */
  '25': ({ ids, seed, small }) =>
    turned(ids, {
      R: FIELD,
      n: 14 + (hash(seed) % 5),
      a: 0.06,
      q: small ? 0.9 : 0.935,
      phase: 0.5,
      inner: 60,
      count: small ? 16 : 40,
    }),
  /** electronics: rays, like the tracks of a board */
  '26': ({ ids, seed, small }) =>
    turned(ids, {
      R: FIELD,
      n: 24 + (hash(seed) % 8),
      a: 0.04,
      q: small ? 0.9 : 0.94,
      phase: 0,
      inner: 60,
      count: small ? 16 : 36,
    }),
  /** farming: furrows */
  '11': ({ ids, small }) => furrows(ids, { R: FIELD, rows: small ? 22 : 40, wave: 130, a: 12, drift: 0.18 }),
};

function story({ kldb = '' }: Extract<Face, { kind: 'story' }>, cutting: Cutting): string {
  for (let length = kldb.length; length > 0; length--) {
    const cut = CUTS[kldb.slice(0, length)];
    if (cut) return cut(cutting);
  }
  return flinque(cutting);
}

/** Passes per decade: an old firm is cut to the middle, a young one keeps a free field. */
const PER_DECADE = 3;

/**
 * Rings like those of a tree, three passes per decade since the founding (unknown: not cut), and in
 * the middle a rosette with one petal per documented statement.
 */
function company(
  { decades = 0, statements = 0 }: Extract<Face, { kind: 'company' }>,
  { ids, seed, small }: Cutting,
): string {
  const q = small ? 0.87 : 0.957;
  const rings =
    decades < 1
      ? ''
      : turned(ids, {
          R: FIELD,
          n: 9 + (hash(seed) % 13),
          a: pick(seed, [0.03, 0.042, 0.055]),
          q,
          phase: pick(seed, [0.5, 0.85, 0.28, -0.5, -0.28], 'p'),
          inner: 140,
          count: (small ? 1 : PER_DECADE) * decades,
        });
  const petals = Math.min(24, statements);
  const core =
    petals < 1
      ? ''
      : small
        ? `<path d="${cam(
            118,
            Array.from({ length: petals }, () => 0.4),
          )}"/>`
        : rosette(ids, {
            R: 118,
            depths: Array.from({ length: petals }, () => 0.5),
            count: Math.max(4, Math.min(14, int(60 / petals))),
          });
  return rings + core;
}

function field(face: Face, cutting: Cutting): string {
  switch (face.kind) {
    case 'site':
      return site(face, cutting);
    case 'industry':
      return industry(face, cutting);
    case 'story':
      return story(face, cutting);
    case 'company':
      return company(face, cutting);
  }
}

/** Brass points on the rim, from twelve o'clock to both sides: one per item. */
export function jewels(count: number, radius = 484, size = 20): string {
  let out = '';
  for (let k = 0; k < count; k++) {
    const [x, y] = onDial(radius, ((k - (count - 1) / 2) * 15) / 360);
    out += `<circle class="index" cx="${x}" cy="${y}" r="${size}"/>`;
  }
  return out;
}

/** The face of an entry: a dial engraved from its own data → one `<svg>`. */
export function dial(options: DialOptions): string {
  const { face, seed, known = 1, month, detail = 'full', label, scope = '', crop = 'none' } = options;
  const small = detail === 'small';
  const ids = idsFor([face, seed, known, detail, crop], scope);
  const share = face.kind === 'industry' && face.cuts.length === 0 ? 0 : known;
  const partial = share < 0.999 || (face.kind === 'company' && !face.decades);
  const clip = ids();
  const guides = (small ? [440, 290, 120] : [440, 367, 294, 221, 148]).map((r) => `<circle r="${r}"/>`).join('');
  const hand =
    month === undefined
      ? ''
      : `<path class="index" transform="rotate(${month * 30})" d="${small ? 'M-24-500h48l-12 84h-24z' : 'M-9-504h18l-5 92h-8z'}"/>`;
  const name = label === undefined ? 'aria-hidden="true"' : `role="img" aria-label="${escape(label)}"`;
  const cut = share > 0 ? field(face, { ids, seed, small }) : '';
  return (
    `<svg class="face face-${face.kind}" viewBox="-510-510 1020 1020"${crop === 'top' ? ' preserveAspectRatio="xMidYMin slice"' : ''} ${name}>` +
    (share < 0.999 && cut ? `<clipPath id="${clip}"><path d="${sector(share)}"/></clipPath>` : '') +
    `<circle class="rim" r="502"/>` +
    (small ? track({ count: 12, len: 36, long: 0, w: 10 }) : track()) +
    (partial ? `<g class="guide">${guides}</g>` : '') +
    (share < 0.999 && cut ? `<path class="known" d="${sector(share, FIELD)}"/>` : '') +
    (cut ? `<g class="cut"${share < 0.999 ? ` clip-path="url(#${clip})"` : ''}>${cut}</g>` : '') +
    (face.kind === 'company' && face.trades ? jewels(Math.min(face.trades, 9)) : '') +
    `${hand}</svg>`
  );
}
