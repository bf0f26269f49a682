import { describe, expect, it } from 'vitest';
import { emptyEntries, TYPES, type Municipality } from '@standort/model';
import { inContext, newContext } from '../../content/context.ts';
import { heightsOf } from '../municipality/data.ts';
import { tradeTaxScale } from '../place/trade-tax.ts';
import { columnsOf, needlesOf } from './columns.ts';

const sources = [{ title: 'Q', accessedOn: '2026-11-23' }];
const figure = (id: string, value: number, valueTo?: number) => ({
  id,
  label: { de: id },
  value,
  valueTo,
  asOf: '2024',
  sources,
});
const words = {
  slug: 'x',
  textOrigin: { origin: 'human' },
  claim: 'c',
  summary: 's',
  body: 'b',
  name: 'n',
  brand: ['a', 'b'],
};
const town = (key: string, people: number, tax: number, height: [number, number?]): Municipality =>
  TYPES.municipality.parse({
    key,
    name: key,
    officialName: key,
    ags: '12345678',
    postalCodes: ['01234'],
    website: 'https://example.org',
    contact: 'hall',
    position: { geometry: { type: 'Point', coordinates: [13.7, 50.8] }, precision: 'locality', source: 'Q' },
    figures: [figure('population', people), figure('area', 90), figure('elevation', ...height)],
    taxRates: [figure('trade-tax', tax)],
    de: { slug: key, textOrigin: { origin: 'human' }, claim: 'c', summary: 's', body: 'b' },
  });
const towns = [town('north', 6588, 385, [400, 500]), town('south', 13915, 400, [750])];

const entries = emptyEntries();
for (const entry of towns) entries.municipality.set(entry.key, entry);
entries.settings.set(
  'settings',
  TYPES.settings.parse({
    key: 'settings',
    bounds: [13, 50, 14, 51],
    chain: ['north', 'south'],
    city: { name: { de: 'Stadt' }, longitude: 13.7, latitude: 51 },
    de: { name: words.name, brand: words.brand, claim: words.claim },
  }),
);
const within = <T>(work: () => T): T =>
  inContext(
    newContext({ entries, media: new Map(), today: '2026-11-24', siteUrl: 'http://localhost', showSamples: true }),
    work,
  );

describe('columnsOf', () => {
  const columns = within(() => columnsOf(towns, 'de'));
  it('gives each figure one scale for all municipalities', () => {
    expect(columns.map(({ id, scale }) => [id, scale?.from, scale?.to])).toEqual([
      ['population', 0, 15_000],
      ['area', 0, 100],
      ['elevation', 0, 750],
      ['trade-tax', 385, 400],
    ]);
  });
  it('a span has two needles', () => {
    expect(columns[2]?.cells.get('north') && needlesOf({ value: 400, valueTo: 500 })).toEqual([400, 500]);
    expect(needlesOf({ value: 750 })).toEqual([750]);
  });
});

it('without any spread there is no ruler for trade tax', () => {
  const single = new Map([['north', towns[0] as Municipality]]);
  const alone = { ...entries, municipality: single };
  const content = {
    entries: alone,
    media: new Map(),
    today: '2026-11-24',
    siteUrl: 'http://localhost',
    showSamples: true,
  };
  expect(inContext(newContext(content), () => tradeTaxScale(385))).toBeUndefined();
});

describe('heightsOf', () => {
  const place = (name: string, kind: string, metres: number) =>
    TYPES.place.parse({ key: name.toLowerCase(), name, kind, figures: [figure('elevation', metres)], sources });
  const places = [place('South', 'locality', 700), place('Peak', 'summit', 905.1), place('Station', 'station', 500)];
  it('shows town, localities and summits, rounded, nothing else', () => {
    expect(heightsOf(towns[1] as Municipality, places).rows).toEqual([
      { name: 'south', metres: 750, peak: false },
      { name: 'South', metres: 700, peak: false },
      { name: 'Peak', metres: 905, peak: true },
    ]);
  });
  it('leaves out a town whose height is a span', () => {
    expect(heightsOf(towns[0] as Municipality, places).rows.map(({ name }) => name)).toEqual(['South', 'Peak']);
  });
});
