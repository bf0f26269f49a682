import { expect, it } from 'vitest';
import type { Figure } from '@standort/model';
import { growthFigures, homeStories, livingFigures, workFigures } from './choose.ts';

const TODAY = '2026-11-24';
const figure = (id: string, more: Partial<Figure> = {}): Figure => ({
  id,
  label: { de: id },
  value: 1,
  qualifier: 'exact',
  asOf: '2025',
  sources: [{ title: 'Q', accessedOn: TODAY }],
  conflict: false,
  caution: false,
  highlight: true,
  ...more,
});
const profile = (key: string, rank: number, figures: Figure[]) => ({ key, rank, figures });
const factor = (key: string, kind: 'hard' | 'soft', figures: Figure[]) => ({ key, rank: 10, kind, figures });
const ids = (figures: Figure[]) => figures.map(({ id }) => id);

it('shows learners before head counts, one figure per industry, general pay last', () => {
  const industries = [
    profile('b', 20, [figure('employees'), figure('new-apprentices-2024')]),
    profile('a', 10, [figure('graduates'), figure('pools')]),
  ];
  expect(ids(workFigures(industries, [factor('pay', 'hard', [figure('pay')])], TODAY))).toEqual([
    'graduates',
    'new-apprentices-2024',
    'employees',
    'pay',
  ]);
});

it('leaves out what is old, undated, cautious or not meant for the home page', () => {
  const figures = [
    figure('apprentices-1', { asOf: '2019' }),
    figure('apprentices-2', { asOf: 'undated' }),
    figure('apprentices-3', { caution: true }),
    figure('apprentices-4', { highlight: false }),
  ];
  expect(workFigures([profile('a', 1, figures)], [], TODAY)).toEqual([]);
});

it('takes growth from money and floor', () => {
  const industries = [
    profile('a', 1, [figure('hall', { unit: { de: 'm²' } }), figure('guests')]),
    profile('b', 2, [figure('sum', { unit: { de: 'Mio. €' } })]),
  ];
  expect(ids(growthFigures(industries, TODAY))).toEqual(['hall', 'sum']);
});

it('takes living from soft factors only', () => {
  expect(
    ids(livingFigures([factor('x', 'hard', [figure('no')]), factor('y', 'soft', [figure('yes')])], TODAY)),
  ).toEqual(['yes']);
});

it('tells stories of different industries and places', () => {
  const story = (key: string, industry: string, municipality: string) =>
    ({ key, industry, municipality, audiences: ['skilled'] }) as Parameters<typeof homeStories>[0][number];
  const stories = [story('a', 'x', 't1'), story('b', 'x', 't2'), story('c', 'y', 't1'), story('d', 'z', 't2')];
  const ranks = [
    { key: 'x', rank: 1 },
    { key: 'y', rank: 2 },
    { key: 'z', rank: 3 },
  ];
  expect(homeStories(stories, ranks).map(({ key }) => key)).toEqual(['a', 'd']);
});
