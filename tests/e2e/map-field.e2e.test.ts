import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Editor } from '../../cms/tests/support/editor.ts';
import { EDITOR, startCms, type Instance } from '../../cms/tests/support/instance.ts';
import { PREPARE_TIMEOUT, seededCopy } from '../../cms/tests/support/prepared.ts';
import { launchBrowser, watchedPage, type Watched } from '../support/browser.ts';
import { isFocused, overwrite, tabTo } from '../support/keyboard.ts';

// An editor enters the outline of a site by keyboard alone, and gets it wrong on the way.

const PATIENCE = 120_000;
const OUTLINE = ['50.884, 13.631', '50.884, 13.6367', '50.8876, 13.6367', '50.8876, 13.631'];
const UTM = ['33403700.35 5637818.07', '33404101.29 5637810.65', '33404108.68 5638210.96', '33403707.77 5638218.37'];
const swapped = OUTLINE.map((line) => line.split(', ').reverse().join(' '));
const crossing = [OUTLINE[0], OUTLINE[2], OUTLINE[1], OUTLINE[3]].join('\n');

let cms: Instance;
let editor: Editor;
let browser: Browser;
let visit: Watched;
let page: Page;
let documentId: string;

beforeAll(async () => {
  const { dataDir, contentDir } = await seededCopy();
  cms = await startCms({ dataDir, env: { CONTENT_DIR: contentDir } });
  editor = await Editor.login(cms);
  ({ documentId } = await editor.find('commercial-site', 'dw-reichstaedt'));
  browser = await launchBrowser();
  visit = await watchedPage(browser, cms.url, { viewport: { width: 1440, height: 1000 } });
  page = visit.page;
  page.setDefaultTimeout(PATIENCE);
}, PREPARE_TIMEOUT);

afterAll(async () => {
  await browser?.close();
  await cms?.stop();
});

const type = (lines: string) => overwrite(page, lines);
const field = () => page.getByRole('textbox', { name: 'Punkt oder Fläche' });
const alert = (text: string | RegExp) => page.getByRole('alert').filter({ hasText: text });
const status = (text: string | RegExp) => page.getByRole('status').filter({ hasText: text });
const storedGeometry = async () => {
  const { data } = await editor.read('commercial-site', documentId);
  return (data.position as { geometry: unknown }).geometry;
};

describe('the place of a site, by keyboard', () => {
  it(
    'log in and open the site',
    async () => {
      await page.goto(`${cms.url}/admin/auth/login`);
      await tabTo(page.locator('input[name=email]'));
      await page.keyboard.type(EDITOR.email);
      await tabTo(page.locator('input[name=password]'));
      await page.keyboard.type(EDITOR.password);
      await page.keyboard.press('Enter');
      await page.waitForURL((url) => !url.pathname.includes('auth'));
      const list = `${cms.url}/admin/content-manager/collection-types/api::commercial-site.commercial-site`;
      await page.goto(`${list}/${documentId}?plugins[i18n][locale]=de`);
      await field().waitFor();
      await status('Punkt: Breite 50,8858, Länge 13,6339').waitFor();
      expect(await field().inputValue()).toBe('50.8858, 13.6339');
    },
    PATIENCE,
  );

  it(
    'swapped coordinates are named and can be swapped',
    async () => {
      await tabTo(field());
      await type(swapped.join('\n'));
      await alert(/Breite und Länge sind vertauscht: Gelesen wurde Breite 13,631, Länge 50,884\./).waitFor();
      await tabTo(page.getByRole('button', { name: 'Breite und Länge tauschen' }), 'Tab', 2);
      await page.keyboard.press('Enter');
      await status(/Fläche: 160\.\d{3} m² \(16,0\d ha\)/).waitFor();
      expect(await field().inputValue()).toBe(OUTLINE.join('\n'));
      expect(await isFocused(field())).toBe(true);
      expect(await alert('vertauscht').count()).toBe(0);
    },
    PATIENCE,
  );

  it(
    'UTM coordinates are named and can be converted',
    async () => {
      await type(UTM.join('\n'));
      await alert(/Das sind Meter im System ETRS89\/UTM 33N, gebraucht werden Grad/).waitFor();
      await tabTo(page.getByRole('button', { name: 'Aus UTM 33 umrechnen' }), 'Tab', 2);
      await page.keyboard.press('Enter');
      await status(/Fläche: 160\.\d{3} m² \(16,0\d ha\)/).waitFor();
      const first = (await field().inputValue()).split('\n')[0]?.split(', ').map(Number);
      expect(first?.[0]).toBeCloseTo(50.884, 5);
      expect(first?.[1]).toBeCloseTo(13.631, 5);
    },
    PATIENCE,
  );

  it(
    'an outline that crosses itself is named, and saving refuses it in the same words',
    async () => {
      await type(crossing);
      await alert(/Der Umriss kreuzt oder berührt sich selbst bei Breite 50,8\d+, Länge 13,6\d+/).waitFor();
      const locality = page.getByRole('textbox', { name: 'Ortsteil', exact: true });
      await tabTo(locality, 'Shift+Tab');
      await type('Oberdorf');
      await tabTo(page.getByRole('button', { name: 'Speichern' }));
      await page.keyboard.press('Enter');
      await page.getByText(/Die Lage kann so nicht gespeichert werden\./).waitFor();
      expect(await alert(/Der Umriss kreuzt oder berührt sich selbst/).count()).toBeGreaterThan(0);
      expect(await storedGeometry()).toEqual({ type: 'Point', coordinates: [13.6339, 50.8858] });
      expect(await field().inputValue()).toBe(crossing);
      expect(await locality.inputValue()).toBe('Oberdorf');
    },
    PATIENCE,
  );

  it(
    'an area that differs from the stated one is warned of',
    async () => {
      await tabTo(field(), 'Shift+Tab');
      await type(OUTLINE.join('\n').replaceAll('50.8876', '50.889'));
      await status(
        /Die gezeichnete Fläche ist um 39 % größer als die eingetragene Gesamtfläche \(160\.000 m²\)/,
      ).waitFor();
      await type(OUTLINE.join('\n'));
      await status(/Fläche: 160\.\d{3} m² \(16,0\d ha\)/).waitFor();
      expect(await status('Die gezeichnete Fläche ist').count()).toBe(0);
    },
    PATIENCE,
  );

  it(
    'what is right is saved, and the map shows it',
    async () => {
      expect(await page.getByRole('region', { name: 'Karte der Lage' }).locator('path.drawn').count()).toBe(1);
      await tabTo(page.getByRole('button', { name: 'Speichern' }));
      const saved = page.waitForResponse((response) => response.request().method() === 'PUT');
      await page.keyboard.press('Enter');
      expect((await saved).status()).toBe(200);
      const ring = [...OUTLINE, ...OUTLINE.slice(0, 1)].map((line) => line.split(', ').map(Number).reverse());
      expect(await storedGeometry()).toEqual({ type: 'Polygon', coordinates: [ring] });
      expect(visit.foreign).toEqual([]);
    },
    PATIENCE,
  );
});

describe('the place of a site, by pointer', () => {
  const map = () => page.getByRole('region', { name: 'Karte der Lage' });
  const tool = (name: string) => page.getByRole('button', { name, exact: true });
  const lines = async () => (await field().inputValue()).split('\n').filter(Boolean).length;

  /** Clicks on places of the map, in shares of its width and height. */
  async function click(...places: readonly (readonly [number, number])[]): Promise<void> {
    await map().scrollIntoViewIfNeeded();
    const box = await map().boundingBox();
    if (!box) throw new Error('The map is not on the screen.');
    for (const [x, y] of places) {
      await page.mouse.move(box.x + x * box.width, box.y + y * box.height, { steps: 3 });
      await page.mouse.click(box.x + x * box.width, box.y + y * box.height);
    }
  }

  it(
    'what is drawn is written, cut out and deleted',
    async () => {
      await tool('Punkt oder Fläche löschen').click();
      await click([0.5, 0.5]);
      await status('Lage: noch keine').waitFor();
      expect(await field().inputValue()).toBe('');

      await tool('Fläche zeichnen').click();
      await click([0.2, 0.2], [0.8, 0.2], [0.8, 0.8], [0.2, 0.8], [0.2, 0.2]);
      await status(/Fläche: [\d.]+ m²/).waitFor();
      expect(await lines()).toBe(4);

      await tool('Aussparung zeichnen').click();
      await click([0.4, 0.4], [0.6, 0.4], [0.6, 0.6], [0.4, 0.6], [0.4, 0.4]);
      await expect.poll(() => field().inputValue()).toContain('Aussparung');
      expect(await lines()).toBe(9);

      await tool('Punkt setzen').click();
      await click([0.5, 0.3]);
      await status(/Punkt: Breite 50,8/).waitFor();
      expect(await lines()).toBe(1);
    },
    PATIENCE,
  );

  it(
    'Escape puts the tool back and leaves what was there',
    async () => {
      const before = await field().inputValue();
      await tool('Fläche zeichnen').click();
      await click([0.2, 0.2], [0.8, 0.2]);
      await page.keyboard.press('Escape');
      expect(await tool('Fläche zeichnen').getAttribute('aria-pressed')).toBe('false');
      expect(await field().inputValue()).toBe(before);
    },
    PATIENCE,
  );
});
