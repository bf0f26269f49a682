import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import { build, STEPS } from './lib/build-steps.ts';
import { fail } from './lib/fail.ts';
import { ROOT, settingsFrom } from './lib/settings.ts';
import { BASEMAP_FILE, basemapPath } from '../site/publisher/basemap.ts';
import { loadCompiled } from '../site/publisher/compiled.ts';
import { drawMissing } from '../site/publisher/drawn.ts';
import { loadContent } from '../site/publisher/load-content.ts';
import { publish } from '../site/publisher/publish.ts';
import { Releases } from '../site/publisher/release.ts';
import { Replica } from '../site/publisher/replica.ts';
import { writeTree } from '../site/publisher/tree.ts';

const seconds = (from: number) => ((performance.now() - from) / 1000).toFixed(1);

try {
  const { siteUrl, dataDir } = settingsFrom(process.env);
  const start = performance.now();
  await build([STEPS.site], console.log);
  const buildFolder = join(ROOT, '.build/site');
  const replica = new Replica(dataDir);
  const root =
    process.env.CONTENT_DIR ?? (existsSync(join(replica.root, 'entries')) ? replica.root : join(ROOT, 'content'));
  const staticDir = join(ROOT, '.build/static');
  const releases = new Releases(staticDir);
  const basemap = basemapPath(process.env.BASEMAP);
  const content = await loadContent({
    root: relative(process.cwd(), root) || '.',
    siteUrl,
    basemap: basemap === undefined ? undefined : `/${BASEMAP_FILE}`,
  });
  const compiled = await loadCompiled(buildFolder);
  const options = {
    compiled,
    buildFolder,
    content,
    releases,
    dataDir: staticDir,
    sequence: await replica.sequence(),
    basemap,
  };
  let publication = await publish(options);
  const dist = join(ROOT, process.env.DIST_DIR ?? 'dist');
  let tree = await writeTree(dist, publication.manifest, releases);
  console.log(
    `dist/: ${publication.rendered.files.length} pages and files from ${relative(ROOT, root) || '.'} rendered in ${publication.duration} ms, whole build ${seconds(start)} s (${tree.written} files written, ${tree.removed} removed)`,
  );
  const pictures = performance.now();
  const drawn = await drawMissing(publication.rendered, { dataDir: staticDir, mediaFolder: join(root, 'media') });
  if (drawn) {
    publication = await publish(options);
    tree = await writeTree(dist, publication.manifest, releases);
    console.log(`dist/: ${drawn} pictures drawn in ${seconds(pictures)} s`);
  }
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
