import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { ROOT } from '../../scripts/lib/settings.ts';

/** Fields for a day look as in a German town hall: that follows the system, not the language of the page. */
const GERMAN = { LANGUAGE: 'de', LANG: 'de_DE.UTF-8', LC_ALL: 'de_DE.UTF-8' };

/** The browser that comes as a package, unpacked into a folder of the project. */
export async function launchBrowser(): Promise<Browser> {
  const folder = join(ROOT, '.build/chromium');
  mkdirSync(folder, { recursive: true });
  process.env.TMPDIR = folder;
  const { default: packed } = await import('@sparticuz/chromium');
  const executablePath = await packed.executablePath();
  const env = { ...process.env, ...GERMAN };
  const launch = () =>
    chromium.launch({
      executablePath,
      headless: true,
      args: ['--no-sandbox', '--disable-dev-shm-usage'],
      env,
    });
  // Unpacking by another test file may just be under way: a launch may be tried again, a test never.
  return launch().catch(async () => {
    await sleep(3000);
    return launch();
  });
}

/** What a page did that it must never do. */
export interface Watched {
  page: Page;
  /** Requests to another origin. */
  foreign: string[];
  /** Script errors and failed requests. */
  errors: string[];
}

/** A page in a context of its own that notes foreign requests and errors. */
export async function watchedPage(
  browser: Browser,
  origin: string,
  options: BrowserContextOptions = {},
): Promise<Watched> {
  const context = await browser.newContext({
    baseURL: origin,
    locale: 'de-DE',
    timezoneId: 'Europe/Berlin',
    ...options,
  });
  const page = await context.newPage();
  const foreign: string[] = [];
  const errors: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(origin) && !request.url().startsWith('data:')) foreign.push(request.url());
  });
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  page.on('response', (response) => response.status() >= 500 && errors.push(`${response.status()} ${response.url()}`));
  return { page, foreign, errors };
}
