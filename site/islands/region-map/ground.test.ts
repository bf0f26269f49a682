import type { FeatureCollection } from 'geojson';
import { describe, expect, it } from 'vitest';
import { LAYERS } from '../../content/geo.ts';
import { drawGround, refsOf, type Ground, type GroundView } from './ground.ts';
import { mercatorFrame } from './mercator.ts';

const ground: Ground = {
  layers: LAYERS,
  labels: [
    { name: 'Altenberg', at: [13.7533, 50.7656], kind: 'town', rank: 0 },
    { name: 'Luchau', at: [13.7427, 50.8568], kind: 'place', rank: 2 },
    { name: 'Kahleberg 905 m', at: [13.7325, 50.7497], kind: 'peak', rank: 1 },
  ],
  beyond: { name: 'Tschechien', at: [13.72, 50.72] },
};
const at = (zoom: number) => ({ on: mercatorFrame({ zoom, lat: 50.83, lon: 13.7, width: 800, height: 800 }) });
const draw = (zoom: number, view: Omit<GroundView, 'zoom'> = {}) => drawGround(ground, at(zoom).on, { zoom, ...view });

it('finds the roads and lines that carry a shield', () =>
  expect(refsOf(LAYERS)).toEqual(expect.arrayContaining(['B 170', 'S 178', 'A 17', 'RB 72'])));

describe('drawGround', () => {
  it('draws every layer by class', () => {
    const svg = draw(11);
    for (const name of [
      'bm-area',
      'bm-contour',
      'bm-river',
      'bm-lake',
      'bm-road federal',
      'bm-rail',
      'bm-border',
      'bm-ref',
    ])
      expect(svg).toContain(`class="${name}`);
    expect(svg).not.toMatch(/style=|#[0-9a-f]{6}/i);
  });
  it('leaves out layers that are off', () => {
    const svg = draw(11, { off: new Set(['rail', 'contours']) });
    expect(svg).not.toContain('bm-rail');
    expect(svg).not.toContain('bm-contour');
    expect(svg).not.toContain('RB 72');
    expect(svg).toContain('bm-area');
  });
  it('names villages only from close by, towns and summits always', () => {
    expect(draw(10)).not.toContain('Luchau');
    expect(draw(11)).toContain('>Luchau<');
    for (const zoom of [10, 12]) expect(draw(zoom)).toMatch(/>Altenberg<[\s\S]*>Kahleberg 905 m</);
  });
  it('keeps names clear of markers', () => {
    expect(draw(11, { reserve: [{ at: [13.7427, 50.8568], r: 120 }] })).not.toContain('Luchau');
  });
  it('lets no edge of the window cut a name', () => {
    const none: FeatureCollection = { type: 'FeatureCollection', features: [] };
    const blank = { border: none, boundaries: none, rail: none, roads: none, water: none, contours: none };
    const { on } = at(11);
    const [x] = on.at([13.7427, 50.8568]);
    const luchau = (margin: number) =>
      drawGround({ ...ground, layers: blank }, on, { zoom: 11, margin: { x: margin, y: 0 } });
    expect(luchau(0)).toMatch(/<text class="bm-t2" x="\d+" y="\d+">Luchau</);
    // The edge of the window now lies ten pixels right of the place.
    expect(luchau(800 - x / 2 - 10)).toMatch(/<text class="bm-t2" [^>]*text-anchor="end">Luchau</);
  });
  it('draws nothing that lies out of sight', () => {
    const { on } = at(12);
    const away = mercatorFrame({ zoom: 12, lat: 48, lon: 11, width: 800, height: 800 });
    expect(drawGround(ground, away, { zoom: 12 })).not.toContain('Altenberg');
    expect(drawGround(ground, away, { zoom: 12 }).length).toBeLessThan(drawGround(ground, on, { zoom: 12 }).length / 5);
  });
});
