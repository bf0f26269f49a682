import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { applyChanges, type CommercialSite } from '@standort/model';
import { Editor } from '../../cms/tests/support/editor.ts';
import { startCms } from '../../cms/tests/support/instance.ts';
import { seededCopy } from '../../cms/tests/support/prepared.ts';
import { ROOT } from '../../scripts/lib/settings.ts';
import { loadCompiled } from '../../site/publisher/compiled.ts';
import { Compressor } from '../../site/publisher/compressor.ts';
import { loadContent } from '../../site/publisher/load-content.ts';
import { Publisher } from '../../site/publisher/publisher.ts';
import { Releases } from '../../site/publisher/release.ts';
import { createServer, type Served } from '../../site/publisher/server.ts';
import { startPublisher, until } from '../support/publisher.ts';
import { textOf } from '../support/visitor.ts';
import { withSites } from './synthetic.ts';

const BUILD = join(ROOT, '.build/site');
const ROUNDS = 20;

/** Milliseconds, rounded. */
interface Spread {
  p50: number;
  p95: number;
  /** Middle of what the process needed of all processors meanwhile. */
  cpu?: number;
}

const spread = (times: readonly number[]): Spread => {
  const sorted = times.toSorted((a, b) => a - b);
  // Nearest rank.
  const at = (share: number) => Math.round(sorted[Math.ceil(share * sorted.length) - 1] ?? 0);
  return { p50: at(0.5), p95: at(0.95) };
};

/** What is measured for one size of the site. */
export interface PublishFigures {
  sites: number;
  /** Pages and files of a release. */
  files: number;
  /** ms to render and store all of them, from nothing. */
  full: number;
  /** ms more until all of them are compressed. */
  compress: number;
  /** From the changed content to its bytes over HTTP: a text only the entry's own pages show. */
  text: Spread;
  /** The same for a title that stands in lists, on the map, in data and search. */
  lists: Spread;
  /** Resident memory at the end, MB. */
  memory: number;
}

/** The publisher without a CMS in front of it, on content of any size. */
export async function measurePublisher(sites: number): Promise<PublishFigures> {
  const compiled = await loadCompiled(BUILD);
  const start = await loadContent({ root: join(ROOT, 'content'), siteUrl: 'http://localhost', today: '2026-11-24' });
  let content = { ...start, entries: withSites(start.entries, sites) };
  const dataDir = await mkdtemp(join(tmpdir(), 'standort-bench-'));
  const releases = new Releases(dataDir);
  const publisher = new Publisher({ compiled, buildFolder: BUILD, releases, dataDir });
  const served: Served = { manifest: undefined };
  const app = createServer(served, releases);
  await app.listen({ port: 0, host: '127.0.0.1' });
  const origin = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`;
  const { manifest, duration } = await publisher.publish(content, { sequence: 0 });
  served.manifest = manifest;
  const compressor = new Compressor(releases.objects);
  const compressing = performance.now();
  await compressor.follow(manifest);
  const compress = Math.round(performance.now() - compressing);

  const change = async (edit: (site: CommercialSite, word: string) => void, round: number) => {
    const site = structuredClone(content.entries['commercial-site'].get(`probe-${round}`));
    if (!site) throw new Error(`There are fewer than ${round} sites.`);
    const word = `Merkwort${round}${sites}`;
    edit(site, word);
    const begin = performance.now();
    const used = process.cpuUsage();
    const entries = applyChanges(content.entries, [
      { file: 'bench', type: 'commercial-site', key: site.key, json: site },
    ]);
    content = { ...content, entries };
    served.manifest = (await publisher.publish(content, { sequence: round })).manifest;
    const text = await textOf(`${origin}/gewerbeflaechen/${site.de.slug}/`);
    if (!text.includes(word)) throw new Error('The change is not on its page.');
    const time = performance.now() - begin;
    const { user, system } = process.cpuUsage(used);
    // As in the product: beside the work, so the next round may have to share with it.
    void compressor.follow(served.manifest);
    return { time, cpu: (user + system) / 1000 };
  };
  const times = async (edit: Parameters<typeof change>[0]): Promise<Spread> => {
    const measured: Awaited<ReturnType<typeof change>>[] = [];
    for (let round = 0; round < ROUNDS; round++) measured.push(await change(edit, round));
    return { ...spread(measured.map(({ time }) => time)), cpu: spread(measured.map(({ cpu }) => cpu)).p50 };
  };
  const text = await times((site, word) => (site.de.body = `${site.de.body} ${word}`));
  const lists = await times((site, word) => (site.de.title = `${site.de.title} ${word}`));
  const memory = Math.round(process.memoryUsage.rss() / 1e6);
  await app.close();
  await compressor.follow(served.manifest);
  await rm(dataDir, { recursive: true });
  return { sites, files: manifest.files.size, full: duration, compress, text, lists, memory };
}

/** The whole product on the real content: from the answer of the publish request to the changed bytes. */
export async function measureProduct(): Promise<{ text: Spread; lists: Spread; request: Spread }> {
  const { dataDir } = await seededCopy();
  const cms = await startCms({ dataDir });
  const editor = await Editor.login(cms);
  const { documentId } = await editor.find('commercial-site', 'gl-uhrenmeile');
  const site = await startPublisher({ dataDir, cmsUrl: cms.url });
  const page = `${site.origin}/gewerbeflaechen/uhrenmeile-glashuette/`;
  // Its link previews count as drawn: nothing goes on beside.
  await until('the first release', async () => (await textOf(page)) !== '', 300_000);
  const requests: number[] = [];
  const times = async (field: 'body' | 'summary') => {
    const measured: number[] = [];
    for (let round = -1; round < ROUNDS; round++) {
      const word = `Merkwort${field}${round}`;
      await editor.save('commercial-site', documentId, { [field]: `Ein Satz mit ${word} und einigen Wörtern mehr.` });
      // As an editor does, not in a storm: the publisher has rested.
      await sleep(1200);
      const asked = performance.now();
      await editor.publish('commercial-site', documentId);
      const answered = performance.now();
      while (!(await textOf(page)).includes(word)) await sleep(2);
      // The first change of a seeded entry touches lists as well: it is of another kind.
      if (round < 0) continue;
      requests.push(answered - asked);
      measured.push(performance.now() - answered);
    }
    return spread(measured);
  };
  const result = { text: await times('body'), lists: await times('summary'), request: spread(requests) };
  await site.stop();
  await cms.stop();
  return result;
}
