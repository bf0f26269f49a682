import { join } from 'node:path';
import { fail } from './lib/fail.ts';
import { ROOT, settingsFrom, siteSecrets } from './lib/settings.ts';
import { basemapPath } from '../site/publisher/basemap.ts';
import { CmsClient } from '../site/publisher/cms-client.ts';
import { loadCompiled } from '../site/publisher/compiled.ts';
import { Follower } from '../site/publisher/follow.ts';
import { siteOf } from '../site/publisher/load-content.ts';
import { lock } from '../site/publisher/lock.ts';
import { Preview } from '../site/publisher/preview.ts';
import { Publisher } from '../site/publisher/publisher.ts';
import { Releases } from '../site/publisher/release.ts';
import { Replica } from '../site/publisher/replica.ts';
import { createServer, type Served } from '../site/publisher/server.ts';

// Every line begins alike, so that whoever reads along can tell whose it is.
const log = (text: string) => console.log(text.replaceAll(/^/gm, 'site: '));

try {
  const { port, host, cmsUrl, adminUrl, siteUrl, dataDir, trustedProxies } = settingsFrom(process.env);
  const basemap = basemapPath(process.env.BASEMAP);
  const unlock = lock(dataDir);
  const buildFolder = join(ROOT, '.build/site');
  const releases = new Releases(dataDir);
  const { token, previewSecret } = siteSecrets(dataDir);
  const served: Served = { manifest: await releases.current(siteOf(siteUrl)) };
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort());

  const cms = new CmsClient(cmsUrl, token);
  const compiled = await loadCompiled(buildFolder);
  const follower = new Follower({
    cms,
    replica: new Replica(dataDir),
    releases,
    publisher: new Publisher({ compiled, buildFolder, releases, dataDir, basemap }),
    siteUrl,
    served,
    basemap: basemap !== undefined,
    log,
    signal: stop.signal,
  });
  const preview = new Preview({ cms, compiled, secret: previewSecret, published: () => follower.content });
  const server = createServer(served, releases, {
    preview,
    adminUrl,
    cmsUrl,
    trustedProxies,
    onLost: (file, hash) => follower.heal(file, hash),
    log,
  });
  await server.listen({ port, host });
  log(`serving on port ${port}`);
  await follower.run();
  await server.close();
  unlock();
} catch (error) {
  fail(error);
}
