import { readFileSync } from 'node:fs';
import { LOCALES } from '@standort/model';
import { describe, expect, it } from 'vitest';
import { DOCUMENT_ROUTES, type DocumentRoute } from './documents.ts';

const source = (route: DocumentRoute, locale: string) => readFileSync(`content/pages/${locale}/${route}.mdx`, 'utf8');
const headings = (text: string) => [...text.matchAll(/^(#+) /gm)].map(([, marks]) => marks?.length ?? 0);
const parts = (text: string) => text.split(/^## /m).length;

describe.each(DOCUMENT_ROUTES.flatMap((route) => LOCALES.map((locale) => ({ route, locale }))))(
  '$locale/$route',
  ({ route, locale }) => {
    const text = source(route, locale);
    it('has a head', () => {
      expect(/^description: (.+)$/m.exec(text)?.[1]?.length).toBeGreaterThanOrEqual(50);
      expect(/^description: (.+)$/m.exec(text)?.[1]?.length).toBeLessThanOrEqual(160);
      expect(text).toMatch(/^title: \S/m);
      // Unquoted, YAML would read a date and pages would show it with a time.
      expect(text).toMatch(/^updatedOn: "\d{4}-\d\d-\d\d"$/m);
      expect(text).toMatch(/^textOrigin: (human|machine|machineReviewed)$/m);
    });
    it('leaves the first heading to the page and skips no level', () => {
      const levels = headings(text);
      expect(levels.every((level, k) => level >= 2 && level <= (levels[k - 1] ?? 1) + 1)).toBe(true);
    });
    it('has the same parts as in German', () => expect(parts(text)).toBe(parts(source(route, 'de'))));
    it('cites the law of today', () => expect(text).not.toMatch(/\bTMG\b|TTDSG|Telemediengesetz/));
    it('links inside its own language', () => {
      const links = [...text.matchAll(/\]\((\/[^)]*)\)/g)].map(([, href]) => href ?? '');
      expect(
        links.filter((href) => (locale === 'de' ? /^\/(en|cs)\//.test(href) : !href.startsWith(`/${locale}/`))),
      ).toEqual([]);
    });
  },
);

it('names the enforcement body, the monitoring body and the day of the last review', () => {
  for (const locale of LOCALES) {
    const text = source('accessibility', locale);
    expect(text).toContain('https://www.durchsetzungsstelle.sachsen.de');
    expect(text).toContain('dzblesen.de');
    expect(text).toMatch(/^reviewedOn: "\d{4}-\d\d-\d\d"$/m);
  }
});

it('names the supervisory authority and the articles of a visitor’s rights', () => {
  for (const locale of LOCALES)
    for (const article of ['15', '16', '17', '18', '21', '77'])
      expect(source('privacy', locale)).toMatch(new RegExp(`(Art\\.|Article|čl\\.)\\s${article}\\b`));
});
