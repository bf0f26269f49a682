import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { Editor } from '../../cms/tests/support/editor.ts';
import { EDITOR, startCms, type Instance } from '../../cms/tests/support/instance.ts';
import { emailOf, invite, roleIds } from '../../cms/tests/support/people.ts';
import { PREPARE_TIMEOUT, seededCopy } from '../../cms/tests/support/prepared.ts';
import { freePort } from '../../scripts/lib/ports.ts';
import { launchBrowser, watchedPage, type Watched } from '../support/browser.ts';
import { picture } from '../support/handbook.ts';
import { overwrite, tabTo } from '../support/keyboard.ts';
import { startPublisher, until, type RunningPublisher } from '../support/publisher.ts';
import { textOf } from '../support/visitor.ts';

// An editor of a town hall brings a new commercial site online, in two languages: by keyboard, in German, and with
// the mistakes somebody makes who does it for the first time.

const PATIENCE = 180_000;
/** For one thing on the screen: less, so that a failure says what was not there. */
const SOON = 45_000;
const LOGIN = { email: emailOf('dippoldiswalde'), password: EDITOR.password };
const TITLE = 'Gewerbehof Obercarsdorf';
/** "28.11.2026" */
const dayIn = (days: number) =>
  new Date(Date.now() + days * 86_400_000).toLocaleDateString('de-DE', {
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
  });
/** Words of the program that no editor should meet; names of languages are their own. */
const ENGLISH = /\b(Publish|Save|Draft|Settings|Required|Add|Create|Unpublish|Delete|Cancel|Loading|Locale)\b/;

let cms: Instance;
let site: RunningPublisher;
let browser: Browser;
let visit: Watched;
let page: Page;

beforeAll(async () => {
  const { dataDir, contentDir } = await seededCopy();
  const port = await freePort();
  cms = await startCms({ dataDir, env: { CONTENT_DIR: contentDir, SITE_URL: `http://127.0.0.1:${port}` } });
  const admin = await Editor.login(cms);
  const roles = await roleIds(admin);
  await invite(cms, admin, 'dippoldiswalde', [roles.get('Gemeinderedaktion') ?? 0], ['dippoldiswalde']);
  site = await startPublisher({ dataDir, cmsUrl: cms.url, port, adminUrl: cms.url });
  await until('the first release', async () => (await textOf(`${site.origin}/`)) !== '', PATIENCE);
  browser = await launchBrowser();
  visit = await watchedPage(browser, cms.url, { viewport: { width: 1280, height: 900 } });
  page = visit.page;
  page.setDefaultTimeout(SOON);
}, PREPARE_TIMEOUT);

afterAll(async () => {
  await browser?.close();
  await site?.stop();
  await cms?.stop();
});

afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await page.screenshot({ path: '.build/failed.png' });
});

const soon = <T>(ask: () => Promise<T>) => expect.poll(ask, { timeout: SOON });
const textbox = (label: string) => page.getByRole('textbox', { name: new RegExp(`^${label}`) }).first();
const choice = (label: string) => page.getByRole('combobox', { name: new RegExp(`^${label}`) }).first();
const button = (name: string | RegExp) => page.getByRole('button', { name }).first();
/** The large button of a group of fields that is still empty. */
const opener = (label: string) =>
  page.locator(
    `xpath=//*[self::label or self::span][starts-with(normalize-space(.), "${label}")]/following::button[1]`,
  );
const complaints = () => page.locator('[data-strapi-field-error]').allInnerTexts();

async function press(target: Locator, back?: 'Shift+Tab'): Promise<void> {
  await tabTo(target, back);
  await page.keyboard.press('Enter');
}

async function write(label: string, text: string): Promise<void> {
  await tabTo(textbox(label));
  await overwrite(page, text);
}

/** An open list takes the focus a moment after it is there; a key pressed before that moves nothing. */
const optionInFocus = () =>
  page.evaluate(() => (document.activeElement?.role === 'option' ? document.activeElement.textContent : ''));

async function choose(label: string, option: string): Promise<void> {
  await press(choice(label));
  await page.getByRole('option', { name: option }).first().waitFor();
  await soon(optionInFocus).not.toBe('');
  await page.keyboard.type(option);
  await soon(optionInFocus).toContain(option);
  await page.keyboard.press('Enter');
  await soon(() => choice(label).innerText()).toContain(option);
}

async function relate(label: string, name: string): Promise<void> {
  await tabTo(choice(label));
  await page.keyboard.type(name);
  await soon(async () => (await page.getByRole('option').allInnerTexts())[0]).toContain(name);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name }).or(page.getByRole('button', { name })).first().waitFor();
}

const isSaved = () => page.getByText('Gespeichert', { exact: true }).first().waitFor();

describe('an editor, by keyboard alone', { timeout: PATIENCE }, () => {
  it('is greeted in German and logs in', async () => {
    await page.goto(`${cms.url}/admin`);
    await page.getByRole('heading', { name: 'Willkommen' }).waitFor();
    await picture(page, 'anmelden');
    await tabTo(page.locator('input[name=email]'));
    await page.keyboard.type(LOGIN.email);
    await tabTo(page.locator('input[name=password]'));
    await page.keyboard.type(LOGIN.password);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: /^Hallo/ }).waitFor();
    await page.getByText('Meine Entwürfe').first().waitFor();
    await page.getByText('Alles Veröffentlichte ist online').waitFor();
    await picture(page, 'startseite');
  });

  it('finds the sites and begins a new one', async () => {
    await press(page.getByRole('link', { name: 'Inhalte', exact: true }));
    await press(page.getByRole('link', { name: 'Gewerbeflächen', exact: true }));
    await page.getByRole('heading', { name: 'Gewerbeflächen' }).first().waitFor();
    await picture(page, 'liste');
    await press(page.getByRole('link', { name: 'Neuer Eintrag', exact: true }).first());
    await page.getByRole('heading', { name: 'Eintrag erstellen' }).waitFor();
    await button('Speichern').waitFor();
    expect(await page.locator('main').innerText()).not.toMatch(ENGLISH);
  });

  it('is told at each field what cannot be left out', async () => {
    await write('Titel', TITLE);
    await press(button('Veröffentlichen'));
    await soon(async () => (await complaints()).length).toBeGreaterThan(4);
    expect(new Set(await complaints())).toEqual(new Set(['Dieser Wert ist erforderlich.']));
    await soon(() => textbox('Kurzfassung').evaluate((field) => field === document.activeElement)).toBe(true);
    await picture(page, 'pflichtfelder');
  });

  it('fills in what the site is', async () => {
    await write('Kurzfassung', 'Eine Halle mit Freifläche an der Bundesstraße.');
    await choose('Textherkunft', 'von Menschen');
    await choose('Art', 'Halle');
    await choose('Angebotsstand', 'frei');
    await write('Stand des Angebots', 'November');
    await write('DE · Angebotsstand in Worten', 'ab Frühjahr zu vermieten');
    await relate('Gemeinde', 'Dippoldiswalde');
    await relate('Ansprechstelle', 'Stadtverwaltung Dippoldiswalde');
    await write('Ortsteil', 'Obercarsdorf');
  });

  it('types where it lies, the wrong way round, and is offered the right one', async () => {
    await press(opener('Lage auf der Karte'));
    await write('Punkt oder Fläche', '13.657, 50.866');
    await page
      .getByText(/Breite und Länge sind vertauscht/)
      .first()
      .waitFor();
    await button('Breite und Länge tauschen').scrollIntoViewIfNeeded();
    await picture(page, 'karte-vertauscht');
    await press(button('Breite und Länge tauschen'));
    await soon(() => textbox('Punkt oder Fläche').inputValue()).toBe('50.866, 13.657');
    await page.getByText('Punkt: Breite 50,866, Länge 13,657').first().waitFor();
    await picture(page, 'karte');
    await choose('Genauigkeit', 'ungef');
    await write('Quelle', 'Stadtverwaltung');
    await press(opener('Quellen'));
    await tabTo(page.locator('[name="sources.0.title"]'));
    await page.keyboard.insertText('Stadtverwaltung Dippoldiswalde');
    await tabTo(page.locator('[name="sources.0.accessedOn"]'));
    await page.keyboard.type(dayIn(0));
    await page.keyboard.press('Enter');
  });

  it('saves a draft: it has an address made from the title, and belongs to her municipality', async () => {
    await press(button('Speichern'));
    await isSaved();
    await soon(() => textbox('Adresse').inputValue()).toBe('gewerbehof-obercarsdorf');
    expect(await textbox('Zuständige Gemeinde').inputValue()).toBe('dippoldiswalde');
    expect(await textOf(`${site.origin}/gewerbeflaechen/`)).not.toContain(TITLE);
  });

  it('asks for the page too early, and reads what is missing for it', async () => {
    await press(page.getByRole('link', { name: 'Vorschau öffnen' }));
    const shown = page.frameLocator('iframe');
    await shown.getByRole('heading', { name: 'Dieser Entwurf ist noch nicht vollständig' }).waitFor();
    await shown.getByText('Es fehlt der Planungsstand').waitFor();
    await press(page.getByRole('link', { name: 'Vorschau schließen' }).or(button('Vorschau schließen')).first());
    await page.getByRole('link', { name: 'Vorschau öffnen' }).waitFor();
  });

  it('is told at each field what keeps the page from the public, and loses nothing', async () => {
    await write('DE · Angebotsstand in Worten', 'ab April zu vermieten');
    await press(button('Veröffentlichen'));
    await soon(complaints).toEqual([
      expect.stringMatching(/^Schreiben Sie Jahr und Monat mit Bindestrich, zum Beispiel 2026-11\./),
      expect.stringMatching(/^Es fehlt der Planungsstand\. Schreiben Sie, wie weit der Bebauungsplan ist/),
      expect.stringMatching(/^Es fehlt, wann jemand dieses Angebot zuletzt geprüft hat/),
      expect.stringMatching(/^Es fehlt, bis wann jemand dieses Angebot wieder prüft/),
    ]);
    await soon(() => textbox('Stand des Angebots').evaluate((field) => field === document.activeElement)).toBe(true);
    expect(await textbox('DE · Angebotsstand in Worten').inputValue()).toBe('ab April zu vermieten');
    await picture(page, 'fehler');
    await overwrite(page, '2026-11');
    await write('DE · Planungsstand', 'Bebauungsplan in Kraft');
    await tabTo(choice('Geprüft am'));
    await page.keyboard.type(dayIn(0));
    await page.keyboard.press('Enter');
    await tabTo(choice('Prüfung fällig am'));
    await page.keyboard.type(dayIn(180));
    await page.keyboard.press('Enter');
  });

  it('sees the draft on its page, publishes, and the page is there', async () => {
    await press(button('Speichern'));
    await isSaved();
    await press(page.getByRole('link', { name: 'Vorschau öffnen' }));
    await page.frameLocator('iframe').getByRole('heading', { level: 1, name: TITLE }).waitFor();
    await picture(page, 'vorschau');
    // Without the desk and its login, as a mayor opens it.
    const address = await page
      .frameLocator('iframe')
      .getByRole('link', { name: 'Im eigenen Fenster öffnen' })
      .getAttribute('href');
    expect(await textOf(site.origin + (address ?? ''))).toContain(TITLE);
    expect(await textOf(`${site.origin}/gewerbeflaechen/`)).not.toContain(TITLE);
    await press(page.getByRole('link', { name: 'Vorschau schließen' }).or(button('Vorschau schließen')).first());
    await button('Veröffentlichen').waitFor();
    await press(button('Veröffentlichen'));
    await page.getByText('Auf der Website ansehen').waitFor();
    await picture(page, 'online');
    const html = await textOf(`${site.origin}/gewerbeflaechen/gewerbehof-obercarsdorf/`);
    expect(html).toContain(TITLE);
    expect(html).toContain('ab April zu vermieten');
    expect(await textOf(`${site.origin}/gewerbeflaechen/`)).toContain(TITLE);
  });

  it('adds English, and loses nothing if it is refused', async () => {
    await press(choice('Sprache'), 'Shift+Tab');
    await page.getByRole('option', { name: /English/ }).waitFor();
    await picture(page, 'sprachen');
    await soon(optionInFocus).toContain('Deutsch');
    await page.keyboard.press('ArrowDown');
    await soon(optionInFocus).toContain('English');
    await page.keyboard.press('Enter');
    await page.waitForURL(/locale\]=en/);
    await soon(() => textbox('Ortsteil').inputValue()).toBe('Obercarsdorf');
    await soon(() => textbox('Titel').inputValue()).toBe('');
    await button('Speichern').waitFor();
    await write('Titel', 'Obercarsdorf business yard');
    await write('Adresse', 'obercarsdorf yard');
    await write('Kurzfassung', 'A hall with open space on the main road.');
    await choose('Textherkunft', 'von Menschen');
    await press(button('Veröffentlichen'));
    await soon(async () => (await complaints()).length).toBe(1);
    expect(await textbox('Titel').inputValue()).toBe('Obercarsdorf business yard');
    expect(await textbox('Kurzfassung').inputValue()).toBe('A hall with open space on the main road.');
  });

  it('mends it, publishes, and the English page knows the place and the sources', async () => {
    await tabTo(textbox('Adresse'), 'Shift+Tab');
    await overwrite(page, 'obercarsdorf-yard');
    await press(button('Veröffentlichen'));
    await page.getByText('Auf der Website ansehen').waitFor();
    const html = await textOf(`${site.origin}/en/commercial-sites/obercarsdorf-yard/`);
    expect(html).toContain('Obercarsdorf business yard');
    expect(html).toContain('Stadtverwaltung Dippoldiswalde');
    expect(await textbox('Punkt oder Fläche').inputValue()).toBe('50.866, 13.657');
    expect(visit.foreign.filter((url) => !url.startsWith(site.origin))).toEqual([]);
  });
});
