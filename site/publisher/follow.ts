import { setTimeout as sleep } from 'node:timers/promises';
import { BASEMAP_FILE } from './basemap.ts';
import { loadContent, todayInBerlin } from './load-content.ts';
import type { Compiled } from './compiled.ts';
import { drawMissing } from './drawn.ts';
import { publish, type Publication } from './publish.ts';
import type { Releases } from './release.ts';
import { CmsError, type CmsClient, type Replica } from './replica.ts';
import type { Served } from './server.ts';

export interface FollowOptions {
  cms: CmsClient;
  replica: Replica;
  releases: Releases;
  compiled: Compiled;
  buildFolder: string;
  dataDir: string;
  siteUrl: string;
  served: Served;
  /** PMTiles archive that joins every release. */
  basemap?: string;
  log: (line: string) => void;
  /** Milliseconds between two looks at the change feed. */
  interval?: number;
  signal: AbortSignal;
}

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

/** Keeps the release in step with what is published, until the signal. */
export async function follow(options: FollowOptions): Promise<void> {
  const { cms, replica, served, log, interval = 500, signal } = options;
  let seen = -1;
  let day = '';
  let said = '';
  const say = (line: string) => {
    if (line !== said) log(line);
    said = line;
  };
  while (!signal.aborted) {
    try {
      const sequence = await cms.sequence();
      const now = todayInBerlin();
      if (sequence !== seen || now !== day || !served.manifest) {
        if (sequence !== seen) seen = (await replica.pull(cms)).sequence;
        const publication = await publishReplica(options, seen);
        day = now;
        say(`release ${publication.manifest.id}: ${publication.rendered.files.length} pages and files in ${publication.duration} ms`);
        await drawAndPublish(options, publication, seen);
      }
    } catch (error) {
      say(error instanceof CmsError ? `${error.message} The site stays as it is; trying again.` : messageOf(error));
    }
    await sleep(interval, undefined, { signal }).catch(() => undefined);
  }
}

async function publishReplica({ replica, releases, compiled, buildFolder, dataDir, siteUrl, served, basemap }: FollowOptions, sequence: number): Promise<Publication> {
  const content = await loadContent({ root: replica.root, siteUrl, basemap: basemap === undefined ? undefined : `/${BASEMAP_FILE}` });
  const publication = await publish({ compiled, buildFolder, content, releases, dataDir, sequence, basemap });
  served.manifest = publication.manifest;
  return publication;
}

/** Pictures come after the pages: slow to draw, and nobody waits for a link preview. */
async function drawAndPublish(options: FollowOptions, { rendered }: Publication, sequence: number): Promise<void> {
  const count = await drawMissing(rendered, { dataDir: options.dataDir, mediaFolder: `${options.replica.root}/media`, threads: 1 });
  if (!count) return;
  await publishReplica(options, sequence);
  options.log(`${count} pictures drawn`);
}
