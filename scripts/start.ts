import { readFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { build, STEPS } from './lib/build-steps.ts';
import { answers, startChild, stopChild } from './lib/child.ts';
import { fail } from './lib/fail.ts';
import { needPort } from './lib/ports.ts';
import { settingsFrom } from './lib/settings.ts';

const started = performance.now();
const settings = settingsFrom(process.env);
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

/** Starts a part and keeps its last words for the case that it ends by itself. */
function part(name: string, command: readonly [string, ...string[]], cwd: string, show: (line: string) => boolean) {
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
      if (show(line)) console.log(line);
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

try {
  await needPort(settings.cmsPort, 'CMS_PORT', 'the CMS');
  await needPort(settings.port, 'PORT', 'the site');
  await build([STEPS.cmsServer, STEPS.cmsAdmin, STEPS.site], console.log);
  const cms = part('CMS', ['strapi', 'start'], 'cms', (line) => /^(seed|import|cms):|error/i.test(line));
  await answers(`${settings.cmsUrl}/_health`, cms);
  const site = part(
    'Site',
    ['node', '--disable-warning=ExperimentalWarning', 'scripts/publisher.ts'],
    '.',
    (line) => line.startsWith('site:') && !line.includes('serving on'),
  );
  await answers(`http://127.0.0.1:${settings.port}/`, site);
  const loginFile = join(settings.dataDir, 'first-login.txt');
  const login = existsSync(loginFile) ? readFileSync(loginFile, 'utf8').trim() : '';
  console.log(`
Ready after ${((performance.now() - started) / 1000).toFixed(1)} s.

  Site     http://localhost:${settings.port}/
  CMS      http://localhost:${settings.cmsPort}/admin
${login ? `\n${login.replace(/^/gm, '  ')}\n` : ''}
Stop with Ctrl-C.`);
} catch (error) {
  if (stopping) process.exit(0);
  await Promise.all(children.map(stopChild));
  fail(error);
}
