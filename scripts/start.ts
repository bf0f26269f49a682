import type { ChildProcess } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { build, STEPS } from './lib/build-steps.ts';
import { answers, startChild, stopChild } from './lib/child.ts';
import { isTelling } from './lib/cms-lines.ts';
import { fail } from './lib/fail.ts';
import { needPort } from './lib/ports.ts';
import { settingsFrom, type Settings } from './lib/settings.ts';

const started = performance.now();
/** What runs, by name. */
const running = new Map<string, ChildProcess>();
let stopping = false;
/** There is a site to keep up: a part that ends by itself is started again, and does not take the other with it. */
let goesOn = false;

async function stop(code: number): Promise<never> {
  if (!stopping) {
    stopping = true;
    await Promise.all([...running.values()].map(stopChild));
  }
  process.exit(code);
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop(0));

interface Part {
  name: string;
  command: readonly [string, ...string[]];
  cwd: string;
  /** Which of its lines the person in front of the screen reads. */
  shows: (line: string) => boolean;
  onLine?: (line: string) => void;
}

/** Seconds before a part is started again: few if it had worked, more each time if it does not even start. */
const PAUSE = { first: 2, longest: 60 };

/** Starts a part and keeps its last words for the case that it ends by itself. */
function start(part: Part, settings: Settings, pause = PAUSE.first): void {
  const { name, command, cwd, shows, onLine } = part;
  const last: string[] = [];
  const born = performance.now();
  const child = startChild({
    command,
    cwd,
    env: {
      CMS_PORT: String(settings.cmsPort),
      PORT: String(settings.port),
      CMS_URL: settings.cmsUrl,
      SITE_URL: settings.siteUrl,
      DATA_DIR: settings.dataDir,
    },
    onLine: (line) => {
      last.push(line);
      if (last.length > 30) last.shift();
      if (shows(line)) console.log(line);
      onLine?.(line);
    },
  });
  child.on('close', (code) => {
    if (stopping) return;
    console.error(`${name} ended unexpectedly (${code ?? 'by a signal'}). Its last words:\n${last.join('\n')}`);
    if (!goesOn) return void stop(1);
    const hadWorked = performance.now() - born > PAUSE.longest * 1000;
    const wait = hadWorked ? PAUSE.first : pause;
    console.error(`${name} is started again in ${wait} seconds.`);
    setTimeout(() => {
      if (!stopping) start(part, settings, Math.min(wait * 2, PAUSE.longest));
    }, wait * 1000);
  });
  running.set(name, child);
}

/** Waits until a part answers, over every new start of it. @throws if it ends, or is silent, and is not started again */
async function ready(url: string, name: string): Promise<void> {
  for (;;) {
    const child = running.get(name);
    if (!child) throw new Error(`${name} was not started.`);
    try {
      return await answers(url, child);
    } catch (error) {
      if (!goesOn) throw error;
      // Silent for minutes: it is ended, and with that started again.
      await stopChild(child);
      await sleep(500);
    }
  }
}

async function startCms(settings: Settings): Promise<void> {
  const part: Part = {
    name: 'CMS',
    command: ['node', '--disable-warning=ExperimentalWarning', '../scripts/cms.ts'],
    cwd: 'cms',
    shows: isTelling,
  };
  start(part, settings);
  await ready(`${settings.cmsUrl}/_health`, part.name);
}

/** Where this machine reaches a server that listens on an address. */
const reachable = (host: string) =>
  host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host.includes(':') ? `[${host}]` : host;

/** Starts the site; done when it answers, or when it says why it publishes nothing: the cure lies in the CMS then. */
async function startSite(settings: Settings, cms: Promise<void>): Promise<{ publishes: boolean }> {
  // The site is there first: that the CMS is not yet says nothing.
  let isCmsAwaited = true;
  void cms.finally(() => (isCmsAwaited = false)).catch(() => undefined);
  const isNoise = (line: string) =>
    line.includes('serving on') || (isCmsAwaited && line.includes('does not answer. The site stays as it is'));
  let refuse: () => void;
  const refused = new Promise<{ publishes: boolean }>((resolve) => (refuse = () => resolve({ publishes: false })));
  const part: Part = {
    name: 'Site',
    // With the memory `npm run publisher` has, see run.mjs.
    command: ['node', '--disable-warning=ExperimentalWarning', '--max-semi-space-size=8', 'scripts/publisher.ts'],
    cwd: '.',
    shows: (line) => line.startsWith('site:') && !isNoise(line),
    onLine: (line) => line.startsWith('site: not published') && refuse(),
  };
  start(part, settings);
  const up = ready(`http://${reachable(settings.host)}:${settings.port}/`, part.name).then(() => ({ publishes: true }));
  return Promise.race([up, refused]);
}

try {
  const settings = settingsFrom(process.env);
  const loginFile = join(settings.dataDir, 'first-login.txt');
  const isFirstStart = !existsSync(loginFile);
  await needPort(settings.cmsPort, 'CMS_PORT', 'the CMS');
  await needPort(settings.port, 'PORT', 'the site');
  await build([STEPS.cmsServer, STEPS.cmsAdmin, STEPS.site], console.log);
  // What was published is there for visitors even if the CMS is not.
  goesOn = existsSync(join(settings.dataDir, 'releases/history.json'));
  const cms = startCms(settings);
  if (!goesOn) await cms;
  const [{ publishes }] = await Promise.all([startSite(settings, cms), cms]);
  goesOn = true;
  const login = isFirstStart && existsSync(loginFile) ? readFileSync(loginFile, 'utf8').trim() : '';
  console.log(`
Ready after ${((performance.now() - started) / 1000).toFixed(1)} s.

  Site     http://localhost:${settings.port}/${publishes ? '' : '   (nothing published yet, see above)'}
  CMS      http://localhost:${settings.cmsPort}/admin
${login ? `\n${login.replace(/^/gm, '  ')}\n` : ''}
Stop with Ctrl-C.`);
} catch (error) {
  if (!stopping) {
    stopping = true;
    await Promise.all([...running.values()].map(stopChild));
    fail(error);
  }
}
