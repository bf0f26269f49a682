import { describe, expect, it } from 'vitest';
import { LOCALES } from '@standort/model';
import { ROUTE_NAMES, row } from './table.ts';
import { matchPath, pathOf, patternOf, routeOfType } from './path.ts';

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
  it('knows no other address', () => {
    expect(matchPath('/de/')).toBeUndefined();
    expect(matchPath('/branchen/uhren/mehr/')).toBeUndefined();
  });
});

it('has one pattern per route and locale', () => {
  const patterns = ROUTE_NAMES.flatMap((route) => LOCALES.map((locale) => patternOf(route, locale)));
  expect(new Set(patterns).size).toBe(patterns.length);
  expect(patternOf('industry', 'cs')).toBe('/cs/obory/[slug]');
});

it('finds the route of a type', () => {
  expect(routeOfType('company')).toBe('employer');
  expect(routeOfType('contact')).toBeUndefined();
});
