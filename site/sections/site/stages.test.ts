import { expect, it } from 'vitest';
import { TYPES, type CommercialSite } from '@standort/model';
import { hasStages, openDates, stagesOf } from './stages.ts';

const site = (over: object): CommercialSite =>
  TYPES['commercial-site'].parse({
    key: 'x',
    municipality: 'altenberg',
    locality: 'Geising',
    kind: 'plot',
    offerStatus: 'inUse',
    statusText: { de: 'x' },
    statusAsOf: '2025',
    contact: 'town-hall',
    sources: [{ title: 'Q', accessedOn: '2026-11-23' }],
    de: { slug: 'x', textOrigin: { origin: 'human' }, title: 'X', summary: 'x' },
    ...over,
  });

it('tells reached stages from those ahead, with the dates that are known', () => {
  const rows = stagesOf(site({ readiness: 3, planInForceOn: '2024', servicedOn: '2025-06' }));
  expect(rows.map(({ state }) => state)).toEqual(['reached', 'reached', 'reached', 'here', 'ahead', 'ahead']);
  expect(rows.map(({ asOf }) => asOf)).toEqual([undefined, undefined, '2024', '2025-06', undefined, undefined]);
});

it('an unknown stage has reached nothing', () => {
  expect(stagesOf(site({})).every(({ state }) => state === 'ahead')).toBe(true);
});

it('asks for the dates that are ahead and not known', () => {
  expect(openDates(site({ readiness: 3, servicedOn: '2025' }))).toEqual([4, 5]);
  expect(openDates(site({}))).toEqual([2, 3, 4, 5]);
});

it('matters for offers and plans, not for what is in use', () => {
  expect(hasStages(site({}))).toBe(false);
  expect(hasStages(site({ offerStatus: 'planned', planStatus: { de: 'im Verfahren' } }))).toBe(true);
  expect(hasStages(site({ offerStatus: 'full', planInForceOn: '1992' }))).toBe(true);
});
