import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { Editor } from '../../cms/tests/support/editor.ts';
import { EDITOR, startCms, type Instance } from '../../cms/tests/support/instance.ts';
import { emailOf, invite, roleIds } from '../../cms/tests/support/people.ts';
import { seededCopy } from '../../cms/tests/support/prepared.ts';
import { freePort } from '../../scripts/lib/ports.ts';
import { launchBrowser, watchedPage, type Watched } from './browser.ts';
import { startPublisher, until, type RunningPublisher } from './publisher.ts';
import { textOf } from './visitor.ts';

/** A CMS with the content of the repository, and who works in it. */
export interface Desk {
  cms: Instance;
  admin: Editor;
  /** By their names. @throws if nobody of this name was invited */
  person: (name: string) => Editor;
}

/** The same with the public site beside it, and a browser at the desk. */
export interface Journey extends Desk {
  site: RunningPublisher;
  browser: Browser;
  visit: Watched;
  page: Page;
  /** Only with a clock. */
  setClock: (moment: string) => void;
  logIn: (name: string) => Promise<void>;
  stop: () => Promise<void>;
}

export interface JourneyOptions {
  /** Name, role and municipalities of who is invited. */
  people: Readonly<Record<string, readonly [role: string, ...municipalities: string[]]>>;
  /** What the CMS takes for now, ISO 8601. */
  clock?: string;
  env?: Record<string, string>;
  /** What is there before the site is published for the first time. */
  prepare?: (desk: Desk) => Promise<void>;
  /** A page the first release has. */
  first?: string;
  context?: BrowserContextOptions;
  /** How long an action in the browser may take, in ms. */
  patience?: number;
}

const FIRST_RELEASE = 240_000;

/** As somebody does it: by mail address and password. Whoever was logged in before is not any more. */
export async function logIn(page: Page, { url }: Pick<Instance, 'url'>, name: string): Promise<void> {
  await page.context().clearCookies();
  // Of the same origin, and a desk less to load.
  await page.goto(`${url}/favicon.ico`);
  await page.evaluate(() => window.localStorage.clear());
  await page.goto(`${url}/admin/auth/login`);
  await page.locator('input[name=email]').fill(emailOf(name));
  await page.locator('input[name=password]').fill(EDITOR.password);
  await page.keyboard.press('Enter');
  await page.waitForURL(({ pathname }) => !pathname.includes('auth'));
}

async function startDesk(cms: Instance, { people, prepare }: JourneyOptions): Promise<Desk> {
  const admin = await Editor.login(cms);
  const roles = await roleIds(admin);
  const invited = new Map<string, Editor>();
  for (const [name, [role, ...municipalities]] of Object.entries(people))
    invited.set(name, await invite(cms, admin, name, [roles.get(role) ?? 0], municipalities));
  const person = (name: string) => {
    const found = invited.get(name);
    if (!found) throw new Error(`Nobody called "${name}" was invited.`);
    return found;
  };
  const desk = { cms, admin, person };
  await prepare?.(desk);
  return desk;
}

/** Starts all of it. What has started is stopped again if something fails on the way. */
export async function startJourney(options: JourneyOptions): Promise<Journey> {
  const { clock, env, first = '/', context, patience = 60_000 } = options;
  const { dataDir, contentDir } = await seededCopy();
  const port = await freePort();
  const clockFile = join(dirname(dataDir), 'clock');
  const setClock = (moment: string) => writeFileSync(clockFile, moment);
  if (clock !== undefined) setClock(clock);
  const running: (() => Promise<unknown>)[] = [];
  const stop = async () => {
    for (const end of running.splice(0).reverse()) await end();
  };
  try {
    const cms = await startCms({
      dataDir,
      env: {
        CONTENT_DIR: contentDir,
        SITE_URL: `http://127.0.0.1:${port}`,
        ...(clock !== undefined && { CLOCK_FILE: clockFile }),
        ...env,
      },
    });
    running.push(() => cms.stop());
    const desk = await startDesk(cms, options);
    const site = await startPublisher({ dataDir, cmsUrl: cms.url, port, adminUrl: cms.url });
    running.push(() => site.stop());
    await until('the first release', async () => (await textOf(site.origin + first)) !== '', FIRST_RELEASE);
    const browser = await launchBrowser();
    running.push(() => browser.close());
    const visit = await watchedPage(browser, cms.url, { viewport: { width: 1280, height: 900 }, ...context });
    visit.page.setDefaultTimeout(patience);
    const { page } = visit;
    return { ...desk, site, browser, visit, page, setClock, logIn: (name) => logIn(page, cms, name), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
