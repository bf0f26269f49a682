import { describe, expect, it } from 'vitest';
import { TYPES, type Company } from '@standort/model';
import { headCount, membershipFact, shownFacts } from './facts.ts';

const TODAY = '2026-11-24';
const sources = [{ title: 'Q', accessedOn: '2026-11-23' }];
const fact = (de: string, asOf: string, caution = false) => ({ text: { de }, asOf, sources, caution });
const count = (value: number, asOf: string) => ({ label: { de: 'Beschäftigte' }, value, asOf, sources });
const company = (over: object): Company =>
  TYPES.company.parse({
    key: 'x',
    name: 'X',
    municipality: 'altenberg',
    locality: 'Geising',
    branch: { de: 'b' },
    sources,
    de: { slug: 'x', textOrigin: { origin: 'human' }, summary: 'x' },
    ...over,
  });

describe('shownFacts', () => {
  const facts = [
    fact('2021 kamen über 30 Drehmaschinen dazu.', '2022-01'),
    fact('2017 lag der Umsatz bei 15 Mio. €.', '2017'),
    fact('Seit 2001 gehört er zum Konzern.', '2001'),
    fact('21 neue Auszubildende begannen in einem Jahrgang.', 'undated'),
    fact('Heikel.', '2026', true),
  ];
  it('hides old and undated figures and what is sensitive, while unconfirmed', () => {
    expect(shownFacts(company({ facts }), TODAY).map(({ asOf }) => asOf)).toEqual(['2022-01', '2001']);
  });
  it('shows all but the sensitive, once confirmed', () => {
    expect(shownFacts(company({ facts, confirmation: { status: 'confirmed' } }), TODAY)).toHaveLength(4);
  });
});

it('an old head count is not shown, not even folded, while unconfirmed', () => {
  const employees = [count(140, '2017-06'), count(180, '2023-09')];
  expect(headCount(company({ employees }), TODAY)).toMatchObject({ recent: { value: 180 }, older: [] });
  expect(headCount(company({ employees: [count(140, '2017')] }), TODAY)).toEqual({ recent: undefined, older: [] });
  expect(headCount(company({ employees, confirmation: { status: 'confirmed' } }), TODAY).older).toMatchObject([
    { value: 140 },
  ]);
});

it('finds the statement that documents a membership', () => {
  const firm = company({ facts: [fact('Der Betrieb war 2017 Mitglied im Verband IMPRO.', '2017-05')] });
  expect(membershipFact(firm, { name: 'IMPRO – Interessenverband' })?.asOf).toBe('2017-05');
  expect(membershipFact(firm, { name: 'HGV' })).toBeUndefined();
});
