import { TYPES, type Company, type Industry, type JobStory } from '@standort/model';
import { expect, it } from 'vitest';
import { tradeBoard } from './trades.ts';

const sources = [{ title: 'Zeitung', accessedOn: '2026-11-23' }];
const origin = { origin: 'human' as const };
const trade = (id: string, over: object = {}) => ({
  id,
  name: { de: id },
  does: { de: 'tut etwas' },
  years: 3.5,
  asOf: 'undated',
  sources,
  ...over,
});
const industry: Industry = TYPES.industry.parse({
  key: 'metall',
  trades: [
    trade('caster', { kldb: '24132' }),
    trade('turner'),
    trade('engineer', { years: undefined }),
    trade('farmer'),
  ],
  de: { slug: 'metall', textOrigin: origin, title: 'Metall', claim: 'c', summary: 's', body: 'b' },
});
const company = (key: string, training: object[]): Company =>
  TYPES.company.parse({
    key,
    name: key.toUpperCase(),
    municipality: 'x',
    locality: 'X',
    branch: { de: 'Metall' },
    sources,
    training: training.map((t) => ({ occupation: { de: 'x' }, sources, ...t })),
    de: { slug: key, textOrigin: origin, summary: 's' },
  });
const story: JobStory = TYPES['job-story'].parse({
  key: 'turner',
  portrayed: false,
  audiences: ['skilled'],
  municipality: 'x',
  contact: 'y',
  de: {
    slug: 'dreher',
    textOrigin: origin,
    title: 't',
    occupation: 'o',
    lead: 'l',
    body: [{ block: 'text', text: 'x' }],
  },
});

it('joins trades with firms by id or by KldB code, most firms first', () => {
  const firms = [
    company('b', [{ trade: 'turner', asOf: '2022-08' }]),
    company('a', [
      { trade: 'turner', asOf: '2017/2019' },
      { kldb: '24132', asOf: '2018-01' },
    ]),
    company('c', [{ trade: 'other', asOf: '1999' }]),
  ];
  const { taught, open, years } = tradeBoard([industry], firms, [story], 'de');
  expect(taught.map(({ id, firms: who, story: href }) => [id, who.map(({ name }) => name), href])).toEqual([
    ['turner', ['A', 'B'], '/jobs/geschichten/dreher/'],
    ['caster', ['A'], undefined],
  ]);
  expect(open.map(({ id }) => id)).toEqual(['farmer']);
  expect(years).toEqual({ from: 2017, to: 2022 });
});

it('says nothing about years where nothing is dated', () => {
  expect(
    tradeBoard([industry], [company('a', [{ trade: 'turner', asOf: 'undated' }])], [], 'de').years,
  ).toBeUndefined();
});
