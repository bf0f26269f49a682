import type { Feature, FeatureCollection } from 'geojson';
import { describe, expect, it } from 'vitest';
import { basemap } from './basemap.ts';
import { contours, surface } from './contours.ts';
import { emWidth, label, Sheet, touches } from './labels.ts';
import { featurePath, linesOf, simplify, smoothLines } from './lines.ts';
import { mark, movement } from './movement.ts';
import { CROWD, drawPins, spread } from './pins.ts';
import { around, frame, kilometres, plane, radiusOf, type Point } from './projection.ts';
import { relief } from './relief.ts';

const lineFeature = (coordinates: number[][], properties: object = {}): Feature => ({
  type: 'Feature',
  properties,
  geometry: { type: 'LineString', coordinates },
});
const collection = (...features: Feature[]): FeatureCollection => ({ type: 'FeatureCollection', features });
const BOUNDS = [13.4, 50.7, 13.9, 51] as const;
const EMPTY = {
  border: collection(),
  boundaries: collection(),
  rail: collection(),
  roads: collection(),
  water: collection(),
  contours: collection(),
};

describe('projection', () => {
  it('measures short ways to a tenth of a per cent', () => {
    expect(kilometres([13.5, 50.9], [13.5, 50.99])).toBeCloseTo(10.01, 2);
    expect(kilometres([13.5, 50.9], [13.6, 50.9])).toBeCloseTo(7.01, 1);
  });
  it('fills its sheet', () => {
    const on = frame(BOUNDS, 500);
    expect(on.at([13.4, 51])).toEqual([0, 0]);
    const [x, y] = on.at([13.9, 50.7]);
    expect(x).toBeCloseTo(1000);
    expect(y).toBeCloseTo(on.H, 0);
  });
  it('puts its origin at zero and north up', () => {
    const on = plane([13.5, 50.9], 10);
    expect(on.at([13.5, 50.9])).toEqual([0, 0]);
    expect(on.at([13.5, 51])[1]).toBeCloseTo(-111.2);
  });
  it('knows the circle of an area', () => {
    expect(radiusOf(Math.PI * 25)).toBeCloseTo(5);
    expect(around([13.5, 50.9], 0.1, 0.05)).toEqual([13.4, 50.85, 13.6, 50.949999999999996]);
  });
});

describe('lines', () => {
  it('drops points nobody would miss', () => {
    const line: Point[] = [
      [0, 0],
      [5, 0.2],
      [10, 0],
      [10, 10],
    ];
    expect(simplify(line, 1)).toEqual([
      [0, 0],
      [10, 0],
      [10, 10],
    ]);
  });
  it('keeps one point beyond each edge', () => {
    const on = frame(BOUNDS, 500);
    const path = featurePath(
      lineFeature([
        [12, 50.8],
        [13.3, 50.85],
        [13.6, 50.9],
        [14.2, 50.9],
        [15, 50.9],
      ]),
      on,
      0.1,
    );
    expect(path.match(/M/g)).toHaveLength(1);
    expect(
      featurePath(
        lineFeature([
          [10, 50],
          [11, 50],
        ]),
        on,
        0.1,
      ),
    ).toBe('');
  });
  it('takes rings as lines', () => {
    expect(
      linesOf({
        type: 'Polygon',
        coordinates: [
          [
            [0, 0],
            [1, 0],
            [1, 1],
            [0, 0],
          ],
        ],
      }),
    ).toHaveLength(1);
    expect(linesOf({ type: 'Point', coordinates: [0, 0] })).toEqual([]);
  });
  it('smooths from middle to middle', () => {
    const d = smoothLines(
      collection(
        lineFeature([
          [13.5, 50.9],
          [13.6, 50.9],
          [13.6, 50.8],
          [13.7, 50.8],
        ]),
      ),
      plane([13.5, 50.9], 10),
    );
    expect(d).toMatch(/^M0 0q/);
  });
});

describe('labels', () => {
  it('estimates widths', () => {
    expect(emWidth('ill')).toBeLessThan(emWidth('MMM'));
  });
  it('sees boxes touch', () => {
    expect(touches([0, 0, 10, 10], [9, 9, 20, 20])).toBe(true);
    expect(touches([0, 0, 10, 10], [11, 0, 20, 10])).toBe(false);
  });
  it('stays silent where there is no room', () => {
    const sheet = new Sheet(200, 100);
    sheet.take([0, 0, 200, 100]);
    expect(label(sheet, 'Dorf', [100, 50], { size: 20, className: 'n' })).toBe('');
  });
  it('leads a name that must stand back to its point', () => {
    const sheet = new Sheet(600, 400);
    sheet.take([220, 120, 380, 280]);
    expect(label(sheet, 'Stadt', [300, 200], { size: 20, className: 'n', must: true })).toContain('class="bm-lead"');
  });
});

describe('pins', () => {
  it('are pushed apart and keep their true place', () => {
    const [a, b] = spread(
      [
        { x: 100, y: 100 },
        { x: 100, y: 100 },
      ],
      10,
    );
    expect(Math.hypot((a?.X ?? 0) - (b?.X ?? 0), (a?.Y ?? 0) - (b?.Y ?? 0))).toBeGreaterThan(40);
    expect([a?.x, b?.y]).toEqual([100, 100]);
  });
});

describe('contours', () => {
  it('runs through known heights', () => {
    const points = [
      { x: 0, y: 0, z: 300 },
      { x: 10, y: 0, z: 500 },
      { x: 0, y: 10, z: 400 },
      { x: 10, y: 10, z: 700 },
      { x: 5, y: 5, z: 520 },
    ];
    const z = surface(points, 0);
    for (const p of points) expect(z(p.x, p.y)).toBeCloseTo(p.z, 3);
  });
  it('closes a line around a summit', () => {
    const points = [
      [0, 0],
      [10, 0],
      [0, 10],
      [10, 10],
      [0, 5],
      [10, 5],
      [5, 0],
      [5, 10],
    ].map(([x = 0, y = 0]) => ({ x, y, z: 300 }));
    const lines = contours([...points, { x: 5, y: 5, z: 600 }], {
      box: [0, 0, 10, 10],
      from: 400,
      to: 500,
      step: 100,
      scale: 30,
      lambda: 0,
    });
    expect(lines.map(({ level }) => level)).toEqual([400, 500]);
    expect(lines.every(({ d }) => d.endsWith('z'))).toBe(true);
  });
});

describe('basemap', () => {
  const options = {
    layers: EMPTY,
    bounds: BOUNDS,
    width: 500,
    title: 'Karte "x"',
    words: { km: 'km', beyond: 'Drüben' },
    towns: [{ name: 'Stadt & Land', at: [13.6, 50.85] as const }],
  };
  it('draws without any layer and escapes names', () => {
    const { svg, width } = basemap(options);
    expect(width).toBe(500);
    expect(svg).toContain('Stadt &amp; Land');
    expect(svg).toContain('aria-label="Karte &quot;x&quot;"');
    expect(svg).not.toContain('Drüben');
  });
  it('names the land beyond the border, on its far side', () => {
    const border = collection(
      lineFeature(
        Array.from({ length: 20 }, (_, k) => [13.4 + k * 0.026, 50.75]),
        { kind: 'state-border' },
      ),
    );
    const { svg } = basemap({ ...options, layers: { ...EMPTY, border } });
    const y = Number(/ y="(\d+)"[^>]*>Drüben/.exec(svg)?.[1]);
    expect(y).toBeGreaterThan(frame(BOUNDS, 500).at([13.6, 50.75])[1]);
  });
  it('numbers its pins and rings a rough place', () => {
    const { svg } = basemap({
      ...options,
      pins: [{ at: [13.6, 50.86], number: 7, state: 'plan', active: true, approximateKm: 1 }],
    });
    expect(svg).toContain('class="bm-pin plan on"');
    expect(svg).toContain('>7</text>');
    expect(svg).toContain('bm-approx');
  });
  it('finds a road by its number and a line by its name', () => {
    const layers = {
      ...EMPTY,
      roads: collection(
        lineFeature(
          [
            [13.45, 50.75],
            [13.6, 50.8],
            [13.8, 50.95],
          ],
          { kind: 'federal', ref: 'B 9' },
        ),
      ),
      rail: collection(
        lineFeature(
          [
            [13.45, 50.95],
            [13.6, 50.9],
            [13.8, 50.72],
          ],
          { kind: 'rail', name: 'Talbahn (RB 7)' },
        ),
      ),
    };
    const { svg } = basemap({ ...options, layers, refs: ['B 9', 'RB 7', 'A 99'] });
    expect(svg).toContain('>B 9<');
    expect(svg).toContain('>RB 7<');
    expect(svg).not.toContain('A 99');
  });
  it('drops the fine layers on a locator', () => {
    const layers = {
      ...EMPTY,
      contours: collection(
        lineFeature([
          [13.45, 50.75],
          [13.6, 50.8],
        ]),
      ),
    };
    expect(basemap({ ...options, layers }).svg).toContain('bm-contour');
    expect(basemap({ ...options, layers, level: 'small' }).svg).not.toContain('bm-contour');
  });
});

describe('movement', () => {
  const town = (name: string, lon: number, lat: number, areaKm2: number) => ({
    name,
    detail: `${areaKm2} km²`,
    at: [lon, lat] as const,
    areaKm2,
  });
  const REGION = [
    town('Nord', 13.52, 50.92, 87),
    town('Mitte', 13.67, 50.89, 104),
    town('Ost', 13.78, 50.85, 96),
    town('Süd', 13.76, 50.765, 146),
  ];
  const options = {
    wheels: REGION,
    city: { name: 'Stadt', at: [13.73, 51.04] as const },
    border: { name: 'Nachbarland', at: [13.76, 50.735] as const },
    label: 'Räder',
  };

  it('draws areas and distances true', () => {
    const { svg, labels } = movement(options);
    const discs = [...svg.matchAll(/class="rim" r="(\d+)"/g)].map(([, r]) => Number(r));
    expect((discs[3] ?? 0) / (discs[0] ?? 1)).toBeCloseTo(Math.sqrt(146 / 87), 1);
    expect(labels.filter(({ kind }) => kind === 'distance').map(({ km }) => km?.toFixed(1))).toEqual([
      '11.0',
      '8.9',
      '9.6',
    ]);
  });
  it.each([2, 3, 4, 5, 6, 7, 8])('takes %i municipalities and keeps their names in the drawing and apart', (count) => {
    const wheels = Array.from({ length: count }, (_, k) =>
      town(`Gemeinde ${k + 1}`, 10 + k * 0.15 + (k % 2) * 0.03, 50 + (k % 3) * 0.07, 60 + k * 12),
    );
    const { labels } = movement({ wheels, label: 'Räder' });
    const places = labels.filter(({ kind }) => kind === 'place');
    expect(places).toHaveLength(count);
    for (const layer of ['wide', 'narrow'] as const)
      places.forEach((a, i) => {
        const [x, y] = a[layer] ?? [-1, -1];
        expect(x).toBeGreaterThan(-5);
        expect(x).toBeLessThan(105);
        for (const b of places.slice(i + 1))
          expect(Math.hypot(x - (b[layer]?.[0] ?? 0), y - (b[layer]?.[1] ?? 0))).toBeGreaterThan(2);
      });
  });
  it('needs two', () => {
    expect(() => movement({ wheels: REGION.slice(0, 1), label: '' })).toThrow(
      'The gear train needs at least two municipalities in the chain.',
    );
  });
  it('has the same bytes twice', () => {
    expect(movement(options)).toEqual(movement(options));
  });
  it('is the mark, plainly', () => {
    expect(mark(REGION).match(/<circle/g)).toHaveLength(8);
  });
});

describe('relief', () => {
  it('shows the municipality’s circle and names its places', () => {
    const svg = relief({
      centre: [13.76, 50.77],
      areaKm2: 146,
      places: [
        { name: 'Dorf', at: [13.75, 50.78], named: true },
        { name: 'Weiler', at: [13.7, 50.8] },
      ],
      heights: [],
      layers: EMPTY,
    });
    expect(svg).toContain('class="rim" r="205"');
    expect(svg).toContain('Dorf');
    expect(svg).not.toContain('Weiler');
  });
});

it('a crowd of pins is drawn as points in their true places', () => {
  const pins = Array.from({ length: CROWD + 1 }, (_, k) => ({ at: [13.7 + k / 1000, 50.8] as const, number: k + 1 }));
  const on = frame([13.5, 50.7, 13.9, 50.9], 600);
  const drawn = drawPins(pins, on, new Sheet(on.W, on.H), false);
  expect(drawn.match(/<circle/g)).toHaveLength(CROWD + 1);
  expect(drawn).not.toContain('<text');
  expect(drawPins(pins.slice(1), on, new Sheet(on.W, on.H), false)).toContain('<text');
});
