import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { anchorsOf, make } from '../../cms/tests/access/samples.ts';
import type { Instance } from '../../cms/tests/support/instance.ts';
import { PREPARE_TIMEOUT } from '../../cms/tests/support/prepared.ts';
import type { Watched } from '../support/browser.ts';
import { picture } from '../support/handbook.ts';
import { startJourney, type Journey } from '../support/journey.ts';
import { tabTo } from '../support/keyboard.ts';
import { until, type RunningPublisher } from '../support/publisher.ts';
import { textOf } from '../support/visitor.ts';

// Somebody of a town hall is reminded on her first page, says with one click that entries are still right, and sees
// the day on the website.

const PATIENCE = 180_000;
const TODAY = '15. Januar 2027';

let journey: Journey;
let cms: Instance;
let site: RunningPublisher;
let visit: Watched;
let page: Page;
let company: string;

beforeAll(async () => {
  journey = await startJourney({
    people: { altenberg: ['Gemeinderedaktion', 'altenberg'] },
    clock: '2027-01-15T12:00:00Z',
    async prepare({ admin }) {
      const anchors = await anchorsOf(admin);
      const entry = { municipality: 'altenberg', isPublished: true, locales: ['de'] } as const;
      const due = (checkDueOn: string) => ({ checkedOn: '2026-07-10', checkDueOn, sample: true });
      await make(admin, anchors, { ...entry, type: 'commercial-site', name: 'Probehof', extra: due('2027-01-10') });
      await make(admin, anchors, { ...entry, type: 'commercial-site', name: 'Probewerk', extra: due('2027-02-01') });
      company = await make(admin, anchors, {
        ...entry,
        type: 'company',
        name: 'Probebetrieb',
        extra: due('2027-02-10'),
      });
    },
  });
  ({ cms, site, visit, page } = journey);
}, PREPARE_TIMEOUT);

afterAll(() => journey?.stop());

afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await page.screenshot({ path: '.build/failed.png' });
});

const live = (path: string) => textOf(`${site.origin}${path}`);

describe('somebody who keeps entries true', { timeout: PATIENCE }, () => {
  it('is reminded on the first page', async () => {
    await journey.logIn('altenberg');
    const widget = page.getByRole('region', { name: 'Zu prüfen' });
    await widget.getByRole('link', { name: 'Probehof' }).waitFor();
    await widget.getByText('fällig seit 10.01.2027 · geht am 11.03.2027 von der Website').waitFor();
    await tabTo(widget.getByRole('link', { name: 'Alle Prüfungen' }));
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Prüfungen', level: 1 }).waitFor();
  });

  it('says by keyboard, for several at once, that they are still right', async () => {
    const click = page.getByRole('button', { name: 'Ausgewählte sind noch richtig' });
    await page.getByRole('link', { name: 'Probebetrieb' }).waitFor();
    expect(await click.isDisabled()).toBe(true);
    for (const name of ['Probehof', 'Probewerk']) {
      await tabTo(page.getByRole('checkbox', { name: `${name} auswählen` }));
      await page.keyboard.press('Space');
    }
    await picture(page, 'pruefungen');
    await tabTo(click);
    await page.keyboard.press('Enter');
    await page.getByRole('status').getByText('2 Einträge sind bestätigt.').waitFor();
    await page.getByRole('link', { name: 'Probehof' }).waitFor({ state: 'detached' });
    expect(await page.getByRole('link', { name: 'Probebetrieb' }).count()).toBe(1);
  });

  it('and sees the new day on the website', async () => {
    expect(await live('/gewerbeflaechen/')).not.toBe('');
    for (const path of ['/gewerbeflaechen/probehof/', '/gewerbeflaechen/'])
      await until(`the new day on ${path}`, async () => /geprüft am 15/.test(await live(path)), PATIENCE);
    expect((await live('/gewerbeflaechen/probehof/')).replaceAll('\u00a0', ' ')).toContain(`geprüft am ${TODAY}`);
  });

  it('does the same for one entry beside its form', async () => {
    await page.goto(`${cms.url}/admin/content-manager/collection-types/api::company.company/${company}`);
    await page.getByText('Prüfung fällig am 10.02.2027').waitFor();
    await picture(page, 'pruefung-eintrag');
    await tabTo(page.getByRole('button', { name: 'Noch richtig' }));
    await page.keyboard.press('Enter');
    await page.getByText('Zuletzt geprüft: 15.01.2027').waitFor();
    await page.getByText('Prüfung fällig am 15.01.2028').waitFor();
    await until('the new day', async () => /geprüft am 15/.test(await live('/arbeitgeber/probebetrieb/')), PATIENCE);
    expect(visit.foreign).toEqual([]);
  });
});
