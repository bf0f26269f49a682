import { describe, expect, it } from 'vitest';
import { cluster } from './cluster.ts';

const spot = (item: string, x: number, y: number) => ({ item, x, y });
const shape = (spots: ReturnType<typeof spot>[], distance = 30, alone?: (item: string) => boolean) =>
  cluster(spots, distance, alone).map(({ items, x, y }) => `${items.join('')}@${x},${y}`);

describe('cluster', () => {
  it('keeps apart what does not touch', () =>
    expect(shape([spot('a', 0, 0), spot('b', 30, 0)])).toEqual(['a@0,0', 'b@30,0']));
  it('joins what touches and stands in the middle', () => {
    expect(shape([spot('a', 0, 0), spot('b', 20, 10), spot('c', 100, 0)])).toEqual(['ab@10,5', 'c@100,0']);
  });
  it('joins across the lines of the grid', () =>
    expect(shape([spot('a', 29, 29), spot('b', 31, 31)])).toEqual(['ab@30,30']));
  it('joins the nearer group', () =>
    expect(shape([spot('a', 0, 0), spot('b', 40, 0), spot('c', 25, 0)])).toEqual(['a@0,0', 'bc@32.5,0']));
  it('leaves the chosen one alone', () => {
    expect(shape([spot('a', 0, 0), spot('b', 0, 0), spot('c', 0, 0)], 30, (item) => item === 'b')).toEqual([
      'ac@0,0',
      'b@0,0',
    ]);
  });
  it('works left of and above the origin', () =>
    expect(shape([spot('a', -1, -1), spot('b', 1, 1)])).toEqual(['ab@0,0']));
  it('loses none of many', () => {
    const many = Array.from({ length: 3_000 }, (_, k) => spot(String(k), (k * 37) % 1400, (k * 91) % 900));
    const groups = cluster(many, 40);
    expect(groups.reduce((sum, group) => sum + group.items.length, 0)).toBe(3_000);
  });
});
