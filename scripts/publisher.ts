import { join } from 'node:path';
import { ROOT, settingsFrom, siteToken } from './lib/settings.ts';
import { basemapPath } from '../site/publisher/basemap.ts';
import { loadCompiled } from '../site/publisher/compiled.ts';
import { follow } from '../site/publisher/follow.ts';
import { Releases } from '../site/publisher/release.ts';
import { CmsClient, Replica } from '../site/publisher/replica.ts';
import { createServer, type Served } from '../site/publisher/server.ts';

const { port, cmsUrl, siteUrl, dataDir } = settingsFrom(process.env);
const buildFolder = join(ROOT, '.build/site');
const releases = new Releases(dataDir);
const served: Served = { manifest: await releases.current() };
const server = createServer(served, releases);
const stop = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort());
stop.signal.addEventListener('abort', () => void server.close());

await server.listen({ port, host: process.env.HOST ?? '127.0.0.1' });
console.log(`site: serving on port ${port}`);
await follow({
  cms: new CmsClient(cmsUrl, siteToken(dataDir)),
  replica: new Replica(dataDir),
  releases,
  compiled: await loadCompiled(buildFolder),
  buildFolder,
  dataDir,
  siteUrl,
  served,
  basemap: basemapPath(process.env.BASEMAP),
  log: (line) => console.log(`site: ${line}`),
  signal: stop.signal,
});
