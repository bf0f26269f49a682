import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import readSheets from 'read-excel-file/node';
import writeSheet from 'write-excel-file/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PREPARE_TIMEOUT } from '../../cms/tests/support/prepared.ts';
import { pathOf } from '../../site/routes/path.ts';
import type { Watched } from '../support/browser.ts';
import { picture } from '../support/handbook.ts';
import { startJourney, type Journey } from '../support/journey.ts';
import { isFocused, tabTo } from '../support/keyboard.ts';
import type { RunningPublisher } from '../support/publisher.ts';
import { textOf } from '../support/visitor.ts';

// Somebody brings sites out as a table, changes a cell, is told of an error, mends it and sees the number on the website.

const PATIENCE = 180_000;
const AREA = 'Gesamtfläche · Quadratmeter';
const KEY = 'dw-reinholdshain';
const PAGE = pathOf('site', 'de', 'gewerbegebiet-reinholdshain');

type Cells = (string | number | boolean | Date | null)[][];

let journey: Journey;
let site: RunningPublisher;
let visit: Watched;
let page: Page;
let exported: Cells;

beforeAll(async () => {
  journey = await startJourney({
    people: { dippoldiswalde: ['Gemeinderedaktion', 'dippoldiswalde'] },
    context: { acceptDownloads: true },
    patience: PATIENCE,
  });
  ({ site, visit, page } = journey);
}, PREPARE_TIMEOUT);

afterAll(() => journey?.stop());

/** The table with another value in one cell, as a spreadsheet program writes it. */
async function fileWith(value: string | number): Promise<{ name: string; mimeType: string; buffer: Buffer }> {
  const at = (exported[0] ?? []).indexOf(AREA);
  const rows = exported.map((row) => (row[0] === KEY ? row.map((cell, k) => (k === at ? value : cell)) : row));
  const data = rows.map((row) =>
    row.map((cell) => (cell instanceof Date ? { value: cell, type: Date, format: 'dd.mm.yyyy' } : cell)),
  );
  const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  return { name: 'flaechen.xlsx', mimeType, buffer: await writeSheet(data).toBuffer() };
}

/** Gives a file and has it checked, by keyboard but for the file itself. */
async function upload(value: string | number): Promise<void> {
  await page.getByLabel('Datei', { exact: true }).setInputFiles(await fileWith(value));
  const publish = page.getByRole('radio', { name: /ändern und veröffentlichen/ });
  await publish.focus();
  await page.keyboard.press('Space');
  await tabTo(page.getByRole('button', { name: 'Hochladen und prüfen' }));
  await page.keyboard.press('Enter');
  const heading = page.getByRole('heading', { name: 'Geprüft, noch nichts geschrieben: flaechen.xlsx' });
  await heading.waitFor();
  await expect.poll(() => isFocused(heading), { timeout: PATIENCE }).toBe(true);
}

describe('tables in the browser', () => {
  it(
    'are given as a file',
    async () => {
      await journey.logIn('dippoldiswalde');
      await page.goto('/admin/upkeep/tabellen');
      await page.getByRole('heading', { name: '1. Tabelle ausgeben' }).waitFor();
      await picture(page, 'tabellen');
      const given = page.waitForEvent('download');
      await tabTo(page.getByRole('button', { name: 'Herunterladen' }));
      await page.keyboard.press('Enter');
      const download = await given;
      expect(download.suggestedFilename()).toMatch(/^gewerbeflaechen-\d{4}-\d\d-\d\d\.xlsx$/);
      const [first] = (await readSheets(await readFile(await download.path()), { trim: false })) as unknown as {
        data: Cells;
      }[];
      exported = first?.data ?? [];
      expect(exported.find(([key]) => key === KEY)).toBeDefined();
    },
    PATIENCE,
  );

  it(
    'name an error at its cell, and write nothing',
    async () => {
      await upload('viel');
      await page.getByText('„viel“ ist keine Zahl.').waitFor();
      const row = page.getByRole('row').filter({ hasText: AREA });
      expect(await row.innerText()).toMatch(/Zelle [A-Z]+\d+/);
      await page.getByText('Berichtigen Sie die Fehler in Ihrer Datei').waitFor();
      expect(await page.getByRole('button', { name: 'Übernehmen und veröffentlichen' }).count()).toBe(0);
      await picture(page, 'tabellen-fehler');
      // Whoever leaves the page finds the table again.
      await page.reload();
      await page.getByText('„viel“ ist keine Zahl.').waitFor();
      await tabTo(page.getByRole('button', { name: 'Verwerfen' }));
      await page.keyboard.press('Enter');
      await page.getByRole('button', { name: 'Hochladen und prüfen' }).waitFor();
    },
    PATIENCE,
  );

  it(
    'show what changes, also on a telephone, and write it after a click',
    async () => {
      await upload(260_000);
      const row = page.getByRole('row').filter({ hasText: AREA });
      await row.getByText('260000').waitFor();
      await picture(page, 'tabellen-aenderungen');
      await page.setViewportSize({ width: 390, height: 800 });
      await row.getByText('260000').scrollIntoViewIfNeeded();
      const table = page.getByRole('table');
      const { width = 0 } = (await table.boundingBox()) ?? {};
      expect(width).toBeLessThanOrEqual(390);
      await page.setViewportSize({ width: 1440, height: 1000 });
      await tabTo(page.getByRole('button', { name: 'Übernehmen und veröffentlichen' }));
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { name: 'Übernommen: flaechen.xlsx' }).waitFor();
      await page.getByText('1 Eintrag geändert, 1 davon veröffentlicht.').waitFor();
      await expect.poll(() => textOf(site.origin + PAGE), { timeout: PATIENCE }).toMatch(/26(?:\s|&nbsp;)ha/);
      expect(visit.foreign).toEqual([]);
    },
    PATIENCE,
  );
});
