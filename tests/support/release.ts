import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BASEMAP_FILE } from '../../site/publisher/basemap.ts';
import { loadCompiled } from '../../site/publisher/compiled.ts';
import { loadContent, type ContentOptions } from '../../site/publisher/load-content.ts';
import { publish, type Publication } from '../../site/publisher/publish.ts';
import { Releases } from '../../site/publisher/release.ts';
import { createServer } from '../../site/publisher/server.ts';
import { ROOT } from '../../scripts/lib/settings.ts';

const BUILD = join(ROOT, '.build/site');

export interface TestRelease extends Publication {
  /** HTML pages by file name. */
  pages: Map<string, string>;
  close: () => Promise<void>;
}

export type TestOptions = Partial<ContentOptions> & {
  /** PMTiles archive on disk that joins the release as its base map. */
  archive?: string;
};

/** The real content, rendered by the compiled site into a store of its own. Day and origin are fixed. */
export async function buildRelease({ archive, ...options }: TestOptions = {}): Promise<
  TestRelease & { releases: Releases }
> {
  const dataDir = await mkdtemp(join(tmpdir(), 'standort-release-'));
  const releases = new Releases(dataDir);
  const content = await loadContent({
    root: 'content',
    siteUrl: 'http://localhost:4321',
    today: '2026-11-24',
    ...(archive && { basemap: `/${BASEMAP_FILE}` }),
    ...options,
  });
  const publication = await publish({
    compiled: await loadCompiled(BUILD),
    buildFolder: BUILD,
    content,
    releases,
    dataDir,
    sequence: 0,
    basemap: archive,
  });
  const decoder = new TextDecoder();
  const pages = new Map(
    publication.rendered.files
      .filter(({ file }) => file.endsWith('.html'))
      .map(({ file, body }) => [file, decoder.decode(body)]),
  );
  return { ...publication, releases, pages, close: () => rm(dataDir, { recursive: true }) };
}

/** A {@link buildRelease} behind the product's own server on a free port. */
export async function serveRelease(options: TestOptions = {}): Promise<TestRelease & { origin: string }> {
  const release = await buildRelease(options);
  const app = createServer({ manifest: release.manifest }, release.releases);
  await app.listen({ port: 0, host: '127.0.0.1' });
  const { port } = app.server.address() as AddressInfo;
  return {
    ...release,
    origin: `http://127.0.0.1:${port}`,
    close: async () => {
      await app.close();
      await release.close();
    },
  };
}
