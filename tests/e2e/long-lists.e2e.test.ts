import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser, watchedPage, type Watched } from '../support/browser.ts';
import { serveRelease } from '../support/release.ts';

/** More than a page holds. */
const SITES = 170;
const CHECKS = { checkedOn: '2026-03-12', checkDueOn: '2026-09-12' };
const CHECKED = 'geprüft am 12. März 2026 Prüfung überfällig seit 12. September 2026';
const LIST = '/gewerbeflaechen/';

let release: Awaited<ReturnType<typeof serveRelease>>;
let browser: Browser;
let visit: Watched | undefined;
beforeAll(async () => {
  [release, browser] = await Promise.all([serveRelease({ sites: SITES, checks: CHECKS }), launchBrowser()]);
});
afterEach(async () => {
  expect(visit?.foreign ?? []).toEqual([]);
  await visit?.page.context().close();
  visit = undefined;
});
afterAll(async () => {
  await browser.close();
  await release.close();
});

const WIDE = { viewport: { width: 1440, height: 900 } };
const open = async (path: string, options: Parameters<typeof watchedPage>[2] = WIDE) => {
  visit = await watchedPage(browser, release.origin, options);
  await visit.page.goto(path);
  return visit.page;
};
/** What is read, tags left out. */
const wordsOf = (html: string) => html.replaceAll(/<[^>]*>/g, '').replaceAll(/&nbsp;|\s+/g, ' ');
const rows = (page: Page) => page.locator('[data-entries] > li:visible');
const result = (page: Page) => page.locator('[data-result]').innerText();

/** A site that no row of the first page shows. */
const hiddenSite = () => {
  const first = release.pages.get('gewerbeflaechen/index.html') ?? '';
  const key = Array.from({ length: SITES }, (_, k) => `probe-${SITES - 1 - k}`).find(
    (one) => !first.includes(`/${one}/"`),
  );
  if (!key) throw new Error('Every site is on the first page.');
  return key;
};

describe('a list that goes on on further pages', () => {
  it('leads without JavaScript from page to page to every site, each of them once', async () => {
    const page = await open(LIST, { javaScriptEnabled: false });
    const seen: string[] = [];
    for (;;) {
      seen.push(
        ...(await page
          .locator('[data-entries] h3 a')
          .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))),
      );
      const next = page.locator('a[rel="next"]');
      if ((await next.count()) === 0) break;
      await next.click();
    }
    expect(page.url()).toMatch(/\/gewerbeflaechen\/seite\/\d+\/$/);
    expect(new Set(seen).size).toBe(SITES);
    expect(seen).toHaveLength(SITES);
  });

  it('has pages of bearable size with titles and addresses of their own', () => {
    const pages = [...release.pages].filter(([file]) => /^(gewerbeflaechen|karte)\/(seite\/\d+\/)?index/.test(file));
    expect(pages.length).toBeGreaterThanOrEqual(4);
    for (const [file, html] of pages) expect(html.length, file).toBeLessThan(500_000);
    const titles = pages.map(([, html]) => /<title>(.*?)<\/title>/.exec(html)?.[1]);
    expect(new Set(titles).size).toBe(pages.length);
    const second = release.pages.get('gewerbeflaechen/seite/2/index.html');
    expect(second).toContain('rel="canonical" href="http://localhost:4321/gewerbeflaechen/seite/2/"');
    expect(second).toContain('hreflang="cs" href="http://localhost:4321/cs/prumyslove-plochy/strana/2/"');
    expect(release.texts.get('sitemap-index.xml')).toContain('/en/commercial-sites/page/2/</loc>');
  });

  it('says of each entry when it was checked and since when it should be again, like the list of employers', () => {
    for (const file of ['gewerbeflaechen/index.html', 'arbeitgeber/index.html', 'kommunen/glashuette/index.html'])
      expect(wordsOf(release.pages.get(file) ?? ''), file).toContain(CHECKED);
    const czech = wordsOf(release.pages.get('cs/zamestnavatele/index.html') ?? '');
    expect(czech).toContain('zkontrolováno 12. března 2026 kontrola po termínu od 12. září 2026');
  });

  it('goes out as open data with the same days', () => {
    const inFile = (file: string) => release.texts.get(`data/${file}`) ?? '';
    const [head, first] = inFile('commercial-sites.csv').split('\r\n');
    expect([head, first]).toEqual([
      expect.stringMatching(/;checkedOn;checkDueOn$/),
      expect.stringMatching(/;2026-03-12;2026-09-12$/),
    ]);
    for (const file of ['commercial-sites.json', 'commercial-sites.geojson', 'companies.geojson'])
      expect(inFile(file), file).toMatch(/"checkedOn":"2026-03-12","checkDueOn":"2026-09-12"/);
  });

  it('fetches nothing more until somebody wants more', async () => {
    const page = await open(LIST, { viewport: { width: 390, height: 844 } });
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    expect(await result(page)).toBe(`${SITES} Standorte`);
    await page.waitForLoadState('networkidle');
    expect(asked.filter((path) => path.startsWith('/data/'))).toEqual([]);
    const before = await rows(page).count();
    await page.getByRole('button', { name: 'Weitere zeigen' }).click();
    await page.waitForFunction((count) => document.querySelectorAll('[data-entries] > li').length > count, before);
    expect(asked.filter((path) => path.startsWith('/data/'))).toEqual(['/data/list-sites.de.json']);
    expect(await rows(page).count()).toBe(Math.min(Math.max(before, 50) + 50, SITES));
    // Where the new rows begin, the keyboard goes on.
    expect(await page.evaluate(() => document.activeElement?.closest('li')?.id)).toMatch(/^sites-probe-/);
    expect(visit?.errors).toEqual([]);
  });

  it('finds what is not on the page, says how many, and keeps it in the address', async () => {
    const key = hiddenSite();
    const number = key.replace('probe-', '');
    const page = await open(LIST);
    await page.getByRole('searchbox', { name: 'Suche in der Liste' }).fill(`Probe ${number} `);
    await page.waitForFunction(() => document.querySelector('[data-result]')?.textContent?.includes('von'));
    const link = rows(page).locator(`a[href="${LIST}${key}/"]`);
    await link.waitFor();
    expect(await result(page)).toMatch(new RegExp(`^\\d+ von ${SITES}`));
    const row = rows(page).filter({ has: page.locator(`a[href="${LIST}${key}/"]`) });
    expect((await row.innerText()).replaceAll('\u00A0', ' ')).toMatch(/(ha|m²|Größe auf Anfrage)/);
    expect(wordsOf(await row.innerHTML())).toContain(CHECKED);
    expect(page.url()).toContain(`q=Probe+${number}`);
    await page.reload();
    await link.waitFor();
    await page.getByRole('button', { name: 'Zurücksetzen' }).first().click();
    await page.locator('[data-result]', { hasText: new RegExp(`^${SITES} Standorte$`) }).waitFor();
    expect(visit?.errors).toEqual([]);
  });

  it('filters on a phone before anything else was fetched', async () => {
    const page = await open(LIST, { viewport: { width: 390, height: 844 } });
    await page.locator('details.filters > summary').click();
    await page.getByRole('checkbox', { name: /^Glashütte/ }).check();
    await page.waitForFunction(() => document.querySelector('[data-result]')?.textContent?.includes('von'));
    expect(Number(/^\d+/.exec(await result(page))?.[0])).toBeGreaterThan(12);
    expect(await page.locator('[data-entries] > li:not([data-municipality="glashuette"])').count()).toBe(0);
    expect(new URL(page.url()).search).toBe('?gemeinde=glashuette');
  });

  it('opens already filtered where a municipality leads to it', async () => {
    const page = await open('/kommunen/glashuette/');
    await page.getByRole('link', { name: /^Weitere Flächen/ }).click();
    await page.waitForFunction(() => document.querySelector('[data-result]')?.textContent?.includes('von'));
    const count = Number(/^\d+/.exec(await result(page))?.[0]);
    expect(count).toBeGreaterThan(12);
    expect(await result(page)).toBe(`${count} von ${SITES} Standorten`);
  });

  it('says so when the rest cannot be fetched, and still leads on', async () => {
    const page = await open(LIST, { viewport: { width: 390, height: 844 } });
    await page.route('**/data/list-sites.de.json', (route) => route.abort());
    await page.getByRole('button', { name: 'Weitere zeigen' }).click();
    await page.locator('[data-rest-failed]', { hasText: 'konnten nicht geladen werden' }).waitFor();
    await page.locator('a[rel="next"]').click();
    await page.waitForURL('**/gewerbeflaechen/seite/2/');
  });
});

describe('the large map', () => {
  it('shows every entry once it is open, whichever page its row is on', async () => {
    const page = await open('/karte/');
    const total = Number(/\d+/.exec(await result(page))?.[0]);
    expect(total).toBeGreaterThan(SITES + 40);
    await page.locator('.map-view').scrollIntoViewIfNeeded();
    await page.locator('so-map[data-open]').waitFor();
    await page.locator('.leaflet-marker-icon').first().waitFor();
    // Loading the rest moves no row that was there.
    const order = await page
      .locator('[data-group="sites"] [data-entries] > li')
      .evaluateAll((all) => all.map(({ id }) => id));
    const html = release.pages.get('karte/index.html') ?? '';
    expect(order.slice(0, 50)).toEqual([...html.matchAll(/<li id="(sites-[^"]+)"/g)].slice(0, 50).map(([, id]) => id));
    const loaded = await page.evaluate(() => document.querySelector('so-finder')?.rows.length);
    // The layers that are off at first are loaded too.
    expect(loaded).toBeGreaterThan(SITES + 140);
    expect(await result(page)).toBe(`${total} Einträge`);
    const key = hiddenSite();
    await page.goto(`/karte/?auswahl=${key}`);
    await page
      .locator('.map-card')
      .filter({ hasText: `Probe ${key.replace('probe-', '')} ` })
      .waitFor();
    expect(await page.locator('.map-card a', { hasText: 'Ansehen' }).getAttribute('href')).toBe(`${LIST}${key}/`);
    expect(visit?.errors).toEqual([]);
  });
});
