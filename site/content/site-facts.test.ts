import { expect, it } from 'vitest';
import { TYPES, type CommercialSite } from '@standort/model';
import { hectaresOf, knownShare, missingFacts, SITE_FACTS } from './site-facts.ts';

const sources = [{ title: 'Q', accessedOn: '2026-11-23' }];
const words = { de: 'x' };
const site = (over: object): CommercialSite =>
  TYPES['commercial-site'].parse({
    key: 'x',
    municipality: 'altenberg',
    locality: 'Geising',
    kind: 'plot',
    offerStatus: 'inUse',
    statusText: words,
    statusAsOf: '2025',
    contact: 'town-hall',
    sources,
    de: { slug: 'x', textOrigin: { origin: 'human' }, title: 'X', summary: 'x' },
    ...over,
  });

it('an entry without details is not engraved', () => {
  expect(missingFacts(site({}))).toEqual([...SITE_FACTS]);
  expect(knownShare(site({}))).toBe(0);
});

it('each documented fact closes its gap', () => {
  const known = site({
    offerStatus: 'full',
    hallArea: { squareMetres: 1600, asOf: '2017', sources },
    zoning: ['GE'],
    street: 'Hauptstraße',
    utilities: [{ kind: 'sewage', text: words, asOf: '2025', sources }],
    aroundTheClock: false,
  });
  expect(missingFacts(known)).toEqual(['price', 'plan', 'owner', 'power', 'fibre', 'rail']);
  expect(knownShare(known)).toBe(0.5);
});

it('counts hectares', () => {
  expect(hectaresOf(site({ totalArea: { squareMetres: 8000, asOf: '2020', sources } }))).toBe(0.8);
  expect(hectaresOf(site({}))).toBeUndefined();
});
