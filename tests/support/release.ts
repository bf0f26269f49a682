import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { EntriesByType } from '@standort/model';
import { BASEMAP_FILE } from '../../site/publisher/basemap.ts';
import { Compressor } from '../../site/publisher/compressor.ts';
import { loadCompiled } from '../../site/publisher/compiled.ts';
import { loadContent, type SiteOptions } from '../../site/publisher/load-content.ts';
import { Publisher, type Publication } from '../../site/publisher/publisher.ts';
import { Releases } from '../../site/publisher/release.ts';
import { createServer } from '../../site/publisher/server.ts';
import { ObjectStore } from '../../site/publisher/store.ts';
import { withSites } from '../bench/synthetic.ts';
import { ROOT } from '../../scripts/lib/settings.ts';

const BUILD = join(ROOT, '.build/site');
/** Objects are named by their content: what one test has compressed no other needs to. */
const OBJECTS = join(ROOT, '.build/test-objects');

const TEXT = /^(text\/|application\/.*(json|xml))/;

export interface TestRelease extends Publication {
  /** Everything that is text, by file name: pages, data, feeds. */
  texts: Map<string, string>;
  /** HTML pages by file name. */
  pages: Map<string, string>;
  close: () => Promise<void>;
}

export type TestOptions = Partial<SiteOptions> & {
  /** Folder with `entries/` and `media/`. */
  root?: string;
  /** PMTiles archive on disk that joins the release as its base map. */
  archive?: string;
  /** So many made-up commercial sites in place of the real ones. */
  sites?: number;
  /** Days of all sites and employers. */
  checks?: { checkedOn: string; checkDueOn: string };
};

function withChecks(entries: EntriesByType, checks: TestOptions['checks']): EntriesByType {
  const checked = <T>(of: ReadonlyMap<string, T>) => new Map([...of].map(([key, one]) => [key, { ...one, ...checks }]));
  return { ...entries, 'commercial-site': checked(entries['commercial-site']), company: checked(entries.company) };
}

/** The real content, rendered by the compiled site into a store of its own. Day and origin are fixed. */
export async function buildRelease({ archive, sites, checks, ...options }: TestOptions = {}): Promise<
  TestRelease & { releases: Releases }
> {
  const dataDir = await mkdtemp(join(tmpdir(), 'standort-release-'));
  const releases = new Releases(dataDir, new ObjectStore(OBJECTS));
  const real = await loadContent({
    root: 'content',
    siteUrl: 'http://localhost:4321',
    today: '2026-11-24',
    ...(archive && { basemap: `/${BASEMAP_FILE}` }),
    ...options,
  });
  const entries = sites === undefined ? real.entries : withSites(real.entries, sites);
  const content = { ...real, entries: checks ? withChecks(entries, checks) : entries };
  const publisher = new Publisher({
    compiled: await loadCompiled(BUILD),
    buildFolder: BUILD,
    releases,
    dataDir,
    basemap: archive,
  });
  const publication = await publisher.publish(content, { sequence: 0 });
  const texts = new Map<string, string>();
  for (const [file, { hash, type }] of publication.manifest.files)
    if (TEXT.test(type)) texts.set(file, String(await releases.objects.get(hash)));
  const pages = new Map([...texts].filter(([file]) => file.endsWith('.html')));
  return { ...publication, releases, texts, pages, close: () => rm(dataDir, { recursive: true }) };
}

/** A {@link buildRelease} behind the product's own server on a free port, compressed as it is soon after it went live. */
export async function serveRelease(options: TestOptions = {}): Promise<TestRelease & { origin: string }> {
  const release = await buildRelease(options);
  await new Compressor(release.releases.objects).follow(release.manifest);
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
