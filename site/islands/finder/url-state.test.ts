import { describe, expect, it } from 'vitest';
import { everythingIn } from './filter.ts';
import { filterOf, queryOf, selectedIn, viewIn, withFilter, withSelected, withView } from './url-state.ts';

const any = () => true;
const start = everythingIn(['sites', 'employers']);
const params = (query: string) => new URLSearchParams(query);

describe('filter and address', () => {
  const query = '?gemeinde=altenberg,glashuette&zustand=plan&groesse=large&q=b%C3%A4ren';
  const filter = {
    layer: ['sites', 'employers'],
    municipality: ['altenberg', 'glashuette'],
    state: ['plan'],
    size: ['large'],
    text: 'bären',
  };

  it('read', () => expect(filterOf(params(query), start, any)).toEqual(filter));
  it('written, as it was read', () => expect(queryOf(withFilter(params(''), filter, start))).toBe(query));
  it('nothing chosen is no query', () => expect(queryOf(withFilter(params(query), start, start))).toBe(''));
  it('what others wrote stays', () => {
    expect(queryOf(withFilter(params('?utm=x&zustand=plan&karte=11/50.8/13.7'), start, start))).toBe(
      '?utm=x&karte=11/50.8/13.7',
    );
  });
  it('standard layers are not written, fewer and none are', () => {
    expect(queryOf(withFilter(params(''), everythingIn(['employers', 'sites']), start))).toBe('');
    expect(queryOf(withFilter(params(''), everythingIn(['sites']), start))).toBe('?ebene=sites');
    expect(queryOf(withFilter(params(''), everythingIn([]), start))).toBe('?ebene=');
    expect(filterOf(params(''), start, any).layer).toEqual(['sites', 'employers']);
    expect(filterOf(params('?ebene=sites'), start, any).layer).toEqual(['sites']);
    expect(filterOf(params('?ebene='), start, any).layer).toEqual([]);
  });
  it('values nobody knows are left out', () => {
    const known = (_: string, value: string) => value === 'altenberg';
    expect(filterOf(params('?gemeinde=altenberg,berlin,%3Cb%3E'), start, known).municipality).toEqual(['altenberg']);
  });
});

describe('view and address', () => {
  it('round trip', () => {
    const written = withView(params(''), { zoom: 11.25, lat: 50.8512345, lon: 13.7 });
    expect(queryOf(written)).toBe('?karte=11.25/50.8512/13.7');
    expect(viewIn(written)).toEqual({ zoom: 11.25, lat: 50.8512, lon: 13.7 });
  });
  it.each(['', '?karte=', '?karte=11', '?karte=11/99/13', '?karte=40/50/13', '?karte=a/b/c', '?karte=11/50/13/9'])(
    '%s is none',
    (query) => {
      expect(viewIn(params(query))).toBeUndefined();
    },
  );
  it('can be taken out', () => expect(queryOf(withView(params('?karte=11/50/13&q=x'), undefined))).toBe('?q=x'));
});

it('remembers the chosen entry', () => {
  expect(selectedIn(withSelected(params(''), 'al-geising'))).toBe('al-geising');
  expect(selectedIn(withSelected(params('?auswahl=x'), undefined))).toBeUndefined();
});
