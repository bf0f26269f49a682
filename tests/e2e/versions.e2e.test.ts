import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Editor } from '../../cms/tests/support/editor.ts';
import type { Instance } from '../../cms/tests/support/instance.ts';
import { PREPARE_TIMEOUT } from '../../cms/tests/support/prepared.ts';
import { picture } from '../support/handbook.ts';
import { startJourney, type Journey } from '../support/journey.ts';
import { tabTo } from '../support/keyboard.ts';
import type { RunningPublisher } from '../support/publisher.ts';
import { textOf } from '../support/visitor.ts';

// An editor brings back what a site said two changes ago, by keyboard, and finds it all in the log.

const PATIENCE = 180_000;
const FIRST = 'So steht es heute in der Beschreibung, und das ist ein Probetext.';

let journey: Journey;
let cms: Instance;
let site: RunningPublisher;
let page: Page;
let editor: Editor;
let documentId: string;
let path: string;
let form: string;

const change = async (summary: string) => {
  expect((await editor.save('commercial-site', documentId, { summary })).status).toBe(200);
  expect((await editor.publish('commercial-site', documentId)).status).toBe(200);
};

beforeAll(async () => {
  journey = await startJourney({
    people: { glashuette: ['Gemeinderedaktion', 'glashuette'] },
    async prepare({ person }) {
      editor = person('glashuette');
      const found = await editor.find('commercial-site', 'gl-uhrenmeile');
      documentId = found.documentId;
      path = `/gewerbeflaechen/${String(found.slug)}/`;
      await change(FIRST);
      await change('Erste Änderung, die später niemand mehr will.');
      await change('Zweite Änderung, die ein Versehen war.');
    },
  });
  ({ cms, site, page } = journey);
  form = `${cms.url}/admin/content-manager/collection-types/api::commercial-site.commercial-site/${documentId}`;
}, PREPARE_TIMEOUT);

afterAll(() => journey?.stop());

const soon = <T>(ask: () => Promise<T>) => expect.poll(ask, { timeout: 60_000 });
const link = (name: RegExp | string) => page.getByRole('link', { name }).first();
const fits = () => page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth);

describe('an earlier version', { timeout: PATIENCE }, () => {
  it('is found beside the form', async () => {
    expect(await textOf(site.origin + path)).toContain('Zweite Änderung');
    await journey.logIn('glashuette');
    await page.goto(form);
    await page.getByText('steht im Formular · ist auf der Website').waitFor();
    await tabTo(link(/^Alle Fassungen ansehen/));
    await picture(page, 'fassungen-formular');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Fassungen', level: 1 }).waitFor();
  });

  it('is compared with today, field by field', async () => {
    const third = page.getByRole('link', { name: /^veröffentlicht am/ }).nth(2);
    await tabTo(third);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: /^Fassung: veröffentlicht am/ }).waitFor();
    await page.getByText('Damals').first().waitFor();
    await soon(() => page.locator('section dd').last().textContent()).toContain('So steht es heute');
    await picture(page, 'fassungen');
  });

  it('comes back into the draft; the site waits until it is published', async () => {
    await tabTo(page.getByRole('button', { name: 'Diese Fassung wiederherstellen' }));
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Fassung wiederhergestellt' }).waitFor();
    expect(await textOf(site.origin + path)).toContain('Zweite Änderung');
    await tabTo(link('Zum Formular mit der wiederhergestellten Fassung'));
    await page.keyboard.press('Enter');
    await soon(() => page.locator('[name=summary]').inputValue()).toBe(FIRST);
    await page.getByText('frühere Fassung wiederhergestellt am').first().waitFor();
    await tabTo(page.getByRole('button', { name: 'Veröffentlichen', exact: true }));
    await page.keyboard.press('Enter');
    await soon(() => textOf(site.origin + path)).toContain(FIRST);
  });

  it('stands in the log, with who brought it back', async () => {
    await page.goto(`${cms.url}/admin/upkeep/protokoll`);
    await page.getByText('frühere Fassung wiederhergestellt (vom').first().waitFor();
    expect(await page.getByText('glashuette@example.org').count()).toBeGreaterThan(3);
    await picture(page, 'protokoll');
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Als Tabelle herunterladen' }).click(),
    ]);
    expect(file.suggestedFilename()).toMatch(/^protokoll-\d{4}-\d\d-\d\d\.csv$/);
  });

  it('is readable on a narrow and on a dark screen', async () => {
    await page.setViewportSize({ width: 390, height: 800 });
    await soon(fits).toBe(true);
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.goto(`${cms.url}/admin/versions/commercial-site/${documentId}?locale=de`);
    await page
      .getByRole('link', { name: /^veröffentlicht am/ })
      .nth(1)
      .click();
    await page.getByText('Damals').first().waitFor();
    await soon(fits).toBe(true);
  });
});
