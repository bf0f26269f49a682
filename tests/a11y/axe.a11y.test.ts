import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Browser } from 'playwright-core';
import { LOCALES } from '@standort/model';
import { matchPath } from '../../site/routes/path.ts';
import { ROUTE_NAMES } from '../../site/routes/table.ts';
import { launchBrowser, watchedPage } from '../support/browser.ts';
import { serveRelease } from '../support/release.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
declare const window: { axe: { run: (root: unknown, options: RunOptions) => Promise<AxeResults> } };

let release: Awaited<ReturnType<typeof serveRelease>>;
let browser: Browser;
beforeAll(async () => {
  [release, browser] = await Promise.all([serveRelease(), launchBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await release.close();
});

const SCREENS = [
  { width: 390, colorScheme: 'light' },
  { width: 1440, colorScheme: 'dark' },
] as const;

/**
 * With DEEP=1 every page on every screen. Otherwise one page per route and locale, each on one screen, in turn:
 * every screen sees every route.
 */
const addresses = (screen: number): string[] => {
  const paths = [...release.pages.keys()].map(
    (file) => `/${file.replace(/index\.html$/, '').replace(/404\.html$/, '404/')}`,
  );
  if (process.env.DEEP) return paths;
  return ROUTE_NAMES.flatMap((route, turn) =>
    LOCALES.filter((_, k) => (turn + k) % SCREENS.length === screen).flatMap(
      (locale) => paths.find((path) => matchPath(path)?.route === route && matchPath(path)?.locale === locale) ?? [],
    ),
  );
};

describe.each(SCREENS)('axe at $width px, $colorScheme', ({ width, colorScheme }) => {
  it('finds nothing, no page scrolls sideways, nothing leaves the origin, no cookie', async () => {
    const found: string[] = [];
    const { page, foreign, errors } = await watchedPage(browser, release.origin, {
      viewport: { width, height: 900 },
      colorScheme,
      reducedMotion: 'reduce',
      bypassCSP: true,
    });
    for (const path of addresses(SCREENS.findIndex((screen) => screen.width === width))) {
      await page.goto(path.endsWith('/404/') ? path.replace('/404/', '/404.html') : path);
      await page.evaluate(axe);
      const { violations } = await page.evaluate(() => window.axe.run(document, { resultTypes: ['violations'] }));
      for (const { id, nodes } of violations)
        found.push(
          `${path} ${id}: ${nodes
            .slice(0, 2)
            .map(({ target, failureSummary }) => `${target.join(' ')} ${failureSummary?.split('\n')[1] ?? ''}`)
            .join(' | ')}`,
        );
      const excess = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      if (excess > 0) found.push(`${path} is ${excess} px wider than the screen`);
    }
    expect(found).toEqual([]);
    expect(foreign).toEqual([]);
    expect(errors.filter((error) => !error.includes('404'))).toEqual([]);
    expect(await page.context().cookies()).toEqual([]);
    expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
    await page.context().close();
  }, 1_200_000);
});
