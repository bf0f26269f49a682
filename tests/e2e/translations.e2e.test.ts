import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { anchorsOf, make } from '../../cms/tests/access/samples.ts';
import type { Editor } from '../../cms/tests/support/editor.ts';
import type { Instance } from '../../cms/tests/support/instance.ts';
import { PREPARE_TIMEOUT } from '../../cms/tests/support/prepared.ts';
import { watchedPage } from '../support/browser.ts';
import { picture } from '../support/handbook.ts';
import { startJourney, type Journey } from '../support/journey.ts';
import { overwrite, tabTo } from '../support/keyboard.ts';
import type { RunningPublisher } from '../support/publisher.ts';
import { textOf } from '../support/visitor.ts';

// German changes; an editor finds the English text outdated, writes it beside German by keyboard and publishes it.

const PATIENCE = 240_000;
const SOON = 60_000;
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
declare const window: { axe: { run: (root: unknown, options: RunOptions) => Promise<AxeResults> } };

const ENTRY = 'fwt-geising';
const ENGLISH = '/en/employers/feinwerktechnik-geising/';
const CZECH = '/cs/zamestnavatele/feinwerktechnik-geising/';
const NEW_GERMAN = 'Probetext: baut Getriebe, die niemand bestellt hat.';
const NEW_ENGLISH = 'Sample text: builds gearboxes nobody ordered.';
const OLDER = 'The German version is newer';

let journey: Journey;
let cms: Instance;
let site: RunningPublisher;
let browser: Browser;
let page: Page;
let admin: Editor;
let editor: Editor;
let documentId: string;

beforeAll(async () => {
  journey = await startJourney({ people: { altenberg: ['Gemeinderedaktion', 'altenberg'] }, patience: SOON });
  ({ cms, site, browser, page, admin } = journey);
  editor = journey.person('altenberg');
  ({ documentId } = await editor.find('company', ENTRY));
}, PREPARE_TIMEOUT);

afterAll(() => journey?.stop());

afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await page.screenshot({ path: '.build/failed.png' });
});

const soon = <T>(ask: () => Promise<T>) => expect.poll(ask, { timeout: SOON });
const live = (path: string) => textOf(site.origin + path);
const press = async (name: string, role: 'button' | 'link' = 'button') => {
  await tabTo(page.getByRole(role, { name }).first());
  await page.keyboard.press('Enter');
};

describe('a German text that changes', { timeout: PATIENCE }, () => {
  it('is told to visitors of the other languages', async () => {
    expect(await live(ENGLISH)).not.toContain(OLDER);
    expect((await editor.publish('company', documentId, { summary: NEW_GERMAN })).status).toBe(200);
    await soon(() => live(ENGLISH)).toContain(OLDER);
    await soon(() => live(CZECH)).toContain('Německá verze je novější');
    expect(await live('/arbeitgeber/feinwerktechnik-geising/')).not.toContain('language-note');
  });

  it('is a gap on the first page of the desk, and leads to both texts beside each other', async () => {
    await journey.logIn('altenberg');
    const widget = page.getByRole('region', { name: 'Fehlende Übersetzungen' });
    await widget.getByText('Englisch ist älter als Deutsch').waitFor();
    await tabTo(widget.getByRole('link', { name: 'Nebeneinander übersetzen' }).first());
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: /Feinwerktechnik.*: Deutsch und Englisch/, level: 2 }).waitFor();
    await page.getByText('Geändert. Vorher:').waitFor();
    await page.getByText('Entwickelt und baut Getriebe und Baugruppen nach Kundenwunsch.').waitFor();
    await picture(page, 'uebersetzen');
  });

  it('is written in English; what is refused stays', async () => {
    const field = page.getByRole('textbox', { name: 'Kurzfassung (Englisch)' });
    await tabTo(field);
    await overwrite(page, NEW_ENGLISH);
    await press('Entwurf speichern');
    await page.getByRole('alert').getByText('Wählen Sie bei „Textherkunft“').waitFor();
    expect(await field.inputValue()).toBe(NEW_ENGLISH);
    await tabTo(page.getByRole('combobox', { name: 'Textherkunft' }), 'Shift+Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('option', { name: 'von Menschen' }).waitFor();
    await soon(() => page.evaluate(() => document.activeElement?.role)).toBe('option');
    await page.keyboard.type('von Menschen');
    await page.keyboard.press('Enter');
    await press('Entwurf speichern');
    await page.getByText('Gespeichert. Veröffentlichen Sie im Formular.').waitFor();
    expect(await live(ENGLISH)).toContain(OLDER);
  });

  it('fits on a narrow screen, one text below the other', async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    const german = await page.getByText('Kurzfassung (Deutsch)').boundingBox();
    const english = await page.getByRole('textbox', { name: 'Kurzfassung (Englisch)' }).boundingBox();
    expect(english?.y).toBeGreaterThan((german?.y ?? 0) + (german?.height ?? 0));
    expect((english?.x ?? 0) + (english?.width ?? 0)).toBeLessThanOrEqual(390);
    await page.setViewportSize({ width: 1280, height: 900 });
  });

  it('is up to date in English as soon as that is published in its form', async () => {
    await press('Zum Formular: ansehen und veröffentlichen', 'link');
    await page.waitForURL(/locale\]=en/);
    await page.getByText('Englisch ist älter als Deutsch').waitFor();
    await picture(page, 'uebersetzungen-form');
    await press('Veröffentlichen');
    await soon(() => live(ENGLISH)).toContain('builds gearboxes nobody ordered');
    expect(await live(ENGLISH)).not.toContain(OLDER);
    expect(await live(CZECH)).toContain('Německá verze je novější');
  });

  it('is still rightly said in Czech, which somebody confirms from the list', async () => {
    await page.goto(`${cms.url}/admin/upkeep/uebersetzungen`);
    await page.getByText('Tschechisch ist älter als Deutsch').waitFor();
    await picture(page, 'uebersetzungen');
    await press('Feinwerktechnik', 'link');
    await press('Übersetzung ist noch richtig');
    await page.getByText('Bestätigt. Die Übersetzung gilt wieder als vollständig.').waitFor();
    await soon(() => live(CZECH)).not.toContain('Německá verze je novější');
  });
});

it(
  'a page that is not translated shows German, says so, and is no page in that language',
  async () => {
    await make(admin, await anchorsOf(admin), {
      type: 'company',
      municipality: 'altenberg',
      name: 'Nur auf Deutsch',
      locales: ['de'],
      isPublished: true,
    });
    const german = '/arbeitgeber/nur-auf-deutsch/';
    const path = '/en/employers/nur-auf-deutsch--de/';
    await soon(() => live(path)).toContain('This page is not yet available in English.');
    const html = await live(path);
    expect(html).toMatch(/rel="canonical" href="[^"]*\/arbeitgeber\/nur-auf-deutsch\/"/);
    expect(html).not.toContain('rel="alternate" hreflang');
    expect(await live(german)).not.toContain('rel="alternate" hreflang="en"');
    expect(await live('/sitemap-index.xml')).toContain(german);
    expect(await live('/sitemap-index.xml')).not.toContain(path);
    expect(await live('/en/employers/')).toContain(path);
    const { page: visitor } = await watchedPage(browser, site.origin, { bypassCSP: true });
    await visitor.goto(path);
    expect(await visitor.locator('.lead').first().getAttribute('lang')).toBe('de');
    await visitor.evaluate(axe);
    const { violations } = await visitor.evaluate(() => window.axe.run(document, { resultTypes: ['violations'] }));
    expect(violations.map(({ id }) => id)).toEqual([]);
  },
  PATIENCE,
);
