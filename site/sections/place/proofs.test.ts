import { expect, it } from 'vitest';
import { withProofs } from './proofs.ts';

const source = (url: string) => ({ title: 'Zeitung', url: `https://example.org/${url}`, accessedOn: '2026-11-23' });

it('names what each source proves, each source and each name once', () => {
  const list = withProofs(
    [source('a'), source('b')],
    [
      { name: 'Fläche', sources: [source('a'), source('c')] },
      { name: '2019', sources: [source('a')] },
      { name: 'Fläche', sources: [source('a')] },
    ],
  );
  expect(list.map(({ url, proves }) => [url?.at(-1), proves])).toEqual([
    ['a', 'Fläche, 2019'],
    ['b', undefined],
    ['c', 'Fläche'],
  ]);
});
