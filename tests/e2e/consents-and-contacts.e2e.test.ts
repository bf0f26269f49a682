import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Instance } from '../../cms/tests/support/instance.ts';
import { PREPARE_TIMEOUT } from '../../cms/tests/support/prepared.ts';
import { picture } from '../support/handbook.ts';
import { startJourney, type Journey } from '../support/journey.ts';
import type { RunningPublisher } from '../support/publisher.ts';
import { MARKER, publishStory, uniquePicture, uploadPicture } from '../support/story.ts';
import { textOf } from '../support/visitor.ts';

// An editor enters a withdrawal and sees the story go; the coordination office puts one contact in place of another.

const PATIENCE = 180_000;
const PAGE = `/jobs/geschichten/${MARKER.toLowerCase()}-neu-de/`;
const SITE = '/gewerbeflaechen/uhrenmeile-glashuette/';
const NEW = 'Wirtschaftsstelle (Probe)';

let journey: Journey;
let cms: Instance;
let site: RunningPublisher;
let page: Page;

const soon = <T>(ask: () => Promise<T>) => expect.poll(ask, { timeout: PATIENCE });
const button = (name: string | RegExp) => page.getByRole('button', { name });

beforeAll(async () => {
  journey = await startJourney({
    people: {
      altenberg: ['Gemeinderedaktion', 'altenberg'],
      koordination: ['Koordinierungsstelle'],
    },
    first: PAGE,
    context: { viewport: { width: 1360, height: 900 } },
    async prepare({ admin }) {
      const medium = await uploadPicture(admin, 'probe-widerruf.jpg', await uniquePicture());
      const consent = { scope: ['words', 'pictures'], givenOn: '2026-11-20', heldBy: 'Rathaus, Zimmer 12' };
      await publishStory(admin, medium.id, [consent]);
      const sources = [{ title: 'Probe', accessedOn: '2026-11-24' }];
      const { data } = await admin.create('contact', { name: NEW, roleDe: 'Auskunft zur Probe', sources });
      await admin.publish('contact', data.documentId);
    },
  });
  ({ cms, site, page } = journey);
}, PREPARE_TIMEOUT);

afterAll(() => journey?.stop());

describe('a withdrawal', { timeout: PATIENCE }, () => {
  it('is entered on the page of all consents, where the signed paper lies too', async () => {
    await journey.logIn('altenberg');
    await page.goto(`${cms.url}/admin/upkeep/einwilligungen`);
    await page.getByText('Rathaus, Zimmer 12').waitFor();
    await page.getByText('gilt', { exact: true }).waitFor();
    const chooser = page.waitForEvent('filechooser');
    await button('Blatt ablegen').click();
    await (
      await chooser
    ).setFiles({ name: 'blatt.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4\n%%EOF') });
    await button('Blatt ersetzen').waitFor();
    await picture(page, 'einwilligungen');
    await button(/^Widerruf eintragen/).click();
    await page.getByRole('textbox', { name: 'Anmerkung' }).fill('Kam heute per Brief.');
    await picture(page, 'widerruf');
    await button('Geschichte von der Website nehmen').click();
    await page.getByText('Der Widerruf ist eingetragen.').first().waitFor();
    await page.getByText(/widerrufen am/).waitFor();
  });

  it('takes the page off the web', async () => {
    await soon(async () => (await fetch(site.origin + PAGE)).status).toBe(404);
    expect(await textOf(`${site.origin}/jobs/geschichten/`)).not.toMatch(new RegExp(MARKER, 'i'));
  });
});

describe('a succession', { timeout: PATIENCE }, () => {
  it('is settled in one go: who goes, who follows, what that changes', async () => {
    await journey.logIn('koordination');
    await page.goto(`${cms.url}/admin/upkeep/kontakte`);
    await button('Nachfolge regeln').waitFor();
    await picture(page, 'kontakte');
    const before = await textOf(site.origin + SITE);
    expect(before).not.toContain(NEW);
    await button('Nachfolge regeln').click();
    const pick = async (label: string, name: RegExp | string) => {
      await page.getByRole('combobox', { name: label }).click();
      await page.getByRole('option', { name }).first().click();
    };
    await pick('Wer geht?', /Glashütte/);
    await pick('Wer folgt nach?', NEW);
    await page.getByText(/Das ändert sich/).waitFor();
    await picture(page, 'nachfolge');
    await button('Überall ersetzen').click();
    await page
      .getByText(/Einträge sind geändert/)
      .first()
      .waitFor();
  });

  it('shows on two pages of the site, and beside the form of the contact', async () => {
    await soon(() => textOf(site.origin + SITE)).toContain(NEW);
    await soon(() => textOf(`${site.origin}/kommunen/glashuette/`)).toContain(NEW);
    await page.getByRole('link', { name: NEW }).click();
    await page.getByText('Verwendet in').waitFor();
    await page
      .getByRole('link', { name: /Gewerbefläche/ })
      .first()
      .waitFor();
    await picture(page, 'verwendet-in');
  });
});
