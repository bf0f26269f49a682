import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, STEPS } from './lib/build-steps.ts';
import { answers, startChild, stopChild } from './lib/child.ts';
import { fail } from './lib/fail.ts';
import { needPort } from './lib/ports.ts';
import { settingsFrom, type Settings } from './lib/settings.ts';

const started = performance.now();
const children: ReturnType<typeof startChild>[] = [];
let stopping = false;

async function stop(code: number): Promise<never> {
  if (!stopping) {
    stopping = true;
    await Promise.all(children.map(stopChild));
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

/** Starts a part and keeps its last words for the case that it ends by itself. */
function start({ name, command, cwd, shows, onLine }: Part, settings: Settings) {
  const last: string[] = [];
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
    void stop(1);
  });
  children.push(child);
  return child;
}

const startCms = (settings: Settings) =>
  start(
    {
      name: 'CMS',
      command: ['node', '--disable-warning=ExperimentalWarning', '../scripts/cms.ts'],
      cwd: 'cms',
      shows: (line) => /^(seed|import|cms):|error/i.test(line),
    },
    settings,
  );

/** Starts the site; done when it answers, or when it says why it publishes nothing: the cure lies in the CMS then. */
async function startSite(settings: Settings): Promise<{ publishes: boolean }> {
  let refuse: () => void;
  const refused = new Promise<{ publishes: boolean }>((resolve) => (refuse = () => resolve({ publishes: false })));
  const child = start(
    {
      name: 'Site',
      // With the memory `npm run publisher` has, see run.mjs.
      command: ['node', '--disable-warning=ExperimentalWarning', '--max-semi-space-size=8', 'scripts/publisher.ts'],
      cwd: '.',
      shows: (line) => line.startsWith('site:') && !line.includes('serving on'),
      onLine: (line) => line.startsWith('site: not published') && refuse(),
    },
    settings,
  );
  const up = answers(`http://127.0.0.1:${settings.port}/`, child).then(() => ({ publishes: true }));
  return Promise.race([up, refused]);
}

try {
  const settings = settingsFrom(process.env);
  const loginFile = join(settings.dataDir, 'first-login.txt');
  const isFirstStart = !existsSync(loginFile);
  await needPort(settings.cmsPort, 'CMS_PORT', 'the CMS');
  await needPort(settings.port, 'PORT', 'the site');
  await build([STEPS.cmsServer, STEPS.cmsAdmin, STEPS.site], console.log);
  await answers(`${settings.cmsUrl}/_health`, startCms(settings));
  const { publishes } = await startSite(settings);
  const login = isFirstStart && existsSync(loginFile) ? readFileSync(loginFile, 'utf8').trim() : '';
  console.log(`
Ready after ${((performance.now() - started) / 1000).toFixed(1)} s.

  Site     http://localhost:${settings.port}/${publishes ? '' : '   (nothing published yet, see above)'}
  CMS      http://localhost:${settings.cmsPort}/admin
${login ? `\n${login.replace(/^/gm, '  ')}\n` : ''}
Stop with Ctrl-C.`);
} catch (error) {
  if (stopping) process.exit(0);
  await Promise.all(children.map(stopChild));
  fail(error);
}
