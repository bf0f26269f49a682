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

/** Milliseconds until the next try after something went wrong. */
const PAUSE = 3000;

/** Keeps the release in step with what is published, until the signal. */
export async function follow(options: FollowOptions): Promise<void> {
  const { cms, replica, served, log, interval = 500, signal } = options;
  let seen = -1;
  let day = '';
  let said = '';
  let drawing: Promise<void> | undefined;
  let drew = false;
  const say = (line: string) => {
    if (line !== said) log(line);
    said = line;
  };
  while (!signal.aborted) {
    let pause = interval;
    try {
      const sequence = await cms.sequence();
      const now = todayInBerlin();
      if (sequence !== seen || now !== day || !served.manifest || drew) {
        if (sequence !== seen) seen = (await replica.pull(cms)).sequence;
        drew = false;
        const publication = await publishReplica(options, seen);
        day = now;
        say(
          `release ${publication.manifest.id}: ${publication.rendered.files.length} pages and files in ${publication.duration} ms`,
        );
        // Nobody waits for a link preview: pictures are drawn beside the work and join a later release.
        drawing ??= draw(options, publication)
          .then((count) => {
            drew = count > 0;
            if (drew) log(`${count} pictures drawn`);
          })
          .catch((error: unknown) => log(messageOf(error)))
          .finally(() => (drawing = undefined));
      }
    } catch (error) {
      pause = PAUSE;
      say(error instanceof CmsError ? `${error.message} The site stays as it is; trying again.` : messageOf(error));
    }
    await sleep(pause, undefined, { signal }).catch(() => undefined);
  }
  await drawing;
}

async function publishReplica(
  { replica, releases, compiled, buildFolder, dataDir, siteUrl, served, basemap }: FollowOptions,
  sequence: number,
): Promise<Publication> {
  const content = await loadContent({
    root: replica.root,
    siteUrl,
    basemap: basemap === undefined ? undefined : `/${BASEMAP_FILE}`,
  });
  const publication = await publish({ compiled, buildFolder, content, releases, dataDir, sequence, basemap });
  served.manifest = publication.manifest;
  return publication;
}

const draw = ({ dataDir, replica, signal }: FollowOptions, { rendered }: Publication): Promise<number> =>
  drawMissing(rendered, { dataDir, mediaFolder: `${replica.root}/media`, threads: 1, signal });
