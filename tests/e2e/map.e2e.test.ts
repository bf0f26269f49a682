import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser, watchedPage, type Watched } from '../support/browser.ts';
import { serveRelease } from '../support/release.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
declare const window: { axe: { run: (root: unknown) => Promise<AxeResults> } };

let release: Awaited<ReturnType<typeof serveRelease>>;
let browser: Browser;
let visit: Watched | undefined;
beforeAll(async () => {
  [release, browser] = await Promise.all([serveRelease(), launchBrowser()]);
});
afterEach(async () => {
  expect(visit?.foreign).toEqual([]);
  expect(visit?.errors).toEqual([]);
  await visit?.page.context().close();
  visit = undefined;
});
afterAll(async () => {
  await browser.close();
  await release.close();
});

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true };
const DESK = { viewport: { width: 1440, height: 900 } };
type Options = Parameters<typeof watchedPage>[2];
async function open(path: string, options: Options = {}): Promise<Page> {
  visit = await watchedPage(browser, release.origin, { reducedMotion: 'reduce', ...options });
  await visit.page.goto(path);
  return visit.page;
}
const opened = (page: Page) => page.locator('.ground > defs').waitFor({ state: 'attached' });

const focused = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return '';
    return (element.getAttribute('aria-label') ?? element.textContent)
      .replaceAll('\u00AD', '')
      .replaceAll(/\s+/g, ' ')
      .trim();
  });
const announced = (page: Page, text: string | RegExp) =>
  page.locator('[data-status]').filter({ hasText: text }).waitFor({ state: 'attached' });
const shownRows = (page: Page) => page.locator('[data-entries] > li:visible').count();
/** How many entries the markers stand for. */
const markedEntries = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('.marker')].reduce(
      (sum, marker) => sum + Number(marker.querySelector('b')?.textContent ?? 1),
      0,
    ),
  );
const placedRows = (page: Page) => page.locator('[data-entries] > li[data-lon]:visible').count();

describe('list, map and address say the same', () => {
  it('filters hide rows and markers alike and stay in the address', async () => {
    const page = await open('/gewerbeflaechen/', DESK);
    await opened(page);
    expect(await shownRows(page)).toBe(15);
    expect(await markedEntries(page)).toBe(await placedRows(page));
    await page.getByRole('checkbox', { name: /Glashütte/ }).check();
    await announced(page, '4 von 15 Standorten');
    expect(await shownRows(page)).toBe(4);
    expect(await markedEntries(page)).toBe(4);
    expect(new URL(page.url()).search).toBe('?gemeinde=glashuette');
    await page.reload();
    await opened(page);
    expect(await shownRows(page)).toBe(4);
    await page.getByRole('button', { name: /Glashütte entfernen/ }).click();
    expect(await shownRows(page)).toBe(15);
    expect(new URL(page.url()).search).toBe('');
  });

  it('an address opens view and choice; one back leads to the former filter', async () => {
    const page = await open('/karte/?gemeinde=glashuette&karte=12/50.86/13.79&auswahl=gl-klein-tirol', DESK);
    await page.locator('.map-card').waitFor();
    expect((await page.locator('.map-card').innerText()).replaceAll('\u00AD', '')).toContain(
      'Gewerbefläche Oberschlottwitz',
    );
    expect(await page.locator('#sites-gl-klein-tirol').getAttribute('aria-current')).toBe('true');
    expect(await page.locator('.marker.on').count()).toBe(1);
    await page.evaluate(() => history.pushState(null, '', '?gemeinde=altenberg'));
    await page.evaluate(() => dispatchEvent(new PopStateEvent('popstate')));
    expect(await page.locator('[data-entries] > li[data-municipality=glashuette]:visible').count()).toBe(0);
    await page.goBack();
    expect(await page.locator('[data-entries] > li[data-municipality=altenberg]:visible').count()).toBe(0);
  });

  it('moving the map by hand is kept in the address, "whole region" takes it out', async () => {
    const page = await open('/karte/', DESK);
    await opened(page);
    expect(new URL(page.url()).search).toBe('');
    await page.getByRole('button', { name: 'Vergrößern' }).click();
    expect(new URL(page.url()).search).toMatch(/^\?karte=\d+(\.\d+)?\/5\d\.\d+\/13\.\d+$/);
    await page.getByRole('button', { name: 'Ganze Region zeigen' }).click();
    expect(new URL(page.url()).search).toBe('');
  });

  it('without a match it says why and which filter stands in the way', async () => {
    const page = await open('/gewerbeflaechen/', DESK);
    await page.getByRole('checkbox', { name: /Glashütte/ }).check();
    await page.getByRole('checkbox', { name: /bis 5\.000/ }).check();
    await page.getByRole('heading', { name: /Kein Treffer/ }).waitFor();
    await announced(page, 'Kein Treffer');
    await page.getByRole('button', { name: /Ohne bis 5\.000/ }).click();
    expect(await shownRows(page)).toBe(4);
    expect(await focused(page)).toBe('4 von 15 Standorten');
  });

  it('layers are switched on the map as in the form', async () => {
    const page = await open('/karte/', DESK);
    await opened(page);
    expect(await page.locator('[data-group=places]').isVisible()).toBe(false);
    await page.locator('.map-layers > summary').click();
    await page
      .locator('.map-layers')
      .getByRole('checkbox', { name: /Orte und Bahnhöfe/ })
      .check();
    expect(await page.locator('[data-group=places]').isVisible()).toBe(true);
    expect(
      await page
        .locator('form')
        .getByRole('checkbox', { name: /Orte und Bahnhöfe/ })
        .isChecked(),
    ).toBe(true);
    expect(await markedEntries(page)).toBe(await placedRows(page));
    await page.locator('.map-layers').getByRole('checkbox', { name: 'Bahn', exact: true }).uncheck();
    expect(await page.locator('.ground .bm-rail').count()).toBe(0);
  });
});

describe('with the keyboard only', () => {
  it('beside the list: from the row to the map and back to the row', async () => {
    const page = await open('/gewerbeflaechen/', DESK);
    await opened(page);
    const button = page.locator('#sites-gl-klein-tirol').getByRole('button');
    await button.focus();
    await page.keyboard.press('Enter');
    await page.locator('.map-card').waitFor();
    expect(await focused(page)).toBe('Gewerbefläche Oberschlottwitz');
    await page.keyboard.press('Escape');
    expect(await focused(page)).toBe('Auf der Karte zeigen: Gewerbefläche Oberschlottwitz');
    expect(await page.locator('.map-card').isVisible()).toBe(false);
    expect(await page.locator('.marker.on').count()).toBe(0);
  });

  it('the map is one stop, its buttons follow by name, no marker is among them', async () => {
    const page = await open('/karte/', DESK);
    await opened(page);
    await page.getByRole('application').focus();
    expect(await focused(page)).toBe('Karte, mit den Pfeiltasten verschieben');
    const before = await page.locator('.leaflet-map-pane').getAttribute('style');
    await page.keyboard.press('ArrowRight');
    await page.waitForFunction(
      (old) => document.querySelector('.leaflet-map-pane')?.getAttribute('style') !== old,
      before,
    );
    const zoom = new URL(page.url()).search;
    await page.keyboard.press('+');
    await page.keyboard.press('-');
    expect(new URL(page.url()).search).toBe(zoom);
    const stops: string[] = [];
    for (let k = 0; k < 7; k++) {
      await page.keyboard.press('Tab');
      stops.push(await focused(page));
    }
    expect(stops).toEqual([
      'Vergrößern',
      'Verkleinern',
      'Ganze Region zeigen',
      'Auf die Treffer zoomen',
      'Vollbild',
      'Ebenen und Legende',
      'Karte schließen',
    ]);
    await page.getByRole('application').focus();
    await page.keyboard.press('Escape');
    expect(await focused(page)).toBe('62 Einträge');
  });

  it('on a phone: the button opens, a row leads to its place, Escape returns to the row, then the map is gone', async () => {
    const page = await open('/karte/', PHONE);
    expect(await page.locator('.leaflet-container').count()).toBe(0);
    const opener = page.getByRole('button', { name: 'Karte öffnen' }).first();
    await opener.focus();
    await page.keyboard.press('Enter');
    await opened(page);
    expect(await page.getByRole('dialog').isVisible()).toBe(true);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    expect(await focused(page)).toBe('Karte öffnen');
    await page.locator('#employers-nomos').getByRole('button').focus();
    await page.keyboard.press('Enter');
    await page.locator('.map-card').waitFor();
    expect(await focused(page)).toContain('NOMOS');
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    expect(await focused(page)).toMatch(/^Auf der Karte zeigen: NOMOS/);
  });

  it('on a phone: closed and asked for again in the same moment, the map comes back', async () => {
    const page = await open('/karte/', PHONE);
    await page.locator('#employers-nomos').getByRole('button').press('Enter');
    await page.locator('.map-card').waitFor();
    await page.evaluate(() => {
      const escape = new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true });
      document.querySelector('.map-card')?.dispatchEvent(escape);
      document.querySelector<HTMLButtonElement>('#employers-herbrig button')?.click();
    });
    await page.locator('.map-card', { hasText: 'Herbrig' }).waitFor();
    await page.waitForTimeout(300);
    expect(await page.getByRole('dialog').isVisible()).toBe(true);
    expect(await page.locator('.marker.on').count()).toBe(1);
  });

  it('the whole window and back', async () => {
    const page = await open('/karte/', DESK);
    await opened(page);
    const large = page.getByRole('button', { name: 'Vollbild' });
    await large.focus();
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.querySelector('dialog')?.open);
    expect(await page.locator('.map-stage').evaluate((stage) => stage.clientWidth)).toBe(1440);
    expect(await large.getAttribute('aria-pressed')).toBe('true');
    await page.getByRole('button', { name: 'Zurück zur Liste' }).focus();
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => !document.querySelector('dialog')?.open);
    expect(await large.getAttribute('aria-pressed')).toBe('false');
    expect(await focused(page)).toBe('Vollbild');
  });
});

describe('with the pointer', () => {
  it('a marker leads to its row and says which it is', async () => {
    const page = await open('/gewerbeflaechen/', DESK);
    await opened(page);
    await page.locator('.marker.pin').last().click();
    await page.locator('.map-card').waitFor();
    const row = page.locator('li[aria-current=true]');
    expect(await row.evaluate((element) => element.contains(document.activeElement))).toBe(true);
    await announced(page, /ausgewählt, \d+ von 15/);
    await page.getByRole('button', { name: 'Auswahl schließen' }).click();
    expect(await row.count()).toBe(0);
  });

  it('entries at the same place open as a choice', async () => {
    const page = await open('/karte/?ebene=employers&karte=14/50.852/13.7798', DESK);
    await opened(page);
    await page.locator('.marker.cluster', { hasText: /^1\d$/ }).click();
    const card = page.locator('.map-card');
    expect(await card.getByRole('listitem').count()).toBeGreaterThan(5);
    await card.getByRole('button', { name: /NOMOS/ }).click();
    expect(await page.locator('#employers-nomos').getAttribute('aria-current')).toBe('true');
  });
});

describe('without the map', () => {
  it('and without JavaScript: the whole list, links to municipalities, the picture; no form, no button that does nothing', async () => {
    for (const [path, rows] of [
      ['/gewerbeflaechen/', 15],
      ['/en/commercial-sites/', 15],
      ['/karte/', 150],
      ['/cs/mapa/', 150],
    ] as const) {
      const page = await open(path, { ...DESK, javaScriptEnabled: false });
      expect(await shownRows(page), path).toBeGreaterThanOrEqual(rows);
      expect(
        (await page.locator('main form').count()) - (await page.locator('main form:not(:visible)').count()),
        path,
      ).toBe(0);
      expect(await page.locator('main button:visible').count(), path).toBe(0);
      expect(await page.locator('main svg.basemap:visible').count(), path).toBe(1);
      const targets = await page
        .locator('.no-script a')
        .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
      expect(targets.length).toBeGreaterThanOrEqual(14);
      for (const target of targets) expect(await page.locator(target).count(), target).toBe(1);
      await page.context().close();
    }
  });

  it('if it cannot be loaded, the page says so and the list goes on', async () => {
    visit = await watchedPage(browser, release.origin, DESK);
    const { page } = visit;
    await page.route('**/data/basemap.json', (route) => route.fulfill({ status: 404, body: '' }));
    await page.goto('/gewerbeflaechen/');
    await page.getByText('Die Liste zeigt alles').waitFor();
    await page.getByRole('checkbox', { name: /Altenberg/ }).check();
    expect(await shownRows(page)).toBe(3);
    expect(await page.locator('main svg.basemap:visible').count()).toBe(1);
    visit.errors.length = 0;
  });
});

describe('weight over the wire', () => {
  it.each(['/gewerbeflaechen/', '/karte/'])('%s: under 15 kB of scripts closed, under 80 kB open', async (path) => {
    visit = await watchedPage(browser, release.origin, { ...PHONE });
    const { page } = visit;
    const scripts: Promise<number>[] = [];
    page.on('requestfinished', (request) => {
      if (request.resourceType() === 'script')
        scripts.push(request.sizes().then(({ responseBodySize }) => responseBodySize));
    });
    const total = async () => (await Promise.all(scripts)).reduce((sum, size) => sum + size, 0);
    await page.goto(path, { waitUntil: 'networkidle' });
    const closed = await total();
    await page.getByRole('button', { name: 'Karte öffnen' }).first().click();
    await opened(page);
    await page.waitForLoadState('networkidle');
    const open = await total();
    console.log(`${path} scripts (br): ${closed} closed, ${open} open`);
    expect(closed).toBeGreaterThan(0);
    expect(closed).toBeLessThan(15_000);
    expect(open).toBeGreaterThan(closed);
    expect(open).toBeLessThan(80_000);
  });
});

describe('axe finds nothing on an open map', () => {
  it.each([
    { path: '/gewerbeflaechen/', options: { ...DESK, colorScheme: 'light' as const } },
    { path: '/karte/?auswahl=nomos', options: { ...DESK, colorScheme: 'dark' as const } },
    { path: '/en/map/?auswahl=gl-klein-tirol', options: { ...PHONE, colorScheme: 'light' as const } },
    {
      path: '/cs/prumyslove-plochy/?groesse=to-5000&gemeinde=glashuette',
      options: { ...DESK, colorScheme: 'dark' as const },
    },
  ])('$path', async ({ path, options }) => {
    const page = await open(path, { ...options, bypassCSP: true });
    await opened(page);
    await page.evaluate(() => document.querySelector<HTMLDetailsElement>('.map-layers')?.setAttribute('open', ''));
    await page.evaluate(axe);
    const { violations } = await page.evaluate(() => window.axe.run(document));
    expect(
      violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`),
    ).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
  });
});
