import { describe, expect, it } from 'vitest';
import { layOut } from './elevation/layout.ts';
import { decadesSince } from './employer/decades.ts';
import { figureText, qualifierText, valueText } from './figure/value.ts';
import { gaugeRows } from './gauge/rows.ts';
import { currentOf } from './header/nav-link.ts';
import { dataAttributes } from './ledger/row.ts';
import { countWord } from './missing/count.ts';
import { fallback, focus, srcset } from './picture/picture.ts';
import { needles, shareOf, ticks } from './ruler/scale.ts';
import { addressOf } from './source-table/address.ts';
import { siteState } from './badge/site-state.ts';
import { storyParts } from './story/blocks.ts';

describe('scale', () => {
  const scale = { from: 370, to: 440, step: 10, at: [405, 500] };
  it('has one tick per step, every fifth longer', () => {
    expect(ticks(scale)).toBe('M0 0v13M142.9 0v7M285.7 0v7M428.6 0v7M571.4 0v7M714.3 0v13M857.1 0v7M1000 0v7');
  });
  it('keeps needles on the scale', () => {
    expect(needles(scale)).toBe('M500 0v24M1000 0v24');
    expect(shareOf(scale, 300)).toBe(0);
  });
  it('refuses a scale without ticks', () => {
    expect(() => ticks({ from: 10, to: 10, step: 1 })).toThrow('A ruler from 10 to 10 in steps of 1 has no ticks.');
  });
});

describe('figure', () => {
  it('writes value, span, qualifier and unit', () => {
    expect(valueText('de', { value: 385, valueTo: 400 })).toBe('385–400');
    expect(qualifierText('cs', 'over')).toBe('přes');
    expect(qualifierText('de', 'exact')).toBe('');
    expect(figureText('de', { value: 1.5, qualifier: 'over', unit: { de: 'Mio. €' } })).toBe(
      'über\u00a01,5\u00a0Mio. €',
    );
    expect(figureText('en', { value: 66, unit: { de: '%' } })).toBe('66%');
    expect(figureText('de', { value: 66, unit: { de: '%' } })).toBe('66\u00a0%');
  });
});

describe('elevation', () => {
  const { rows, marks, height } = layOut([
    { name: 'A', metres: 740 },
    { name: 'B', metres: 742 },
    { name: 'C', metres: 905, peak: true },
    { name: 'D', metres: 467 },
  ]);
  it('stands highest first, true height apart from the place of the name', () => {
    expect(rows.map(({ name }) => name)).toEqual(['C', 'B', 'A', 'D']);
    expect(rows[0]?.at).toBeCloseTo((950 - 905) / 500);
  });
  it('keeps names apart', () => {
    const least = 1.7 / height;
    rows.slice(1).forEach((row, k) => expect(row.y - (rows[k]?.y ?? 0)).toBeGreaterThan(least * 0.9));
  });
  it('marks the hundreds', () => {
    expect(marks.map(({ metres }) => metres)).toEqual([500, 600, 700, 800, 900]);
  });
  it('fits many names', () => {
    const many = layOut(Array.from({ length: 40 }, (_, k) => ({ name: String(k), metres: 600 + (k % 3) })));
    many.rows.slice(1).forEach((row, k) => expect(row.y).toBeGreaterThan(many.rows[k]?.y ?? 1));
    expect(many.rows.every(({ y }) => y >= 0 && y <= 1)).toBe(true);
  });
  it('draws nothing from nothing', () => {
    expect(layOut([])).toEqual({ rows: [], marks: [], ticks: '', height: 0 });
  });
});

describe('picture', () => {
  const variants = (['avif', 'jpeg'] as const).flatMap((format) =>
    [480, 1200].map((width) => ({ href: `/m/${width}.${format}`, width, spec: { file: 'a.jpg', width, format } })),
  );
  it('lists widths by format', () => {
    expect(srcset(variants, 'avif')).toBe('/m/480.avif 480w, /m/1200.avif 1200w');
    expect(srcset(variants, 'webp')).toBe('');
  });
  it('falls back to the JPEG above 800 px, else to the largest', () => {
    expect(fallback(variants).width).toBe(1200);
    expect(fallback(variants, 5000).width).toBe(1200);
    expect(() => fallback([])).toThrow('A picture needs at least one JPEG variant.');
  });
  it('names the centre of interest in tenths', () => {
    expect(focus({ x: 0.32, y: 1 })).toBe('fx-3 fy-10');
    expect(focus(undefined)).toBe('');
  });
});

describe('story', () => {
  const figure = {
    id: 'a',
    label: { de: 'A' },
    value: 1,
    qualifier: 'exact',
    asOf: '2024',
    sources: [],
    conflict: false,
    caution: false,
    highlight: false,
  } as const;
  it('puts figures that follow each other into one margin', () => {
    const parts = storyParts(
      [
        { block: 'text', text: 'x' },
        { block: 'figure', figure: 'a' },
        { block: 'figure', figure: 'a' },
        { block: 'text', text: 'y' },
      ],
      [{ ...figure, sources: [] }],
    );
    expect(parts.map(({ block }) => block)).toEqual(['text', 'figures', 'text']);
  });
  it('names a figure that is missing', () => {
    expect(() => storyParts([{ block: 'figure', figure: 'b' }], [])).toThrow(
      'The story shows the figure "b", but has none with this id. Add it to "figures", or remove the block.',
    );
  });
});

it('joins equal values of a gauge', () => {
  expect(
    gaugeRows([
      { name: 'D', value: 400 },
      { name: 'K', value: 385 },
      { name: 'G', value: 400 },
    ]),
  ).toEqual([
    { value: 385, names: 'K' },
    { value: 400, names: 'D, G' },
  ]);
});

it('counts decades begun', () => {
  expect(decadesSince(1991, '2026-11-24')).toBe(4);
  expect(decadesSince(2026, '2026-11-24')).toBe(1);
  expect(decadesSince(undefined, '2026-11-24')).toBe(0);
});

it('writes small counts as words', () => {
  expect(countWord('de', 7)).toBe('Sieben');
  expect(countWord('cs', 4)).toBe('Čtyři');
  expect(countWord('de', 13)).toBe('13');
});

it('says which link is current', () => {
  expect(currentOf({ label: '', href: '', current: true, section: true })).toBe('page');
  expect(currentOf({ label: '', href: '', section: true })).toBe('true');
  expect(currentOf({ label: '', href: '' })).toBeUndefined();
});

it('turns data into attributes', () => {
  expect(dataAttributes({ state: 'plan' })).toEqual({ 'data-state': 'plan' });
});

it('shortens addresses for people', () => {
  expect(addressOf('https://www.example.org/a/')).toBe('example.org/a');
  expect(addressOf(`https://example.org/${'a'.repeat(80)}`)).toHaveLength(63);
  expect(addressOf('https://example.org/M%C3%BChle')).toBe('example.org/Mühle');
  expect(addressOf('https://example.org/M%FChle')).toBe('example.org/M%FChle');
});

it('shows planned and in procedure alike', () => {
  expect(siteState('planned')).toBe(siteState('inProcedure'));
  expect(siteState('onRequest')).toBe('ask');
});
