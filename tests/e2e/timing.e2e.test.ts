import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anchorsOf, make } from '../../cms/tests/access/samples.ts';
import type { Instance } from '../../cms/tests/support/instance.ts';
import { PREPARE_TIMEOUT } from '../../cms/tests/support/prepared.ts';
import { picture } from '../support/handbook.ts';
import { startJourney, type Journey } from '../support/journey.ts';
import { tabTo } from '../support/keyboard.ts';
import type { RunningPublisher } from '../support/publisher.ts';
import { textOf } from '../support/visitor.ts';

// An editor plans when a site goes off the web, by keyboard, and sees it happen.

const PATIENCE = 180_000;

let journey: Journey;
let cms: Instance;
let site: RunningPublisher;
let page: Page;
let path: string;
let form: string;

beforeAll(async () => {
  journey = await startJourney({
    people: { glashuette: ['Gemeinderedaktion', 'glashuette'] },
    clock: '2026-12-01T09:00:00Z',
    env: { BACKGROUND_SECONDS: '0.5' },
    async prepare({ admin }) {
      const anchors = await anchorsOf(admin);
      const entry = { municipality: 'glashuette', isPublished: true, locales: ['de'] } as const;
      const due = { checkedOn: '2026-07-10', checkDueOn: '2026-12-18', sample: true };
      await make(admin, anchors, { ...entry, type: 'commercial-site', name: 'Probehof', extra: due });
      const consents = [{ scope: ['words'], givenOn: '2026-11-20', validUntil: '2027-01-31', heldBy: 'Rathaus' }];
      const told = { portrayed: true, consents, sample: true };
      await make(admin, anchors, { ...entry, type: 'job-story', name: 'Probe am Drehstuhl', extra: told });
    },
  });
  ({ cms, site, page } = journey);
  const { documentId, slug } = await journey.person('glashuette').find('commercial-site', 'gl-uhrenmeile');
  path = `/gewerbeflaechen/${String(slug)}/`;
  form = `${cms.url}/admin/content-manager/collection-types/api::commercial-site.commercial-site/${documentId}`;
}, PREPARE_TIMEOUT);

afterAll(() => journey?.stop());

const soon = <T>(ask: () => Promise<T>) => expect.poll(ask, { timeout: 60_000 });
const button = (name: string) => page.getByRole('button', { name }).first();

describe('appointments on the desk', { timeout: PATIENCE }, () => {
  it('are made beside the form of an entry', async () => {
    await journey.logIn('glashuette');
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
    await page.getByRole('link', { name: 'Gewerbefläche „Probehof“' }).waitFor();
    await page.getByText('verliert eine Einwilligung').waitFor();
    await picture(page, 'termine');
    await tabTo(page.getByRole('combobox', { name: 'Was' }));
    await page.keyboard.press('Enter');
    await page.getByRole('option', { name: 'Prüfungen' }).click();
    await page.getByText('verliert eine Einwilligung').waitFor({ state: 'detached' });
    await page.getByText('ist zu prüfen').waitFor();
    expect(await textOf(site.origin + path)).not.toBe('');
  });

  it('are kept at their time', async () => {
    journey.setClock('2026-12-01T17:00:00Z');
    await soon(async () => (await fetch(site.origin + path)).status).toBe(404);
    await page.reload();
    await page.getByText('ging von der Website (alle Sprachen)').waitFor();
    await page.setViewportSize({ width: 390, height: 800 });
    await soon(() => page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  });
});
