import { describe, expect, it } from 'vitest';
import {
  ageInYears,
  ageText,
  areaParts,
  formatArea,
  formatDate,
  formatDistance,
  formatEuro,
  formatNumber,
  hostOf,
  hy,
  hyphenate,
  isOld,
  monthOf,
  monthShort,
  parseAsOf,
  withUnit,
} from './format.ts';

const NB = '\u00a0';
const TODAY = '2026-11-24';

describe('numbers', () => {
  it('writes them as each language does', () => {
    expect(formatNumber('de', 1949)).toBe('1.949');
    expect(formatNumber('en', 1949)).toBe('1,949');
    expect(formatNumber('cs', 1949)).toBe(`1${NB}949`);
    expect(formatNumber('de', 6.654)).toBe('6,65');
    expect(formatNumber('de', 9.72, 1)).toBe('9,7');
  });
  it('writes hectares from 1 ha on, square metres below', () => {
    expect(areaParts('de', 130_000)).toEqual({ value: '13', unit: 'ha' });
    expect(areaParts('de', 10_000)).toEqual({ value: '1', unit: 'ha' });
    expect(areaParts('de', 8000)).toEqual({ value: '8.000', unit: 'm²' });
    expect(formatArea('en', 12_500)).toBe(`1.25${NB}ha`);
  });
  it('writes euros and distances', () => {
    expect(formatEuro('de', 1949)).toBe(`1.949${NB}€`);
    expect(formatEuro('de', 6.65)).toBe(`6,65${NB}€`);
    expect(formatEuro('en', 1949)).toBe('€1,949');
    expect(formatEuro('cs', 1949)).toBe(`1${NB}949${NB}€`);
    expect(formatDistance('de', 9.72)).toBe(`9,7${NB}km`);
    expect(formatDistance('de', 17.4)).toBe(`17${NB}km`);
    expect(withUnit('de', '6,65', '€/m²')).toBe(`6,65${NB}€/m²`);
    expect(withUnit('de', '4', undefined)).toBe('4');
  });
});

describe('formatDate', () => {
  it.each([
    ['2024', '2024', '2024', '2024'],
    ['2021-08', 'August 2021', 'August 2021', 'srpen 2021'],
    ['2026-11-23', `23.${NB}November 2026`, `23${NB}November 2026`, `23.${NB}listopadu 2026`],
    ['2024-Q3', '3. Quartal 2024', 'Q3 2024', '3. čtvrtletí 2024'],
    ['2023/2024', '2023–2024', '2023–2024', '2023–2024'],
    ['2021-06/2021-09', 'Juni – September 2021', 'June – September 2021', 'červen – září 2021'],
    ['2021-06-03/2021-06-07', `3.–7.${NB}Juni 2021`, `3–7${NB}June 2021`, `3.–7.${NB}června 2021`],
    [
      '2023-12-01/2024-02',
      `1.${NB}Dezember 2023 – Februar 2024`,
      `1${NB}December 2023 – February 2024`,
      `1.${NB}prosince 2023 – únor 2024`,
    ],
    [
      '2023-Q1/2023-Q2',
      '1. Quartal 2023 – 2. Quartal 2023',
      'Q1 2023 – Q2 2023',
      '1. čtvrtletí 2023 – 2. čtvrtletí 2023',
    ],
    ['undated', '', '', ''],
  ])('%s', (asOf, de, en, cs) => {
    expect(formatDate('de', asOf)).toBe(de);
    expect(formatDate('en', asOf)).toBe(en);
    expect(formatDate('cs', asOf)).toBe(cs);
  });
  it('refuses what the grammar does not know', () => {
    expect(() => formatDate('de', 'Sommer 2021')).toThrow(
      '"Sommer 2021" is not an as-of date. Expected YYYY, YYYY-MM, YYYY-MM-DD, YYYY-Qn, a range A/B, or "undated".',
    );
  });
  it('knows the short months of a date window', () => {
    expect(monthShort('de', 3)).toBe('Mär');
    expect(monthShort('cs', 6)).toBe('čvn');
  });
});

describe('age', () => {
  it('counts full years to the middle of what is known', () => {
    expect(ageInYears('2021-08', TODAY)).toBe(5);
    expect(ageInYears('2021-12', TODAY)).toBe(4);
    expect(ageInYears('2022', TODAY)).toBe(4);
    expect(ageInYears('2024-Q3', TODAY)).toBe(2);
    expect(ageInYears('2021-11-24', TODAY)).toBe(5);
    expect(ageInYears('2021-11-25', TODAY)).toBe(4);
    expect(ageInYears('2027', TODAY)).toBe(0);
  });
  it('takes the last of two dates; a period and an undated value have none', () => {
    expect(ageInYears('2023/2024', TODAY)).toBe(2);
    expect(ageInYears('1961/1990', TODAY)).toBeUndefined();
    expect(ageInYears('undated', TODAY)).toBeUndefined();
  });
  it('says it in words', () => {
    expect(ageText('de', '2021-08', TODAY)).toBe(`5${NB}Jahre alt`);
    expect(ageText('de', '2025-08', TODAY)).toBe(`1${NB}Jahr alt`);
    expect(ageText('de', '2026-08', TODAY)).toBe(`unter 1${NB}Jahr alt`);
    expect(ageText('en', '2021-08', TODAY)).toBe(`5${NB}years old`);
    expect(ageText('cs', '2021-08', TODAY)).toBe(`před 5${NB}lety`);
    expect(ageText('de', 'undated', TODAY)).toBe('');
  });
  it('calls five years old', () => {
    expect(isOld('2021-11', TODAY)).toBe(true);
    expect(isOld('2021-12', TODAY)).toBe(false);
    expect(isOld('undated', TODAY)).toBe(false);
  });
  it('finds the month of the index', () => {
    expect(monthOf('2021-08')).toBe(8);
    expect(monthOf('2021-08/2022-02')).toBe(2);
    expect(monthOf('2024-Q3')).toBe(8);
    expect(monthOf('2024')).toBeUndefined();
    expect(monthOf('undated')).toBeUndefined();
  });
  it('reads both ends of a range', () => {
    expect(parseAsOf('2021-06-03/2024-Q1')).toEqual([
      { year: 2021, month: 6, day: 3 },
      { year: 2024, quarter: 1 },
    ]);
  });
});

describe('hyphens', () => {
  it('breaks German compounds at their joints', () => {
    expect(hy('Gewerbeflächen')).toBe('Gewerbe\u00adflächen');
    expect(hy('Koordinierungsstelle')).toBe('Koordinierungs\u00adstelle');
    expect(hy('Dippoldiswalde')).toBe('Dippoldis\u00adwalde');
    expect(hy('Reinholdshain')).toBe('Reinholds\u00adhain');
  });
  it('leaves short words alone', () => {
    expect(hy('Bach, Berg und Stadt')).toBe('Bach, Berg und Stadt');
  });
  it('leaves other languages alone', () => {
    expect(hyphenate('Gewerbeflächen', 'cs')).toBe('Gewerbeflächen');
  });
});

it('names a host without www', () => {
  expect(hostOf('https://www.rathaus-altenberg.de/x')).toBe('rathaus-altenberg.de');
});
