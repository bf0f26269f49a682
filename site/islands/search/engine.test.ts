import { describe, expect, it } from 'vitest';
import type { SearchRecord } from '../../content/search.ts';
import { createEngine, formsOf } from './engine.ts';

const record = (title: string, text = '', words = ''): SearchRecord => ({
  href: `/${title}/`,
  title,
  text,
  words,
  kind: 'employer',
});
const engine = createEngine([
  record(
    'Herbrig & Co. GmbH',
    'Dreht Teile für Medizin und Mobilfunk.',
    'Bärenstein Zerspanungs\u00ADmechanikerin, Zerspanungsmechaniker',
  ),
  record('Schmiedeberger Gießerei', 'Gießt Eisen.', 'Schmiedeberg Dippoldiswalde'),
  record('Lange Uhren', 'Baut Uhren.', 'Glashütte Uhrmacherin'),
  record('Přes hranice', 'Práce v Německu, blízko Teplic.'),
]);
const titles = (query: string) => engine.find(query).map(({ title }) => title);

describe('find', () => {
  it.each([
    ['dreh', 'Herbrig & Co. GmbH'],
    ['GIESSEREI', 'Schmiedeberger Gießerei'],
    ['gießerei', 'Schmiedeberger Gießerei'],
    ['glashutte', 'Lange Uhren'],
    ['glashuette', 'Lange Uhren'],
    ['Glashütte', 'Lange Uhren'],
    ['pres hranice', 'Přes hranice'],
    ['nemecku', 'Přes hranice'],
  ])('%s', (query, title) => expect(titles(query)).toEqual([title]));
  it('finds parts of compounds, across soft hyphens', () =>
    expect(titles('mechaniker')).toEqual(['Herbrig & Co. GmbH']));
  it('forgives a slip when nothing fits exactly', () => expect(titles('Glasshütte')).toEqual(['Lange Uhren']));
  it('wants every word', () => {
    expect(titles('lange glashütte')).toEqual(['Lange Uhren']);
    expect(titles('lange bärenstein')).toEqual([]);
  });
  it('prefers the title', () => expect(titles('Schmiedeberg')[0]).toBe('Schmiedeberger Gießerei'));
  it.each(['', '   ', '…', '\u00AD'])('finds nothing for %j', (query) => expect(titles(query)).toEqual([]));
});

it('knows both spellings of an umlaut', () => {
  expect(formsOf('Müglitz')).toEqual(['muglitz', 'mueglitz']);
  expect(formsOf('Čeština')).toEqual(['cestina']);
});
