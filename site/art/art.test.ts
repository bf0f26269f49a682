import { describe, expect, it } from 'vitest';
import { apprenticeship } from './apprenticeship.ts';
import { clous, furrows } from './clous.ts';
import { dial, jewels, type Face } from './dial.ts';
import { hour } from './hour.ts';
import { cam, passes, rose, turned } from './rose-engine.ts';
import { hash, idsFor, pick } from './seed.ts';
import { sector, track } from './track.ts';
import { MOST_WHEELS, wheelField, wheelIcon } from './wheels.ts';
import { PLATES, samplePlate, type PlateName } from './work-samples/index.ts';

const idsIn = (svg: string) => [...svg.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
const refsIn = (svg: string) => [...svg.matchAll(/(?:href="#|url\(#)([\w-]+)/g)].map(([, id]) => id);
/** All points a path runs through, for relative curves too. */
function points(d: string): [number, number][] {
  const out: [number, number][] = [];
  let at: [number, number] = [0, 0];
  for (const [, command = '', rest = ''] of d.matchAll(/([A-Za-z])([^A-Za-z]*)/g)) {
    const numbers = (rest.match(/-?\d*\.?\d+/g) ?? []).map(Number);
    const end = numbers.slice(-2);
    if (end.length < 2) continue;
    const [x = 0, y = 0] = end;
    at = command === command.toLowerCase() ? [at[0] + x, at[1] + y] : [x, y];
    out.push(at);
  }
  return out;
}
const radii = (d: string) => points(d).map(([x, y]) => Math.hypot(x, y));

const FACES: Face[] = [
  { kind: 'site', hectares: 13 },
  { kind: 'industry', cuts: [0.2, 0.9, 0.5], petals: [2, 1], statements: 9 },
  { kind: 'story', kldb: '24532' },
  { kind: 'company', decades: 12, statements: 5, trades: 2 },
];

describe('seed', () => {
  it('hashes by FNV-1a', () => {
    expect(hash('')).toBe(2166136261);
    expect(hash('a')).toBe(0xe40c292c);
  });
  it('picks independently by salt', () => {
    expect(pick('x', [1, 2, 3])).toBe(pick('x', [1, 2, 3]));
    expect(
      new Set(['a', 'b', 'c', 'd', 'e', 'f'].map((salt) => pick('x', [1, 2, 3, 4, 5], salt))).size,
    ).toBeGreaterThan(1);
  });
  it('gives ids by what is drawn and where, not by what was drawn before', () => {
    expect(idsFor({ a: 1 })()).toBe(idsFor({ a: 1 })());
    expect(idsFor({ a: 1 })()).not.toBe(idsFor({ a: 2 })());
    expect(idsFor({ a: 1 }, 'list')()).not.toBe(idsFor({ a: 1 }, 'head')());
    expect(idsFor('x')()).toMatch(/^[a-z][\w-]*$/);
  });
});

describe('rose engine', () => {
  it('runs through crests and troughs', () => {
    const r = radii(rose({ R: 400, n: 24, a: 0.05 }));
    expect(r).toHaveLength(49);
    r.forEach((radius, k) => expect(radius).toBeCloseTo(k % 2 ? 380 : 420, -0.5));
  });
  it('samples few lobes on the true curve', () => {
    radii(rose({ R: 400, n: 3, a: 0.2 })).forEach((radius) => {
      expect(radius).toBeLessThanOrEqual(481);
      expect(radius).toBeGreaterThanOrEqual(319);
    });
  });
  it('is closed', () => {
    expect(rose({ R: 400, n: 9, a: 0.1 })).toMatch(/z$/);
    const p = points(rose({ R: 400, n: 9, a: 0.1 }));
    expect(p.at(-1)).toEqual(p[0]);
  });
  it('cuts a cam as deep as each entry says', () => {
    const depths = [0.1, 0.2, 0.3, 0.4, 0.5, 0.2, 0.1, 0.6];
    const r = radii(cam(400, depths));
    depths.forEach((depth, k) => {
      expect(r[2 * k]).toBeCloseTo(400, -0.5);
      expect(r[2 * k + 1]).toBeCloseTo(400 * (1 - depth), -0.5);
    });
  });
  it('cuts cams of one to six lobes too', () => {
    for (let n = 1; n < 7; n++) {
      const r = radii(
        cam(
          400,
          Array.from({ length: n }, () => 0.5),
        ),
      );
      expect(Math.max(...r)).toBeCloseTo(400, -0.5);
      expect(Math.min(...r)).toBeCloseTo(200, -0.5);
    }
    expect(cam(400, [])).toBe('');
  });
  it('doubles passes: sixty cost seven elements that draw', () => {
    const svg = passes('M0 0', (k) => `rotate(${k})`, 60, idsFor('p'));
    const drawn = new Map<string, number>();
    // counts what every id draws, from the innermost group outwards
    const count = (markup: string): number => {
      let total = 0;
      const pattern = /<g id="([^"]+)">((?:(?!<g ).|<g )*?)<\/g>|<path id="([^"]+)"[^>]*>|<use href="#([^"]+)"[^>]*>/gs;
      let rest = markup;
      for (;;) {
        const inner = /<g id="([^"]+)">((?:(?!<\/?g[ >]).)*)<\/g>/s.exec(rest);
        if (!inner) break;
        const [whole, id = '', body = ''] = inner;
        drawn.set(id, count(body));
        rest = rest.replace(whole, `<use href="#${id}"/>`);
      }
      for (const [, , , path, use] of rest.matchAll(pattern)) {
        if (path) drawn.set(path, 1);
        total += path ? 1 : (drawn.get(use ?? '') ?? 0);
      }
      return total;
    };
    expect(count(svg)).toBe(60);
    expect(svg.match(/<use /g)).toHaveLength(8);
  });
  it('stops a turned field at its inner edge', () => {
    const short = turned(idsFor('a'), { inner: 300, count: 60 });
    const long = turned(idsFor('a'), { inner: 30, count: 60 });
    expect(short.length).toBeLessThan(long.length);
  });
});

describe('clous de Paris', () => {
  it('draws chords of the circle', () => {
    expect(
      points(clous({ R: 400, rows: 12, angle: 30 })).every(([x, y]) => Math.abs(Math.hypot(x, y) - 400) < 1.5),
    ).toBe(true);
    expect(clous({ R: 400, rows: 12 }).match(/M/g)).toHaveLength(24);
  });
  it('leaves the middle free', () => {
    expect(points(clous({ R: 400, rows: 12, inner: 100 })).every(([x, y]) => Math.hypot(x, y) > 98)).toBe(true);
  });
  it('cuts furrows to the circle', () => {
    expect(furrows(idsFor('f'))).toContain('<clipPath');
  });
});

describe('track', () => {
  it('spaces ticks evenly', () => {
    const [, w = '', gap = '', r = ''] =
      /r="([\d.]+)" stroke-width="18" stroke-dasharray="([\d.]+) ([\d.]+)"/.exec(track()) ?? [];
    expect((Number(gap) + Number(r)) * 60).toBeCloseTo(2 * Math.PI * Number(w), 0);
  });
  it('cuts sectors clockwise from twelve', () => {
    expect(sector(0.25)).toBe('M0 0V-500A500 500 0 0 1 500 0z');
    expect(sector(0.75)).toBe('M0 0V-500A500 500 0 1 1 -500 0z');
    expect(sector(1)).toMatch(/^M0-500a/);
  });
});

describe('dial', () => {
  it.each(FACES)('$kind has the same bytes whatever was drawn before', (face) => {
    const options = { face, seed: 'entry', month: 8, known: 0.4 };
    const alone = dial(options);
    FACES.forEach((other) => dial({ face: other, seed: 'other' }));
    expect(dial(options)).toBe(alone);
  });
  it.each(FACES)('$kind refers only to what it defines, each id once', (face) => {
    for (const detail of ['full', 'small'] as const) {
      const svg = dial({ face, seed: 'entry', known: 0.4, detail });
      expect(refsIn(svg).filter((id) => !idsIn(svg).includes(id))).toEqual([]);
      expect(new Set(idsIn(svg)).size).toBe(idsIn(svg).length);
    }
  });
  it('clashes with no other dial of a page', () => {
    const page = FACES.flatMap((face) =>
      (['full', 'small'] as const).flatMap((detail) =>
        ['a', 'b'].map((seed) => dial({ face, seed, detail, known: 0.3 })),
      ),
    ).join('');
    expect(new Set(idsIn(page)).size).toBe(idsIn(page).length);
    const twice =
      dial({ face: FACES[1] as Face, seed: 'a' }) + dial({ face: FACES[1] as Face, seed: 'a', scope: 'again' });
    expect(new Set(idsIn(twice)).size).toBe(idsIn(twice).length);
  });
  it('engraves only what is known', () => {
    expect(dial({ face: { kind: 'site' }, seed: 'x', known: 0 })).not.toContain('class="cut"');
    expect(dial({ face: { kind: 'site' }, seed: 'x', known: 0.5 })).toContain('class="known"');
    expect(dial({ face: { kind: 'site' }, seed: 'x' })).not.toContain('class="guide"');
    expect(dial({ face: { kind: 'industry', cuts: [], petals: [], statements: 3 }, seed: 'x' })).not.toContain(
      'class="cut"',
    );
  });
  it('points at the month like an hour hand', () => {
    expect(dial({ face: { kind: 'site' }, seed: 'x', month: 8 })).toContain('class="index" transform="rotate(240)"');
    expect(dial({ face: { kind: 'site' }, seed: 'x' })).not.toContain('class="index"');
  });
  it('tells industries with equal numbers apart', () => {
    const cut = (cuts: number[], petals: number[]) =>
      dial({ face: { kind: 'industry', cuts, petals, statements: 8 }, seed: 'same' }).replace(/g[0-9a-z]{5,}/g, '');
    const one = cut([1, 0.2, 0.5, 0.5], [3, 1]);
    expect(cut([0.5, 1, 0.5, 0.2], [3, 1])).not.toBe(one);
    expect(cut([1, 0.2, 0.5, 0.5], [2, 2])).not.toBe(one);
  });
  it('cuts an occupation by its KldB group', () => {
    const body = (kldb: string) => dial({ face: { kind: 'story', kldb }, seed: 'same' }).replace(/g[0-9a-z]{5,}/g, '');
    expect(body('24132')).toBe(body('24112'));
    expect(body('24132')).not.toBe(body('24532'));
  });
  it('escapes its name', () => {
    expect(dial({ face: { kind: 'site' }, seed: 'x', label: '5 "von" <12>' })).toContain(
      'aria-label="5 &quot;von&quot; &lt;12&gt;"',
    );
  });
  it('stays small', () => {
    expect(dial({ face: FACES[0] as Face, seed: 'x', known: 0.4 }).length).toBeLessThan(6000);
    expect(
      dial({
        face: {
          kind: 'industry',
          cuts: [1, 0.2, 0.5, 0.5, 0.7, 0.1, 0.9, 0.4, 0.3, 0.6],
          petals: [4, 3, 2, 1],
          statements: 20,
        },
        seed: 'x',
      }).length,
    ).toBeLessThan(12_000);
    expect(dial({ face: FACES[2] as Face, seed: 'x', detail: 'small' }).length).toBeLessThan(2500);
  });
  it('sets one brass point per item', () => {
    expect(jewels(3).match(/<circle/g)).toHaveLength(3);
    expect(jewels(0)).toBe('');
  });
});

describe('hour', () => {
  it('ends each way at its minute', () => {
    const svg = hour([{ minutes: 15 }, { minutes: 30, old: true }], 'Wege');
    expect(svg).toContain('A386.4 386.4 0 0 1 385 0"');
    expect(svg).toContain('class="way old"');
  });
  it('leaves an undocumented way a construction line', () => {
    const svg = hour([{}], 'Wege');
    expect(svg).not.toContain('class="way');
    expect(svg).toContain('class="end open"');
  });
});

describe('apprenticeship', () => {
  it('turns once a year and ticks twelve times', () => {
    const svg = apprenticeship(3.5, 2);
    expect(/<path d="([^"]+)"/.exec(svg)?.[1]?.match(/M/g)).toHaveLength(43);
    expect(svg.match(/class="index"/g)).toHaveLength(3);
  });
  it('shows only the rim where the length is not known', () => {
    expect(apprenticeship(0, 1)).not.toContain('spiral');
  });
});

describe('work samples', () => {
  it.each(Object.keys(PLATES) as PlateName[])('%s takes small and large numbers', (name) => {
    for (const n of [0.3, 1, 2, 7, 30, 4000]) {
      if (n > 40 && !['cast', 'mill', 'tracks', 'board', 'wheel', 'mould'].includes(name)) continue;
      expect(samplePlate(name, n)).not.toMatch(/NaN|Infinity|undefined/);
    }
  });
  it('turns thirty times for thirty lathes', () => {
    expect(PLATES.turn(30).match(/A/g)).toHaveLength(60);
  });
});

describe('wheels', () => {
  it('has an engine for up to eight municipalities, all different', () => {
    const fields = Array.from({ length: MOST_WHEELS }, (_, k) => wheelField(idsFor('same'), k, 200));
    expect(new Set(fields).size).toBe(8);
    expect(() => wheelField(idsFor('x'), 8, 200)).toThrow(
      'A region has at most 8 municipalities in its chain; there is no engine number 9.',
    );
  });
  it('keeps the scale of its list', () => {
    expect(wheelIcon(0, 1)).toContain('class="rim" r="480"');
    expect(wheelIcon(0, 0.5)).toContain('class="rim" r="240"');
  });
});
