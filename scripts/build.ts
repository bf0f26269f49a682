import { join, relative } from 'node:path';
import { build, STEPS } from './lib/build-steps.ts';
import { fail } from './lib/fail.ts';
import { ROOT, settingsFrom } from './lib/settings.ts';
import { BASEMAP_FILE, basemapPath } from '../site/publisher/basemap.ts';
import { loadCompiled } from '../site/publisher/compiled.ts';
import { contentFor, readContent } from '../site/publisher/load-content.ts';
import { lock } from '../site/publisher/lock.ts';
import { Publisher } from '../site/publisher/publisher.ts';
import { Releases } from '../site/publisher/release.ts';
import { Replica } from '../site/publisher/replica.ts';
import { needReleaseFolder, writeTree } from '../site/publisher/tree.ts';

const seconds = (from: number) => ((performance.now() - from) / 1000).toFixed(1);

try {
  const { siteUrl, dataDir, distDir, contentDir, releaseDay } = settingsFrom(process.env);
  needReleaseFolder(distDir);
  const start = performance.now();
  await build([STEPS.site], console.log);
  const buildFolder = join(ROOT, '.build/site');
  const replica = new Replica(dataDir);
  const isCopied = contentDir === undefined && replica.isThere;
  const root = isCopied ? replica.root : (contentDir ?? join(ROOT, 'content'));
  const staticDir = join(ROOT, '.build/static');
  const unlock = lock(staticDir, 'Wait until that build has ended.');
  const releases = new Releases(staticDir);
  const basemap = basemapPath(process.env.BASEMAP);
  const site = { siteUrl, today: releaseDay, basemap: basemap === undefined ? undefined : `/${BASEMAP_FILE}` };
  const { position, ...read } = isCopied
    ? await replica.readBeside()
    : { position: undefined, ...(await readContent(relative(process.cwd(), root) || '.')) };
  const content = contentFor(read, site);
  const compiled = await loadCompiled(buildFolder);
  const publisher = new Publisher({ compiled, buildFolder, releases, dataDir: staticDir, basemap });
  const origin = { sequence: position?.sequence ?? -1 };
  const target = `${relative(ROOT, distDir)}/`;
  const { manifest, rendered, duration } = await publisher.publish(content, origin);
  const { written, removed } = await writeTree(distDir, manifest, releases);
  console.log(
    `${target}: ${rendered} pages and files from ${relative(ROOT, root) || '.'} rendered in ${duration} ms, whole build ${seconds(start)} s (${written} files written, ${removed} removed)`,
  );
  const pictures = performance.now();
  const { count, failed } = await publisher.draw({ mediaFolder: join(root, 'media') });
  if (count) {
    await writeTree(distDir, (await publisher.publish(content, origin)).manifest, releases);
    console.log(`${target}: ${count} pictures drawn in ${seconds(pictures)} s`);
  }
  // Only the newest is of use here; what was taken back since must not lie about.
  await releases.keepNewest();
  await publisher.sweep(0);
  unlock();
  for (const { href, reason } of failed) console.error(`${href} could not be drawn: ${reason}`);
  if (failed.length) process.exitCode = 1;
  if (!content.showSamples) {
    const samples = [...content.entries['job-story'].values()].filter((entry) => entry.sample);
    if (samples.length)
      console.log(
        `Left out as sample content: ${samples.map((entry) => entry.key).join(', ')}. ALLOW_SAMPLE_CONTENT=1 shows them.`,
      );
  }
} catch (error) {
  fail(error);
}
