import { join } from 'node:path';
import { applyChanges, readEntries } from '@standort/model';
import { loadCompiled } from '../../site/publisher/compiled.ts';
import { Compressor } from '../../site/publisher/compressor.ts';
import { contentFor, readContent } from '../../site/publisher/load-content.ts';
import { Publisher } from '../../site/publisher/publisher.ts';
import { Releases } from '../../site/publisher/release.ts';
import { ORIGIN, TODAY } from './shape/view.ts';

// A process of its own: publishes a content from nothing, then changes of one text. Prints one JSON line.

/** How the process is asked. */
export interface EngineTask {
  /** What `astro build` has written. */
  build: string;
  /** Folder with `entries/` and perhaps `media/`. */
  content: string;
  dataDir: string;
  compress: boolean;
  /** How many changes follow. */
  changes: number;
}

/** What it answers. */
export interface EngineResult {
  /** Id of the release made from nothing. */
  release: string;
  files: number;
  /** ms to read and check the content. */
  load: number;
  /** ms to render, check and store everything, and to compress it if that is asked for. */
  full: number;
  /** ms per publish of one changed text. */
  changes: number[];
}

const task = JSON.parse(process.argv[2] ?? '') as EngineTask;
const compiled = await loadCompiled(task.build);
const start = performance.now();
const bare = task.build.includes('shape');
const read = bare
  ? { entries: await readEntries(join(task.content, 'entries')), media: new Map() }
  : await readContent(task.content);
let content = contentFor(read, { siteUrl: ORIGIN, today: TODAY });
const load = performance.now() - start;
const { dataDir } = task;
const releases = new Releases(dataDir);
const publisher = new Publisher({ compiled, buildFolder: task.build, releases, dataDir });
const begin = performance.now();
const { manifest } = await publisher.publish(content, { sequence: 0 });
if (task.compress) await new Compressor(releases.objects).follow(manifest);
const full = Math.round(performance.now() - begin);
const changes: number[] = [];
for (let round = 0; round < task.changes; round++) {
  const json = structuredClone(content.entries['commercial-site'].get(`probe-${round}`));
  if (!json) throw new Error(`There are fewer than ${round} sites.`);
  json.de.body = `${json.de.body ?? ''} Nachtrag.`;
  const begin = performance.now();
  const change = { file: 'bench', type: 'commercial-site' as const, key: json.key, json };
  content = { ...content, entries: applyChanges(content.entries, [change]) };
  await publisher.publish(content, { sequence: round + 1 });
  changes.push(performance.now() - begin);
}
const result: EngineResult = {
  release: manifest.id,
  files: manifest.files.size,
  load: Math.round(load),
  full,
  changes,
};
console.log(JSON.stringify(result));
