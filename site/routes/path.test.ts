import { describe, expect, it } from 'vitest';
import { LOCALES } from '@standort/model';
import { ROUTE_NAMES, row } from './table.ts';
import { matchPath, pathOf, patternsOf, routeOfType } from './path.ts';

describe('pathOf', () => {
  it('puts German at the root and the others under their prefix, with translated slugs', () => {
    expect(pathOf('home', 'de')).toBe('/');
    expect(pathOf('home', 'cs')).toBe('/cs/');
    expect(pathOf('site', 'en', 'reinholdshain')).toBe('/en/commercial-sites/reinholdshain/');
    expect(pathOf('story', 'de', 'uhrmacherin')).toBe('/jobs/geschichten/uhrmacherin/');
  });
  it('refuses a missing or superfluous slug', () => {
    expect(() => pathOf('site', 'de')).toThrow('needs the slug');
    expect(() => pathOf('sites', 'de', 'x')).toThrow('takes no slug');
  });
});

describe('matchPath', () => {
  it.each(ROUTE_NAMES.flatMap((route) => LOCALES.map((locale) => ({ route, locale }))))(
    'finds $route in $locale again',
    ({ route, locale }) => {
      const slug = row(route).type ? 'some-entry' : undefined;
      expect(matchPath(pathOf(route, locale, slug))).toEqual(slug ? { route, locale, slug } : { route, locale });
    },
  );
  it('finds a further page of a list, which no entry can take the place of', () => {
    expect(pathOf('sites', 'en', undefined, 3)).toBe('/en/commercial-sites/page/3/');
    expect(matchPath('/en/commercial-sites/page/3/')).toEqual({ route: 'sites', locale: 'en', page: 3 });
    expect(matchPath('/karte/seite/12/')).toEqual({ route: 'map', locale: 'de', page: 12 });
    for (const none of ['/karte/seite/1/', '/karte/seite/02/', '/karte/seite/', '/karte/page/2/', '/jobs/seite/2/'])
      expect(matchPath(none), none).toBeUndefined();
    expect(() => pathOf('jobs', 'de', undefined, 2)).toThrow('one page only');
  });
  it('knows no other address', () => {
    expect(matchPath('/de/')).toBeUndefined();
    expect(matchPath('/branchen/uhren/mehr/')).toBeUndefined();
  });
});

it('has patterns of its own for each route and locale', () => {
  const patterns = ROUTE_NAMES.flatMap((route) => LOCALES.flatMap((locale) => patternsOf(route, locale)));
  expect(new Set(patterns).size).toBe(patterns.length);
  expect(patternsOf('industry', 'cs')).toEqual(['/cs/obory/[slug]']);
  expect(patternsOf('map', 'de')).toEqual(['/karte', '/karte/seite/[page]']);
});

it('finds the route of a type', () => {
  expect(routeOfType('company')).toBe('employer');
  expect(routeOfType('contact')).toBeUndefined();
});
