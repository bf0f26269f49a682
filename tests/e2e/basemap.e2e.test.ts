import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser, Page, Request } from 'playwright-core';
import { launchBrowser, watchedPage } from '../support/browser.ts';
import { pmtilesArchive, vectorTile } from '../support/pmtiles.ts';
import { serveRelease } from '../support/release.ts';

let folder: string;
let browser: Browser;
let tiled: Awaited<ReturnType<typeof serveRelease>>;
let drawn: Awaited<ReturnType<typeof serveRelease>>;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'standort-basemap-'));
  const archive = join(folder, 'small.pmtiles');
  await writeFile(archive, pmtilesArchive(vectorTile('earth')));
  [tiled, drawn, browser] = await Promise.all([serveRelease({ archive }), serveRelease(), launchBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await Promise.all([tiled.close(), drawn.close(), rm(folder, { recursive: true })]);
});

async function openMap(origin: string) {
  const watched = await watchedPage(browser, origin, { viewport: { width: 1440, height: 900 } });
  const requests: Request[] = [];
  watched.page.on('request', (request) => requests.push(request));
  await watched.page.goto('/karte/');
  await watched.page.locator('.marker').first().waitFor();
  return {
    ...watched,
    requests,
    asked: (part: string) => requests.filter((request) => new URL(request.url()).pathname.includes(part)),
  };
}

/** Whether a tile on the map has been painted, as red, green, blue, alpha. */
const pixel = (page: Page) =>
  page.evaluate(() => {
    const canvas = [...document.querySelectorAll<HTMLCanvasElement>('canvas.leaflet-tile')].find(
      ({ width }) => width > 0,
    );
    return canvas
      ? [...(canvas.getContext('2d')?.getImageData(canvas.width / 2, canvas.height / 2, 1, 1).data ?? [])]
      : [];
  });

describe('BASEMAP=pmtiles:<file>', () => {
  it('draws tiles from our own archive, piece by piece, and nothing from elsewhere', async () => {
    const { page, foreign, errors, asked } = await openMap(tiled.origin);
    await page.waitForFunction(() =>
      [...document.querySelectorAll<HTMLCanvasElement>('canvas.leaflet-tile')].some(({ width }) => width > 0),
    );
    await page.waitForTimeout(300);
    const pieces = asked('basemap.pmtiles');
    expect(pieces.length).toBeGreaterThan(0);
    for (const piece of pieces) {
      expect(piece.url()).toBe(`${tiled.origin}/basemap.pmtiles`);
      expect((await piece.response())?.status()).toBe(206);
      expect((await piece.allHeaders()).range).toMatch(/^bytes=\d+-\d+$/);
    }
    expect((await pixel(page))[3]).toBe(255);
    expect(asked('/data/basemap.json')).toEqual([]);
    expect(asked('protomaps-adapter')).toHaveLength(1);
    expect(await page.locator('.map-attribution').innerText()).toContain('Protomaps');
    expect(await page.locator('[data-ground]').count()).toBe(0);
    expect(foreign).toEqual([]);
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it('without it the map is our own drawing and the tile library is not even loaded', async () => {
    const { page, foreign, errors, asked } = await openMap(drawn.origin);
    await page.locator('.ground > defs').waitFor({ state: 'attached' });
    expect(asked('/data/basemap.json')).toHaveLength(1);
    expect(asked('protomaps')).toEqual([]);
    expect(asked('pmtiles')).toEqual([]);
    expect(await page.locator('.map-attribution').innerText()).toContain('Karte schematisch');
    expect(foreign).toEqual([]);
    expect(errors).toEqual([]);
    await page.context().close();
  });
});
