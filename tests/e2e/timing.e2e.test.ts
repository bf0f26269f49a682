import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Editor } from '../../cms/tests/support/editor.ts';
import { EDITOR, startCms, type Instance } from '../../cms/tests/support/instance.ts';
import { emailOf, invite, roleIds } from '../../cms/tests/support/people.ts';
import { PREPARE_TIMEOUT, seededCopy } from '../../cms/tests/support/prepared.ts';
import { freePort } from '../../scripts/lib/ports.ts';
import { launchBrowser, watchedPage } from '../support/browser.ts';
import { picture } from '../support/handbook.ts';
import { tabTo } from '../support/keyboard.ts';
import { startPublisher, until, type RunningPublisher } from '../support/publisher.ts';
import { textOf } from '../support/visitor.ts';

// An editor plans when a site goes off the web, by keyboard, and sees it happen.

const PATIENCE = 180_000;
const clockFile = join(mkdtempSync(join(tmpdir(), 'standort-clock-')), 'now');
const setClock = (moment: string) => writeFileSync(clockFile, moment);

let cms: Instance;
let site: RunningPublisher;
let browser: Browser;
let page: Page;
let path: string;
let form: string;

beforeAll(async () => {
  setClock('2026-12-01T09:00:00Z');
  const { dataDir, contentDir } = await seededCopy();
  const port = await freePort();
  cms = await startCms({
    dataDir,
    env: {
      CONTENT_DIR: contentDir,
      SITE_URL: `http://127.0.0.1:${port}`,
      CLOCK_FILE: clockFile,
      BACKGROUND_SECONDS: '0.5',
    },
  });
  const admin = await Editor.login(cms);
  const roles = await roleIds(admin);
  const editor = await invite(cms, admin, 'glashuette', [roles.get('Gemeinderedaktion') ?? 0], ['glashuette']);
  const { documentId, slug } = await editor.find('commercial-site', 'gl-uhrenmeile');
  path = `/gewerbeflaechen/${String(slug)}/`;
  form = `${cms.url}/admin/content-manager/collection-types/api::commercial-site.commercial-site/${documentId}`;
  site = await startPublisher({ dataDir, cmsUrl: cms.url, port, adminUrl: cms.url });
  await until('the first release', async () => (await textOf(`${site.origin}/`)) !== '', PATIENCE);
  browser = await launchBrowser();
  ({ page } = await watchedPage(browser, cms.url, {
    viewport: { width: 1280, height: 900 },
    timezoneId: 'Europe/Berlin',
  }));
  page.setDefaultTimeout(60_000);
}, PREPARE_TIMEOUT);

afterAll(async () => {
  await browser?.close();
  await site?.stop();
  await cms?.stop();
});

const soon = <T>(ask: () => Promise<T>) => expect.poll(ask, { timeout: 60_000 });
const button = (name: string) => page.getByRole('button', { name }).first();

describe('appointments on the desk', { timeout: PATIENCE }, () => {
  it('are made beside the form of an entry', async () => {
    await page.goto(`${cms.url}/admin/auth/login`);
    await page.locator('input[name=email]').fill(emailOf('glashuette'));
    await page.locator('input[name=password]').fill(EDITOR.password);
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => !url.pathname.includes('auth'));
    await page.goto(form);
    await tabTo(page.getByText('Neuer Termin', { exact: true }));
    await page.keyboard.press('Enter');
    await tabTo(page.getByRole('combobox', { name: 'Was soll geschehen?' }));
    await page.keyboard.press('Enter');
    await page.getByRole('option', { name: 'Von der Website nehmen' }).waitFor();
    await soon(() => page.evaluate(() => document.activeElement?.role)).toBe('option');
    await page.keyboard.type('Von');
    await soon(() => page.evaluate(() => document.activeElement?.textContent)).toContain('Von der Website');
    await page.keyboard.press('Enter');
    await tabTo(page.getByLabel('Wann?'));
    await page.getByLabel('Wann?').fill('2026-11-30T08:00');
    await tabTo(button('Termin vormerken'));
    await page.keyboard.press('Enter');
    await page.getByText('30. November 2026 um 08:00 Uhr ist vorbei.').waitFor();
    await picture(page, 'termin-vorbei');
    await page.getByLabel('Wann?').fill('2026-12-01T18:00');
    await tabTo(button('Termin vormerken'));
    await page.keyboard.press('Enter');
    await page.getByText('Vorgesehen für Di., 1. Dezember 2026 um 18:00 Uhr.').waitFor();
    await picture(page, 'termin');
  });

  it('stand in the calendar, for all entries one keeps', async () => {
    await page.goto(`${cms.url}/admin/upkeep/termine`);
    await page.getByRole('heading', { name: 'Dezember 2026' }).waitFor();
    await page.getByText('geht von der Website (alle Sprachen)').waitFor();
    await picture(page, 'termine');
    expect(await textOf(site.origin + path)).not.toBe('');
  });

  it('are kept at their time', async () => {
    setClock('2026-12-01T17:00:00Z');
    await soon(async () => (await fetch(site.origin + path)).status).toBe(404);
    await page.reload();
    await page.getByText('ging von der Website (alle Sprachen)').waitFor();
    await page.setViewportSize({ width: 390, height: 800 });
    await soon(() => page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  });
});
