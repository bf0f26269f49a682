import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { EVERY_PAGE, fewEntries } from '../../cms/tests/support/few-entries.ts';
import { launchBrowser } from '../support/browser.ts';
import { ADMIN, startProduct, type Product } from '../support/product.ts';
import { until } from '../support/publisher.ts';

let product: Product;
let browser: Browser;
beforeAll(async () => {
  const content = await fewEntries(...EVERY_PAGE, 'industry/uhren', 'commercial-site/gl-uhrenmeile');
  product = await startProduct({ CONTENT_DIR: content });
  browser = await launchBrowser();
}, 420_000);
afterAll(async () => {
  await browser.close();
  await product.close();
});

const html = async (path: string) => (await fetch(product.siteOrigin + path)).text();

/** Looks at the public page until it holds the words. @returns milliseconds */
async function shows(path: string, words: string, limit = 30_000): Promise<number> {
  const start = performance.now();
  while (!(await html(path)).includes(words)) {
    if (performance.now() - start > limit) throw new Error(`${path} does not show "${words}" after ${limit / 1000} s.`);
    await sleep(100);
  }
  return performance.now() - start;
}

/** Ids of processes that were started for this data folder. */
const processesWith = (dataDir: string): string[] =>
  readdirSync('/proc').filter((id) => {
    if (!/^\d+$/.test(id) || Number(id) === process.pid) return false;
    try {
      return readFileSync(`/proc/${id}/environ`, 'utf8').includes(`DATA_DIR=${dataDir}\0`);
    } catch {
      return false; // ended while we looked, or not ours
    }
  });

/** Ends a part of the product as a system that runs out of memory does. */
function endPart(dataDir: string, program: string): void {
  for (const id of processesWith(dataDir))
    if (readFileSync(`/proc/${id}/cmdline`, 'utf8').includes(program)) process.kill(Number(id), 'SIGKILL');
}

const said = ({ output }: Product, words: string) => until(words, () => output.some((line) => line.startsWith(words)));
const answering = (url: string) =>
  until(`${url} answers`, () =>
    fetch(url).then(
      ({ ok }) => ok,
      () => false,
    ),
  );

async function login(): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.goto(`${product.cmsOrigin}/admin/auth/login`);
  await page.locator('input[name="email"]').fill(ADMIN.email);
  await page.locator('input[name="password"]').fill(ADMIN.password);
  await page.locator('button[type="submit"]').click();
  await page.waitForURL((url) => !url.pathname.includes('/auth/'));
  return page;
}

describe('npm start', () => {
  it('says where site and desk are, and keeps the secrets to itself', () => {
    const said = product.output.join('\n');
    expect(said).toContain(product.siteOrigin);
    expect(said).toContain(`${product.cmsOrigin}/admin`);
    for (const file of ['secrets.json', 'first-login.txt'])
      expect(statSync(join(product.dataDir, file)).mode & 0o777, file).toBe(0o600);
  });

  it('the site shows what was seeded, in three languages', async () => {
    for (const path of ['/', '/en/', '/cs/', '/gewerbeflaechen/', '/cs/mapa/']) {
      const answer = await fetch(product.siteOrigin + path);
      expect(answer.status, path).toBe(200);
    }
  });
});

describe('an editor', () => {
  it('logs in to a German desk, changes a headline, publishes, and the site shows it; the draft before does not', async () => {
    const page = await login();
    expect(await page.locator('html').getAttribute('lang')).toBe('de');
    const entries = await fetch(`${product.cmsOrigin}/admin/init`).then((r) => r.status);
    expect(entries).toBe(200);
    await page.goto(
      `${product.cmsOrigin}/admin/content-manager/collection-types/api::industry.industry?plugins[i18n][locale]=de`,
    );
    await page.getByRole('row').filter({ hasText: 'Uhren' }).first().click();
    const title = page.locator('input[name="title"]');
    await title.waitFor();
    const before = await title.inputValue();
    const after = `${before} am Ort`;
    await title.fill(after);
    await page.getByRole('button', { name: 'Speichern' }).click();
    await page
      .getByText(/Dokument gespeichert|Gespeichert|saved/i)
      .first()
      .waitFor();
    await sleep(1500);
    expect(await html('/branchen/uhrenindustrie/')).not.toContain(after);
    await page
      .getByRole('button', { name: /Veröffentlichen|Publish/ })
      .first()
      .click();
    await shows('/branchen/uhrenindustrie/', after);
    expect(await html('/branchen/')).toContain(after);
    await page.close();
  }, 120_000);
});

describe('Ctrl-C', () => {
  it('ends everything: no port answers, nothing runs on', async () => {
    expect(await product.interrupt()).toBe(0);
    await expect(fetch(`${product.siteOrigin}/`)).rejects.toThrow();
    await expect(fetch(`${product.cmsOrigin}/_health`)).rejects.toThrow();
    expect(processesWith(product.dataDir)).toEqual([]);
  });

  it('and the second start reuses everything, and starts again what ends by itself', async () => {
    const again = await startProduct({ DATA_DIR: product.dataDir });
    expect(again.output.join('\n')).not.toMatch(/seed:|does not answer/);
    expect(existsSync(join(product.dataDir, 'cms.db'))).toBe(true);
    expect((await fetch(`${again.siteOrigin}/`)).status).toBe(200);

    endPart(product.dataDir, 'scripts/cms.ts');
    await said(again, 'CMS ended unexpectedly (by a signal)');
    expect((await fetch(`${again.siteOrigin}/`)).status).toBe(200);
    await answering(`${again.cmsOrigin}/_health`);
    endPart(product.dataDir, 'scripts/publisher.ts');
    await said(again, 'Site ended unexpectedly (by a signal)');
    expect((await fetch(`${again.cmsOrigin}/_health`)).ok).toBe(true);
    await answering(`${again.siteOrigin}/`);
    expect(await again.interrupt()).toBe(0);
    expect(processesWith(product.dataDir)).toEqual([]);
  }, 120_000);

  it('and a CMS that cannot start leaves visitors what was published', async () => {
    const nowhere = { DATA_DIR: product.dataDir, DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' };
    const again = await startProduct(nowhere, 'CMS is started again in');
    await answering(`${again.siteOrigin}/`);
    expect(await again.interrupt()).toBe(0);
    expect(processesWith(product.dataDir)).toEqual([]);
  }, 120_000);
});
