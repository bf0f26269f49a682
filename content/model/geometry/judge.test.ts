import { describe, expect, it } from 'vitest';
import { areaDifference, areaOf, inEnglish, judge, overlapOf, readShape, regionOf, type Shape } from './index.ts';

const REGION = regionOf([13.4, 50.68, 13.97, 51.07]);

const verdictOf = (text: string) => {
  const reading = readShape(text);
  if ('problems' in reading) throw new Error(reading.problems.map(inEnglish).join());
  return judge(reading.shape, REGION, reading.crs);
};
const said = (text: string) => verdictOf(text).problems.map(inEnglish);
/** A rectangle of west, south, east, north. */
const box = (w: number, s: number, e: number, n: number) => `${s} ${w}\n${s} ${e}\n${n} ${e}\n${n} ${w}`;
const shape = (text: string): Shape => verdictOf(text).shape;

describe('a right shape', () => {
  it('is closed, rounded to a centimetre, without repeated corners, turned as RFC 7946 wants it', () => {
    const clockwise = '50.9 13.67\n50.9 13.68000000001\n50.9 13.68\n50.89 13.68\n50.9 13.67';
    expect(verdictOf(clockwise)).toEqual({
      problems: [],
      shape: {
        type: 'Polygon',
        coordinates: [
          [
            [13.67, 50.9],
            [13.68, 50.89],
            [13.68, 50.9],
            [13.67, 50.9],
          ],
        ],
      },
    });
  });

  it('may have holes and parts that touch', () => {
    expect(said(`${box(13.6, 50.8, 13.7, 50.9)}\nAussparung\n${box(13.62, 50.82, 13.64, 50.84)}`)).toEqual([]);
    expect(said(`${box(13.6, 50.8, 13.7, 50.9)}\n\n${box(13.7, 50.8, 13.8, 50.9)}`)).toEqual([]);
  });

  it('may lie a little beyond the frame of the map', () => {
    expect(said('50.81542 13.98173')).toEqual([]);
  });
});

describe('wrong place', () => {
  it('swapped, with an offer', () => {
    expect(verdictOf('13.67 50.89')).toEqual({
      shape: { type: 'Point', coordinates: [50.89, 13.67] },
      problems: [{ code: 'swapped', at: [50.89, 13.67] }],
      offer: { kind: 'swap', shape: { type: 'Point', coordinates: [13.67, 50.89] } },
    });
  });

  it.each([
    ['ETRS89/UTM 33N', '412345 5634567'],
    ['ETRS89/UTM 33N', '5634567 412345'],
    ['ETRS89/UTM 33N', '33412345 5634567'],
    ['ETRS89/UTM 33N', 'SRID=25833;POINT(412345 5634567)'],
    ['ETRS89/UTM 33N', 'SRID=32633;POINT(412345 5634567)'],
    ['ETRS89/UTM 32N', '834583.75 5644606.1'],
    ['ETRS89/UTM 32N', '32834583.75 5644606.1'],
    ['ETRS89/UTM 32N', 'SRID=25832;POINT(834583.75 5644606.1)'],
  ])('%s: %s', (crs, text) => {
    const { problems, offer } = verdictOf(text);
    expect(problems).toEqual([{ code: 'projected', crs }]);
    const [lon, lat] = (offer?.shape as Extract<Shape, { type: 'Point' }>).coordinates;

    expect(lon).toBeCloseTo(13.7546394, 4);
    expect(lat).toBeCloseTo(50.8561474, 4);
  });

  it.each([
    [
      'SRID=31469;POINT(5412345 5634567)',
      'the coordinate system "EPSG:31469" is not supported; export as WGS 84 or ETRS89/UTM 33N',
    ],
    ['5412345 5634567', 'the coordinate system "Gauß-Krüger" is not supported; export as WGS 84 or ETRS89/UTM 33N'],
    ['52.52 13.4', 'lies outside the region (longitude 13.4, latitude 52.52); check longitude and latitude'],
    ['812345 1634567', 'lies outside the region (longitude 812345, latitude 1634567); check longitude and latitude'],
    [
      '50.8 13.7\n50.9 13.7\n52.52 13.8',
      'lies outside the region (longitude 13.8, latitude 52.52); check longitude and latitude',
    ],
  ])('%s', (text, message) => {
    expect(said(text)).toEqual([message]);
  });
});

describe('wrong form', () => {
  it.each([
    ['two corners', '50.8 13.6\n50.9 13.7', 'part 1 has 2 corners; an outline needs at least three'],
    [
      'the same corner again',
      '50.8 13.6\n50.9 13.7\n50.8 13.6',
      'part 1 has 2 corners; an outline needs at least three',
    ],
    [
      'on one line',
      '50.8 13.6\n50.8 13.7\n50.8 13.8',
      'the outline of part 1 meets itself near longitude 13.6, latitude 50.8: sides 1 and 3; put the corners in order',
    ],
    [
      'a bow-tie',
      '50.8 13.6\n50.9 13.7\n50.9 13.6\n50.8 13.7',
      'the outline of part 1 meets itself near longitude 13.65, latitude 50.85: sides 1 and 3; put the corners in order',
    ],
    [
      'a spike',
      `${box(13.6, 50.8, 13.7, 50.9)}\n51 13.6`,
      'the outline of part 1 meets itself near longitude 13.6, latitude 50.9: sides 3 and 5; put the corners in order',
    ],
    [
      'touching itself',
      '50.8 13.6\n50.8 13.7\n50.9 13.7\n50.8 13.65\n50.9 13.6',
      'the outline of part 1 meets itself near longitude 13.65, latitude 50.8: sides 1 and 3; put the corners in order',
    ],
    [
      'smaller than a table',
      box(13.6, 50.8, 13.600005, 50.800005),
      'part 1 encloses less than 1 m²; check its corners',
    ],
    [
      'a hole beside its outline',
      `${box(13.6, 50.8, 13.7, 50.9)}\nAussparung\n${box(13.69, 50.82, 13.72, 50.84)}`,
      'hole 1 of part 1 is not inside its outline; move it, or make it a part of its own',
    ],
    [
      'holes over each other',
      `${box(13.6, 50.8, 13.7, 50.9)}\nAussparung\n${box(13.62, 50.82, 13.66, 50.84)}\nAussparung\n${box(13.64, 50.82, 13.68, 50.84)}`,
      'holes 1 and 2 of part 1 overlap; join them',
    ],
    [
      'too many corners',
      Array.from({ length: 5001 }, () => '50.8 13.6').join('\n'),
      'has 5001 positions, at most 5000 are allowed; simplify the outline',
    ],
  ])('%s', (_name, text, message) => {
    expect(said(text)).toEqual([message]);
  });

  it('parts over each other can be joined', () => {
    const { problems, offer } = verdictOf(`${box(13.6, 50.8, 13.7, 50.9)}\n\n${box(13.65, 50.8, 13.75, 50.9)}`);
    expect(problems.map(inEnglish)).toEqual(['parts 1 and 2 overlap; join them']);
    expect(offer?.kind).toBe('join');
    expect(areaOf(offer?.shape ?? shape('50.8 13.6'))).toBeCloseTo(areaOf(shape(box(13.6, 50.8, 13.75, 50.9))), -4);
  });

  it('five thousand corners are judged at once', () => {
    const round = Array.from({ length: 5000 }, (_, k) => {
      const angle = (k / 5000) * 2 * Math.PI;
      return `${50.85 + 0.05 * Math.sin(angle)} ${13.65 + 0.05 * Math.cos(angle)}`;
    });
    const start = performance.now();
    expect(said(round.join('\n'))).toEqual([]);
    expect(performance.now() - start).toBeLessThan(2000);
  });
});

/** Area between two meridians and two parallels on the ellipsoid, by the closed formula. */
function zoneArea(west: number, south: number, east: number, north: number): number {
  const [a, f, degree] = [6_378_137, 1 / 298.257223563, Math.PI / 180];
  const e = Math.sqrt(f * (2 - f));
  const up = (latitude: number) => {
    const sine = Math.sin(latitude * degree);
    return sine / (1 - e * e * sine * sine) + Math.atanh(e * sine) / e;
  };
  return (east - west) * degree * ((a * a * (1 - e * e)) / 2) * (up(north) - up(south));
}

describe('areas', () => {
  const outline = box(13.6, 50.8, 13.61, 50.81);

  it('are square metres on the ellipsoid, without the holes', () => {
    expect(areaOf(shape(outline)) / zoneArea(13.6, 50.8, 13.61, 50.81)).toBeCloseTo(1, 5);
    const hole = box(13.602, 50.802, 13.604, 50.804);
    expect(areaOf(shape(`${outline}\nAussparung\n${hole}`))).toBeCloseTo(
      areaOf(shape(outline)) - areaOf(shape(hole)),
      3,
    );
    expect(areaOf(shape('50.8 13.6'))).toBe(0);
  });

  it('differ from what is stated by more than 3 %', () => {
    expect(areaDifference({ squareMetres: 10_000 }, 10_300)).toBeUndefined();
    expect(areaDifference({ squareMetres: 10_000 }, 10_301)).toBeCloseTo(0.0301, 6);
    expect(areaDifference({ squareMetres: 10_000 }, 9_000)).toBeCloseTo(-0.1, 6);
    expect(areaDifference({ squareMetres: 10_000, squareMetresTo: 20_000 }, 15_000)).toBeUndefined();
    expect(areaDifference({ squareMetres: 10_000, squareMetresTo: 20_000 }, 25_000)).toBeCloseTo(0.25, 6);
  });

  it('overlap of two shapes', () => {
    const a = shape(box(13.6, 50.8, 13.62, 50.81));
    expect(overlapOf(a, shape(box(13.61, 50.8, 13.63, 50.81)))).toBeCloseTo(areaOf(a) / 2, -2);
    expect(overlapOf(a, shape(box(13.62, 50.8, 13.63, 50.81)))).toBe(0);
    expect(overlapOf(a, shape(box(13.8, 50.8, 13.83, 50.81)))).toBe(0);
    expect(overlapOf(a, shape('50.805 13.61'))).toBe(0);
  });
});
