import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Editor, type Document } from '../../cms/tests/support/editor.ts';
import { EDITOR, startCms, type Instance } from '../../cms/tests/support/instance.ts';
import { emailOf, invite, roleIds } from '../../cms/tests/support/people.ts';
import { PREPARE_TIMEOUT, seededCopy } from '../../cms/tests/support/prepared.ts';
import { launchBrowser, watchedPage, type Watched } from '../support/browser.ts';
import { picture } from '../support/handbook.ts';
import { isFocused, tabTo } from '../support/keyboard.ts';

// Somebody of a town hall finds the desk in German and begins a story by keyboard alone.

const PATIENCE = 120_000;
const STORIES = '/content-manager/collection-types/api::job-story.job-story';
/** Words by which the vendor sells. */
const ADVERTISING =
  /upgrade|upgraden|enterprise|growth|marketplace|marktplatz|free trial|pricing|preisgestaltung|strapi cloud|single sign-on|audit logs|try now/i;
const EDITOR_LOGIN = { email: emailOf('altenberg'), password: EDITOR.password };

let cms: Instance;
let admin: Editor;
let browser: Browser;
let visit: Watched;
let page: Page;

async function logIn(where: Page, { email, password }: typeof EDITOR): Promise<void> {
  await where.goto(`${cms.url}/admin/auth/login`);
  await where.locator('input[name=email]').fill(email);
  await where.locator('input[name=password]').fill(password);
  await where.keyboard.press('Enter');
  await where.waitForURL((url) => !url.pathname.includes('auth'));
}

beforeAll(async () => {
  const { dataDir, contentDir } = await seededCopy();
  cms = await startCms({ dataDir, env: { CONTENT_DIR: contentDir } });
  admin = await Editor.login(cms);
  const roles = await roleIds(admin);
  const editor = await invite(cms, admin, 'altenberg', [roles.get('Gemeinderedaktion') ?? 0], ['altenberg']);
  const { documentId } = await editor.find('company', 'fwt-geising');
  await editor.save('company', documentId, { summary: 'Nur im Entwurf.' });
  browser = await launchBrowser();
  // As a browser that was set up in English.
  visit = await watchedPage(browser, cms.url, { locale: 'en-US', viewport: { width: 1440, height: 1000 } });
  page = visit.page;
  page.setDefaultTimeout(PATIENCE);
}, PREPARE_TIMEOUT);

afterAll(async () => {
  await browser?.close();
  await cms?.stop();
});

/** Once the page has come so far. */
const soon = <T>(ask: () => Promise<T>) => expect.poll(ask, { timeout: PATIENCE });

async function write(question: string, answer: string): Promise<void> {
  await tabTo(page.getByRole('textbox', { name: question }));
  await page.keyboard.type(answer);
}

/** Opens a list of names, goes to one by its letters and takes it. */
async function pick(question: string, name: string): Promise<void> {
  const list = page.getByRole('combobox', { name: question });
  await soon(() => list.isEnabled()).toBe(true);
  await tabTo(list);
  await page.keyboard.press('Enter');
  await page.getByRole('option', { name }).waitFor();
  await page.keyboard.type(name);
  await soon(() => isFocused(page.getByRole('option', { name }))).toBe(true);
  // The list goes to a name after each letter, later than the key; closed before, it looks for one in vain.
  await page.evaluate(() => new Promise((done) => setTimeout(done)));
  await page.keyboard.press('Enter');
  await page.getByRole('option', { name }).waitFor({ state: 'hidden' });
}

const heading = (name: string, level = 2) => page.getByRole('heading', { name, level }).waitFor();

async function goOn(to: string): Promise<void> {
  await tabTo(page.getByRole('button', { name: 'Weiter' }));
  await page.keyboard.press('Enter');
  await heading(to);
}

describe('the desk of somebody from a town hall', () => {
  it(
    'asks for the login in German, whatever the browser speaks',
    async () => {
      await page.goto(`${cms.url}/admin`);
      await heading('Willkommen', 1);
      await page.getByRole('button', { name: 'Anmelden' }).waitFor();
      expect(await page.locator('html').getAttribute('lang')).toBe('de');
    },
    PATIENCE,
  );

  it(
    'shows what waits for her, in this order, and no more',
    async () => {
      await logIn(page, EDITOR_LOGIN);
      await heading('Hallo altenberg', 1);
      const widgets = [
        'Website',
        'Meine Entwürfe',
        'Zu prüfen',
        'Fehlende Übersetzungen',
        'Neue Geschichte in zehn Minuten',
      ];
      await heading(widgets.at(-1) ?? '');
      // Until the rights are known there is room for all.
      await soon(() => page.getByRole('heading', { level: 2 }).allTextContents()).toEqual(widgets);
      await page.getByText('Nichts zu prüfen.').waitFor();
      await page.getByText('gibt es auch auf Englisch und Tschechisch').waitFor();
      const draft = page.getByRole('region', { name: 'Meine Entwürfe' }).getByRole('link');
      expect(await draft.count()).toBe(1);
      expect(await page.locator('body').innerText()).not.toMatch(ADVERTISING);
    },
    PATIENCE,
  );

  it(
    'asks the questions of a story by keyboard, and says what is missing',
    async () => {
      await tabTo(page.getByRole('link', { name: 'Geschichte beginnen' }));
      await page.keyboard.press('Enter');
      await heading('Beruf und Ort');
      await picture(page, 'geschichte');
      await tabTo(page.getByRole('button', { name: 'Weiter' }));
      await page.keyboard.press('Enter');
      await page.getByText('Bitte nennen Sie den Beruf.').waitFor();
      const occupation = page.getByRole('textbox', { name: 'Um welchen Beruf geht es?' });
      await soon(() => isFocused(occupation)).toBe(true);
      await page.keyboard.type('Probierin');
      await pick('Bei welchem Arbeitgeber?', 'Feinwerktechnik GmbH Geising');
      await goOn('Der Alltag');
      await write('Was macht man in diesem Beruf', 'Sie prüft Proben.');
      // Whoever is called away finds the answers again.
      await page.reload();
      await heading('Beruf und Ort');
      expect(await occupation.inputValue()).toBe('Probierin');
      await goOn('Der Alltag');
      await write('Wie läuft ein Arbeitstag?', 'Um sechs geht es los.');
      await goOn('Gut und schwer');
      await write('Was ist gut an der Arbeit?', 'Die Ruhe.');
      await write('Was ist schwer?', 'Das frühe Aufstehen.');
      await goOn('Der Mensch');
      await write('Wer wird porträtiert?', 'Pia Probe');
      await write('Gibt es einen Satz im Wortlaut?', 'Ich bin zufrieden.');
      await goOn('Der Weg dorthin');
      await write('Wie kommt man in diesen Beruf?', 'Drei Jahre Ausbildung.');
      await tabTo(page.getByRole('checkbox', { name: 'Auszubildende' }));
      await page.keyboard.press('Space');
      await pick('Wer darf dazu gefragt werden?', 'Stadtverwaltung Altenberg');
    },
    PATIENCE,
  );

  it(
    'makes one German draft with every answer in its field, opens it and forgets the answers',
    async () => {
      await tabTo(page.getByRole('button', { name: 'Entwurf anlegen' }));
      await page.keyboard.press('Enter');
      await page.waitForURL(/job-story\/[a-z0-9]{24}\?/);
      await heading('Probierin in Altenberg', 1);
      const documentId = /job-story\/([a-z0-9]+)\?/.exec(page.url())?.[1] ?? '';
      const { data } = await admin.read('job-story', documentId);
      expect(data).toMatchObject({
        locale: 'de',
        status: 'draft',
        publishedAt: null,
        title: 'Probierin in Altenberg',
        slug: 'probierin-in-altenberg',
        occupation: 'Probierin',
        lead: 'Sie prüft Proben.',
        textOrigin: 'human',
        municipalityCode: 'altenberg',
        audiences: ['apprentice'],
        internalNote: null,
        body: [
          { heading: 'Ein Arbeitstag', text: 'Um sechs geht es los.' },
          { text: 'Ich bin zufrieden.', attribution: 'Pia Probe' },
          { heading: 'Was gut daran ist', text: 'Die Ruhe.' },
          { heading: 'Was schwer ist', text: 'Das frühe Aufstehen.' },
        ],
        questions: [{ question: 'Wie kommt man in diesen Beruf?', answer: 'Drei Jahre Ausbildung.' }],
      });
      const related = async (field: string) =>
        (
          (
            await admin.call(
              'GET',
              `/content-manager/relations/api::job-story.job-story/${documentId}/${field}?locale=de`,
            )
          ).data as unknown as { results: { name: string }[] }
        ).results.map(({ name }) => name);
      expect(await related('companies')).toEqual(['Feinwerktechnik GmbH Geising']);
      expect(await related('contact')).toEqual(['Stadtverwaltung Altenberg']);
      expect(await related('municipality')).toEqual(['Altenberg']);
      const all = await admin.call('GET', `${STORIES}?locale=de&filters[occupation][$eq]=Probierin`);
      expect((all.data as unknown as { results: Document[] }).results).toHaveLength(1);
      expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('new-story')))).toEqual(
        [],
      );
      // Strapi's own form asks for paid features and is told that there are none.
      const errors = visit.errors.filter((text) => !text.startsWith('Failed to load resource'));
      expect([visit.foreign, errors]).toEqual([[], []]);
    },
    PATIENCE,
  );
});

it(
  'nothing is sold to the super admin either',
  async () => {
    const { page: desk, foreign } = await watchedPage(browser, cms.url, { viewport: { width: 1440, height: 1000 } });
    desk.setDefaultTimeout(PATIENCE);
    await logIn(desk, EDITOR);
    await desk.getByRole('heading', { name: 'Anfragen', level: 2 }).waitFor();
    for (const address of ['', '/settings/application-infos', '/settings/roles', '/settings/users', STORIES]) {
      await desk.goto(`${cms.url}/admin${address}`);
      await desk.getByRole('heading', { level: 1 }).first().waitFor();
      await desk.waitForLoadState('networkidle');
      expect(await desk.locator('body').innerText(), address).not.toMatch(ADVERTISING);
    }
    expect(foreign).toEqual([]);
  },
  PATIENCE,
);
