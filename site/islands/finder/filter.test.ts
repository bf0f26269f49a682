import { describe, expect, it } from 'vitest';
import { everythingIn, facetCounts, filterItems, fold, matches, relaxations, toggled } from './filter.ts';
import { itemOf, type Item } from './item.ts';

const item = (key: string, over: Partial<Item> = {}): Item => ({
  key,
  layer: 'sites',
  municipality: 'altenberg',
  state: 'use',
  size: '',
  text: key,
  approximate: true,
  ...over,
});
const items = [
  item('a', { state: 'plan', size: 'large' }),
  item('b', { municipality: 'glashuette', text: 'Uhrenmeile, Müglitztal' }),
  item('c', { municipality: 'glashuette', state: 'full', size: 'large' }),
  item('d', { layer: 'employers', state: '', text: 'Gießerei Schmiedeberg' }),
];
const ALL = everythingIn(['sites', 'employers']);
const keys = (list: readonly Item[]) => list.map(({ key }) => key).join('');

describe('filterItems', () => {
  it('shows everything when nothing is chosen', () => expect(keys(filterItems(items, ALL))).toBe('abcd'));
  it('shows only layers that are switched on', () => {
    expect(keys(filterItems(items, everythingIn(['employers'])))).toBe('d');
    expect(filterItems(items, everythingIn([]))).toEqual([]);
  });
  it('adds values of one facet, narrows by further facets, keeps the order', () => {
    expect(keys(filterItems(items, { ...ALL, state: ['full', 'plan'] }))).toBe('ac');
    expect(keys(filterItems(items, { ...ALL, state: ['full', 'plan'], municipality: ['glashuette'] }))).toBe('c');
  });
  it('finds words in any order, without accents and in any case', () => {
    expect(keys(filterItems(items, { ...ALL, text: ' MUGLITZ  uhren ' }))).toBe('b');
    expect(keys(filterItems(items, { ...ALL, text: 'giesserei' }))).toBe('d');
    expect(matches(item('e', { text: 'Česko' }), { ...ALL, text: 'cesko' })).toBe(true);
  });
});

it('counts what a further value would show', () => {
  expect(facetCounts(items, { ...ALL, municipality: ['glashuette'] }, 'state')).toEqual(
    new Map([
      ['use', 1],
      ['full', 1],
    ]),
  );
  expect(facetCounts(items, { ...ALL, state: ['plan'] }, 'state').get('full')).toBe(1);
});

it('names the filters that stand in the way, most results first', () => {
  const filter = { ...ALL, municipality: ['glashuette'], state: ['plan'] };
  expect(filterItems(items, filter)).toEqual([]);
  expect(relaxations(items, filter, ALL).map(({ facet, count }) => [facet, count])).toEqual([
    ['state', 2],
    ['municipality', 1],
  ]);
  expect(relaxations(items, { ...everythingIn(['sites']), text: 'giess' }, ALL).map(({ facet }) => facet)).toEqual([
    'text',
    'layer',
  ]);
  expect(relaxations(items, ALL, ALL)).toEqual([]);
});

it('chooses a value once and drops it again', () => {
  const once = toggled(toggled(ALL, 'state', 'plan', true), 'state', 'plan', true);
  expect(once.state).toEqual(['plan']);
  expect(toggled(once, 'state', 'plan', false)).toEqual(ALL);
});

it('folds what people type', () => expect(fold('  Straße ÄÖ Ř ')).toBe('strasse ao r'));

describe('itemOf', () => {
  it('reads a row', () => {
    expect(
      itemOf(
        {
          key: 'x',
          layer: 'sites',
          lon: '13.7',
          lat: '50.8',
          precision: 'parcel',
          number: '3',
          municipality: 'm',
          state: 'plan',
          size: 's',
        },
        ' Gewerbe\u00ADgebiet \n x ',
      ),
    ).toEqual({
      key: 'x',
      layer: 'sites',
      municipality: 'm',
      state: 'plan',
      size: 's',
      text: 'Gewerbegebiet x',
      at: [13.7, 50.8],
      approximate: false,
      number: 3,
    });
  });
  it('an entry without a documented place has none', () => {
    expect(itemOf({ key: 'x', layer: 'sites', lon: '' }, 'x')).toEqual({
      key: 'x',
      layer: 'sites',
      municipality: '',
      state: '',
      size: '',
      text: 'x',
      approximate: false,
    });
  });
});
