import proj4 from 'proj4';
import { describe, expect, it } from 'vitest';
import { randomNumbers } from '../../../tests/support/random-edits.ts';
import { geometry } from '../parts/position.ts';
import {
  areaOf,
  judge,
  positionsOf,
  readShape,
  regionOf,
  writeCoordinates,
  type LonLat,
  type Ring,
  type Shape,
} from './index.ts';

const COUNT = process.env.DEEP ? 2000 : 200;
const REGION = regionOf([13.4, 50.68, 13.97, 51.07]);
const METRE = 1 / 111_000;

type Random = () => number;
const between = (random: Random, low: number, high: number) => low + random() * (high - low);
const whole = (random: Random, low: number, high: number) => Math.floor(between(random, low, high + 1));

/** Corners around a point in order: often a simple outline, not always a round one. */
function around(random: Random, [lon, lat]: LonLat, metres: number): Ring {
  const angles = Array.from({ length: whole(random, 3, 40) }, () => random() * 2 * Math.PI).sort((a, b) => a - b);
  return angles.map((angle) => {
    const reach = metres * between(random, 0.4, 1) * METRE;
    return [lon + (Math.sin(angle) * reach) / 0.63, lat + Math.cos(angle) * reach];
  });
}

/** What people and programs get wrong, and sometimes nothing. */
const SPOILS: readonly ((ring: Ring, random: Random) => Ring)[] = [
  (ring) => ring,
  (ring) => ring,
  (ring) => [...ring].reverse(),
  (ring) => [...ring, ...ring.slice(0, 1)],
  (ring) => ring.flatMap((corner): LonLat[] => [corner, corner]),
  (ring, random) => [...ring].sort(() => random() - 0.5),
  (ring, random) => ring.toSpliced(whole(random, 0, ring.length - 1), 0, ...ring.slice(0, 1)),
  (ring) => ring.slice(0, 2),
  (ring) => ring.map(([lon, lat]): LonLat => [lat, lon]),
  (ring) => ring.map(([lon, lat]) => proj4<LonLat>('WGS84', '+proj=utm +zone=33 +ellps=GRS80', [lon, lat])),
  (ring) => ring.map(([lon]): LonLat => [lon, 50.8]),
  (ring, random) => ring.with(0, [random() * 400 - 200, random() * 200 - 100]),
  (ring) => ring.map(([lon, lat]): LonLat => [Number(lon.toFixed(3)), Number(lat.toFixed(3))]),
  (ring) => ring.with(0, [Infinity, -0]),
];

function randomShape(random: Random): Shape {
  const centre = (): LonLat => [between(random, 13.45, 13.9), between(random, 50.72, 51)];
  const pick = () => SPOILS[whole(random, 0, SPOILS.length - 1)] ?? ((ring: Ring) => ring);
  const size = 10 ** between(random, 1, 3.5);
  const one = (at: LonLat): Ring[] => {
    const outline = pick()(around(random, at, size), random);
    const holes = random() < 0.3 ? [pick()(around(random, at, size * between(random, 0.1, 0.9)), random)] : [];
    return [outline, ...holes];
  };
  const kind = random();
  if (kind < 0.1) return { type: 'Point', coordinates: pick()([centre()], random)[0] ?? [0, 0] };
  if (kind < 0.75) return { type: 'Polygon', coordinates: one(centre()) };
  const first = centre();
  const near = (): LonLat => [
    first[0] + size * METRE * between(random, -3, 3),
    first[1] + size * METRE * between(random, -3, 3),
  ];
  return { type: 'MultiPolygon', coordinates: [one(first), one(near()), ...(random() < 0.3 ? [one(near())] : [])] };
}

const partsOf = (shape: Shape) =>
  shape.type === 'Point' ? [] : shape.type === 'Polygon' ? [shape.coordinates] : shape.coordinates;

// From here on everything is computed in another way than by the code under test: in the plane of an equal-area
// projection around the shape, with plain formulas.

function plane(shape: Shape): LonLat[][][] {
  const [[lon, lat] = [0, 0]] = positionsOf(shape);
  // Beside the first corner: the library's formula has no answer for the centre itself.
  const to = proj4('WGS84', `+proj=laea +lat_0=${lat + 0.001} +lon_0=${lon + 0.001} +x_0=0 +y_0=0 +ellps=WGS84`);
  return partsOf(shape).map((part) => part.map((ring) => ring.map((position) => to.forward(position))));
}

const shoelace = (ring: Ring) =>
  ring.slice(1).reduce((sum, [x, y], k) => sum + ((ring[k]?.[0] ?? 0) * y - x * (ring[k]?.[1] ?? 0)) / 2, 0);

function plainArea(shape: Shape): number {
  return plane(shape).reduce(
    (sum, [outline = [], ...holes]) =>
      sum + Math.abs(shoelace(outline)) - holes.reduce((all, hole) => all + Math.abs(shoelace(hole)), 0),
    0,
  );
}

/** Where two sides cross in the middle of both; undefined otherwise. Parametric, pair by pair. */
function crossing(a: LonLat, b: LonLat, c: LonLat, d: LonLat): LonLat | undefined {
  const [rx, ry, sx, sy] = [b[0] - a[0], b[1] - a[1], d[0] - c[0], d[1] - c[1]];
  const cross = rx * sy - ry * sx;
  if (cross === 0) return undefined;
  const t = ((c[0] - a[0]) * sy - (c[1] - a[1]) * sx) / cross;
  const u = ((c[0] - a[0]) * ry - (c[1] - a[1]) * rx) / cross;
  const isInner = (value: number) => value > 1e-9 && value < 1 - 1e-9;
  return isInner(t) && isInner(u) ? [a[0] + t * rx, a[1] + t * ry] : undefined;
}

function crossesItself(ring: Ring): boolean {
  return ring
    .slice(1)
    .some((b, k) => ring.slice(1).some((d, n) => n > k && crossing(ring[k] ?? b, b, ring[n] ?? d, d) !== undefined));
}

/** Ray casting. */
function contains(ring: Ring, [x, y]: LonLat): boolean {
  return ring.slice(1).reduce((inside, [x2, y2], k) => {
    const [x1, y1] = ring[k] ?? [x2, y2];
    return y1 > y !== y2 > y && x < x1 + ((y - y1) / (y2 - y1)) * (x2 - x1) ? !inside : inside;
  }, false);
}

/** Why a shape that was accepted is none: by the plain formulas. Corners count with a metre of tolerance. */
function faults(shape: Shape): string[] {
  const found: string[] = [];
  const parts = plane(shape);
  if (doOverlap(parts)) found.push('parts overlap');
  for (const [k, [outline = [], ...holes]] of partsOf(shape).entries()) {
    for (const ring of [outline, ...holes]) {
      if (ring.length < 4) found.push('few corners');
      if (ring[0]?.join() !== ring.at(-1)?.join()) found.push('open');
      if (crossesItself(ring)) found.push('crossing');
      if (ring.some((at, n) => n > 0 && at.join() === ring[n - 1]?.join())) found.push('repeated');
      if (ring.flat().some((value) => Number(value.toFixed(7)) !== value)) found.push('not rounded');
    }
    if (shoelace(outline) < 0) found.push('outline turned');
    if (holes.some((hole) => shoelace(hole) > 0)) found.push('hole turned');
    const [flat = [], ...flatHoles] = parts[k] ?? [];
    if (flatHoles.some((hole) => hole.some((corner) => !contains(flat, corner) && clearance(flat, corner) > 1)))
      found.push('hole outside');
  }
  return found;
}

/** Whether a corner or the middle of a side of one part lies more than a metre deep in another. */
function doOverlap(parts: LonLat[][][]): boolean {
  const isDeep = ([outline = [], ...holes]: Ring[], at: LonLat) =>
    contains(outline, at) &&
    !holes.some((hole) => contains(hole, at)) &&
    [outline, ...holes].every((ring) => clearance(ring, at) > 1);
  const probes = ([outline = []]: Ring[]) =>
    outline.slice(1).flatMap((b, k): LonLat[] => {
      const a = outline[k] ?? b;
      return [b, [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2]];
    });
  return parts.some((part, k) => parts.some((other, n) => n !== k && probes(part).some((at) => isDeep(other, at))));
}

/** Metres from a corner to the nearest side. */
function clearance(ring: Ring, [x, y]: LonLat): number {
  return Math.min(
    ...ring.slice(1).map(([x2, y2], k) => {
      const [x1, y1] = ring[k] ?? [x2, y2];
      const length = (x2 - x1) ** 2 + (y2 - y1) ** 2 || 1;
      const t = Math.min(1, Math.max(0, ((x - x1) * (x2 - x1) + (y - y1) * (y2 - y1)) / length));
      return Math.hypot(x - x1 - t * (x2 - x1), y - y1 - t * (y2 - y1));
    }),
  );
}

describe(`${COUNT} random geometries`, () => {
  const random = randomNumbers(20261128);
  const shapes = Array.from({ length: COUNT }, () => randomShape(random));
  const verdicts = shapes.map((shape) => judge(shape, REGION));
  const accepted = verdicts.filter(({ problems }) => !problems.length).map(({ shape }) => shape);

  it('are accepted or refused with a reason, never dropped', () => {
    const codes = new Set(verdicts.flatMap(({ problems }) => problems.map(({ code }) => code)));
    expect(accepted.length).toBeGreaterThan(COUNT / 10);
    expect(accepted.length).toBeLessThan(COUNT * 0.9);
    for (const code of ['swapped', 'projected', 'outside', 'crossing', 'too-few', 'hole-outside'])
      expect(codes).toContain(code);
  });

  it('what is accepted is a valid geometry inside the region', () => {
    expect(accepted.map(faults).filter((list) => list.length)).toEqual([]);
    const places = accepted.flatMap(positionsOf);
    expect(places.filter(([lon, lat]) => lon < 13.3 || lon > 14.1 || lat < 50.6 || lat > 51.2)).toEqual([]);
  });

  it('has its area right to 0.1 %', () => {
    const wrong = accepted
      .filter(({ type }) => type !== 'Point')
      .map((shape) => areaOf(shape) / plainArea(shape) - 1)
      .filter((share) => !(Math.abs(share) < 0.001));
    expect(wrong).toEqual([]);
  });

  it('the content model takes what the rules take, and keeps it as it is', () => {
    for (const shape of accepted) expect(geometry.parse(shape)).toEqual(shape);
    for (const [k, shape] of shapes.entries())
      if (verdicts[k]?.problems.some(({ code }) => !['swapped', 'outside', 'projected'].includes(code)))
        expect(geometry.safeParse(shape).success).toBe(false);
  });

  it('as text they come back as the same shape', () => {
    for (const shape of accepted) {
      const reading = readShape(writeCoordinates(shape));
      expect('shape' in reading && judge(reading.shape, REGION)).toEqual({
        shape,
        problems: [],
      });
      const json = readShape(JSON.stringify({ type: 'Feature', properties: {}, geometry: shape }));
      expect(json).toEqual({ shape });
    }
  });

  it('what is offered instead is right, or is refused for its form', () => {
    for (const { offer } of verdicts)
      if (offer) {
        const { problems, shape } = judge(offer.shape, REGION);
        expect(problems.filter(({ code }) => ['swapped', 'projected', 'outside'].includes(code))).toEqual([]);
        if (!problems.length) expect(faults(shape)).toEqual([]);
      }
  });
});

it('random text is read or refused, never thrown at', () => {
  const random = randomNumbers(7);
  const pieces = [
    '50.89',
    '13,67',
    ' ',
    '\n',
    ',',
    ';',
    '°',
    "'",
    '"',
    'N',
    'O',
    'POLYGON',
    '(',
    ')',
    '{',
    '}',
    '[',
    ']',
    '"type"',
    ':',
    'SRID=25833;',
    '-',
    'e9',
    'Aussparung',
    '412345',
    '{"type":"Polygon","coordinates":',
    'null',
    '\u0000',
  ];
  for (let k = 0; k < COUNT * 5; k++) {
    const text = Array.from({ length: whole(random, 0, 12) }, () => pieces[whole(random, 0, pieces.length - 1)]).join(
      '',
    );
    const reading = readShape(text);
    if ('shape' in reading) judge(reading.shape, REGION, reading.crs);
    else expect(reading.problems.length).toBeGreaterThan(0);
  }
});
