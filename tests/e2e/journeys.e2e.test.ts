import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Browser } from 'playwright-core';
import { launchBrowser, watchedPage, type Watched } from '../support/browser.ts';
import { serveRelease } from '../support/release.ts';

let release: Awaited<ReturnType<typeof serveRelease>>;
let browser: Browser;
let visit: Watched | undefined;
beforeAll(async () => {
  [release, browser] = await Promise.all([serveRelease(), launchBrowser()]);
});
afterEach(async () => {
  expect(visit?.foreign).toEqual([]);
  expect(visit?.errors).toEqual([]);
  expect(await visit?.page.context().cookies()).toEqual([]);
  await visit?.page.context().close();
  visit = undefined;
});
afterAll(async () => {
  await browser.close();
  await release.close();
});

const open = async (options: Parameters<typeof watchedPage>[2] = {}) => {
  visit = await watchedPage(browser, release.origin, options);
  return visit.page;
};
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true };

describe('a candidate from Czechia, on a phone', () => {
  it('comes from the home page to a story, to a firm, to somebody to ask', async () => {
    const page = await open({ ...PHONE, locale: 'cs-CZ' });
    await page.goto('/cs/');
    await page.getByRole('main').locator('a[href="/cs/prace/"]').first().click();
    await page.waitForURL('**/cs/prace/');
    await page.getByRole('main').locator('a[href^="/cs/prace/pribehy/"]').first().click();
    await page.waitForURL(/\/cs\/prace\/pribehy\/./);
    expect(await page.locator('html').getAttribute('lang')).toBe('cs');
    expect(await page.getByRole('main').innerText()).toContain('Ukázka');
    await page.getByRole('main').locator('a[href^="/cs/zamestnavatele/"]').first().click();
    await page.waitForURL(/\/cs\/zamestnavatele\/./);
    expect(await page.getByRole('main').innerText()).toMatch(/\b0177\d|\b0174\d|\b0176\d/);
  });

  it('finds the same story in German by the language switch', async () => {
    const page = await open(PHONE);
    await page.goto('/cs/prace/pribehy/');
    await page.getByRole('main').locator('a[href^="/cs/prace/pribehy/"]').first().click();
    await page.waitForURL(/\/cs\/prace\/pribehy\/./);
    await page.locator('details.menu > summary').click();
    await page.locator('details.menu a[hreflang="de"]').click();
    await page.waitForURL(/\/jobs\/geschichten\/./);
    expect(await page.locator('html').getAttribute('lang')).toBe('de');
  });
});

describe('an investor', () => {
  it('finds the sites of one municipality, opens one and knows whom to ask', async () => {
    const page = await open({ viewport: { width: 1440, height: 900 } });
    await page.goto('/');
    await page.getByRole('main').locator('a[href="/gewerbeflaechen/"]').first().click();
    await page.waitForURL('**/gewerbeflaechen/');
    await page
      .getByRole('link', { name: /Erweiterung Gewerbe.?gebiet Reinholds.?hain/ })
      .first()
      .click();
    const main = page.getByRole('main');
    await page.waitForURL(/\/gewerbeflaechen\/./);
    const text = (await main.innerText()).replaceAll('\u00AD', '').replaceAll('\u00A0', ' ');
    expect(text).toContain('auf Anfrage');
    expect(text).toMatch(/Stand August 2021/);
    expect(text).toContain('Markt 2');
    expect(text).not.toMatch(/\b0 (m²|ha|€)/);
  });
});

describe('a local firm', () => {
  it('searches from the header and finds its site', async () => {
    const page = await open({ viewport: { width: 1440, height: 900 } });
    await page.goto('/');
    await page.locator('header').getByRole('searchbox').first().fill('Reinholdshain');
    await page.locator('header').getByRole('searchbox').first().press('Enter');
    await page.waitForURL('**/suche/?q=Reinholdshain');
    await page
      .getByRole('main')
      .getByRole('link', { name: /Reinholds.?hain/ })
      .first()
      .waitFor();
    expect(await page.getByRole('main').getByRole('searchbox').inputValue()).toBe('Reinholdshain');
  });
});

describe('with the keyboard only', () => {
  it('the first stop skips to the content', async () => {
    const page = await open();
    await page.goto('/branchen/');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('skip');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
  });
});

describe('without JavaScript', () => {
  it('the list of sites, the list beside the map and the index of the search are complete', async () => {
    const page = await open({ javaScriptEnabled: false, ...PHONE });
    await page.goto('/gewerbeflaechen/');
    expect(await page.getByRole('main').locator('a[href^="/gewerbeflaechen/"]').count()).toBeGreaterThanOrEqual(15);
    await page.goto('/karte/');
    for (const start of ['/gewerbeflaechen/', '/arbeitgeber/', '/jobs/geschichten/'])
      expect(await page.getByRole('main').locator(`a[href^="${start}"]`).count(), start).toBeGreaterThanOrEqual(10);
    await page.goto('/suche/');
    expect(await page.getByRole('main').getByRole('link').count()).toBeGreaterThan(90);
  });

  it('the menu opens on a phone', async () => {
    const page = await open({ javaScriptEnabled: false, ...PHONE });
    await page.goto('/');
    await page.locator('details.menu > summary').click();
    await page.locator('details.menu a[href="/kontakt/"]').click();
    await page.waitForURL('**/kontakt/');
    for (const town of ['Altenberg', 'Dippoldiswalde', 'Glashütte', 'Klingenberg'])
      expect(await page.getByRole('main').innerText()).toContain(town);
  });
});
