import { describe, expect, it } from 'vitest';
import { today } from './context.ts';
import { rememberAll, sortAgain } from './remember.ts';

describe('what is remembered of a list', () => {
  const make = (made: string[]) => (item: { key: string }) => {
    made.push(item.key);
    return `${item.key}!`;
  };
  it('is made again only for new objects, in the order of now', () => {
    const [a, b, c] = [{ key: 'a' }, { key: 'b' }, { key: 'c' }];
    const made: string[] = [];
    expect(rememberAll('test/lines', '', [a, b], make(made))).toEqual(['a!', 'b!']);
    expect(rememberAll('test/lines', '', [c, { key: 'b2' }, a], make(made))).toEqual(['c!', 'b2!', 'a!']);
    expect(made).toEqual(['a', 'b', 'c', 'b2']);
  });
  it('is made again if anything else it was made from has changed', () => {
    const made: string[] = [];
    const items = [{ key: 'a' }];
    rememberAll('test/given', 'one', items, make(made));
    rememberAll('test/given', 'two', items, make(made));
    expect(made).toEqual(['a', 'a']);
  });
  it('may not read content', () => {
    expect(() => rememberAll('test/reads', '', [{}], () => today())).toThrow('outside of a render');
  });
});

describe('sorting again', () => {
  const byRank = (a: { rank: number }, b: { rank: number }) => a.rank - b.rank;
  it('gives what any sort gives, whatever came, went or changed', () => {
    const items = [5, 3, 9, 1, 7].map((rank) => ({ rank }));
    const ranks = (list: readonly { rank: number }[], compare = byRank) =>
      sortAgain('test/order', list, compare).map(({ rank }) => rank);
    expect(ranks(items)).toEqual([1, 3, 5, 7, 9]);
    expect(ranks([...items.slice(1), { rank: 4 }, { rank: 0 }])).toEqual([0, 1, 3, 4, 7, 9]);
    expect(ranks(items, (a, b) => b.rank - a.rank)).toEqual([9, 7, 5, 3, 1]);
  });
  it('begins with the order of last time: few comparisons', () => {
    const items = Array.from({ length: 500 }, (_, k) => ({ rank: (k * 307) % 500 }));
    let comparisons = 0;
    const counting = (a: { rank: number }, b: { rank: number }) => {
      comparisons++;
      return byRank(a, b);
    };
    sortAgain('test/count', items, counting);
    comparisons = 0;
    sortAgain('test/count', [...items.slice(1), { rank: 250.5 }], counting);
    expect(comparisons).toBeLessThan(1000);
  });
});
