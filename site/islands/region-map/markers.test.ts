import { describe, expect, it } from 'vitest';
import { itemOf, type Item } from '../finder/item.ts';
import { areasOf, canSeparate, clusterIcon, isPlaced, markersOf } from './markers.ts';

const item = (key: string, lon: number, lat: number, more: Record<string, string> = {}) =>
  itemOf(
    { key, layer: 'sites', lon: String(lon), lat: String(lat), precision: 'approximate', state: 'plan', ...more },
    key,
  );
const words = { several: (count: number) => `${count} Einträge`, name: ({ key }: Item) => key.toUpperCase() };
const items = [
  item('a', 13.7, 50.85, { number: '1' }),
  item('b', 13.701, 50.851),
  item('c', 13.9, 50.9, { layer: 'employers', state: '' }),
];

describe('markersOf', () => {
  it('gathers what would touch and says how many', () => {
    const [group, single] = markersOf(items, 11, undefined, words);
    expect(group).toMatchObject({
      title: '2 Einträge',
      className: 'marker cluster',
      items: [{ key: 'a' }, { key: 'b' }],
    });
    expect(group?.html).toContain('<b>2</b>');
    expect(single).toMatchObject({ id: 'c', title: 'C', className: 'marker pin employers' });
  });
  it('takes them apart from close by', () =>
    expect(markersOf(items, 16, undefined, words).map(({ id }) => id)).toEqual(['a', 'b', 'c']));
  it('leaves the chosen one alone and lifts it', () => {
    const markers = markersOf(items, 11, 'b', words);
    expect(markers.map(({ id, rank }) => [id, rank])).toEqual([
      ['a', 1],
      ['b', 2],
      ['c', 1],
    ]);
    expect(markers[1]?.className).toBe('marker pin sites plan on');
  });
  it('shows the number of the list', () =>
    expect(markersOf(items, 16, undefined, words)[0]?.html).toBe('<span>1</span>'));
  it('leaves out what has no place', () =>
    expect(markersOf([itemOf({ key: 'x', layer: 'sites' }, '')], 11, undefined, words)).toEqual([]));
});

it('a cluster has one tick per entry', () => {
  expect(clusterIcon(items).match(/class="tick/g)).toHaveLength(3);
  expect(clusterIcon(items)).toContain('tick employers');
});

describe('areasOf', () => {
  it('draws areas always, circles for the chosen one or from close by', () => {
    const area = item('d', 13.7, 50.8, { geometry: '{"type":"Polygon","coordinates":[]}' });
    expect(areasOf([...items, area], 11, undefined).map(({ className }) => className)).toEqual(['site-area plan']);
    expect(areasOf(items, 11, 'a').map(({ className }) => className)).toEqual(['approximate on']);
    expect(areasOf(items, 13, undefined)).toHaveLength(2);
  });
  it('draws no circle where the parcel is known', () =>
    expect(areasOf([item('p', 13.7, 50.8, { precision: 'parcel' })], 13, 'p')).toEqual([]));
});

it('knows whether coming closer helps', () => {
  const near = items.filter(isPlaced);
  expect(canSeparate(near.slice(0, 2), 16)).toBe(true);
  expect(canSeparate(near.slice(0, 2), 11)).toBe(false);
  expect(canSeparate([item('a', 13.7, 50.85), item('b', 13.7, 50.85)].filter(isPlaced), 22)).toBe(false);
});
