import { mkdir, mkdtemp, readdir, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import sharp from 'sharp';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { emptyEntries } from '@standort/model';
import { addressOf } from '../content/pictures.ts';
import type { CmsClient } from './cms-client.ts';
import type { Compiled } from './compiled.ts';
import { Follower } from './follow.ts';
import { Publisher } from './publisher.ts';
import { Releases } from './release.ts';
import type { Replica } from './replica.ts';
import { createServer, type Served } from './server.ts';
import { sha256 } from './store.ts';

const PAGES = ['/', '/a/', '/b/', '/404/'];
const pageOf = (path: string) =>
  `<!doctype html><html lang="de"><head><title>${path}</title></head><body><h1>${path}</h1></body></html>`;

/** A site of few pages; the first one shows a picture. */
const compiled = {
  addresses: () => ({ pages: PAGES.map((path) => ({ path, route: 'home' })), redirects: [], reads: new Set() }),
  files: [],
  carryDerivations: () => [],
  render: (_content: unknown, path: string) => {
    const pictures = path === '/' ? [[picture, { file: 'x.jpg', width: 480, format: 'webp' }]] : [];
    const context = { reader: { reads: new Set() }, ogPictures: new Map(), pictures: new Map(pictures as never) };
    return Promise.resolve({ status: 200, body: Buffer.from(pageOf(path)), context });
  },
} as unknown as Compiled;

let dir: string;
/** Address of a picture in one size. */
let picture: string;
let releases: Releases;
let served: Served;
let stop: AbortController;
let running: Promise<void>;
let app: ReturnType<typeof createServer>;
const log = vi.fn();

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'standort-heal-'));
  for (const folder of ['build/client/_astro', 'media']) await mkdir(join(dir, folder), { recursive: true });
  await writeFile(join(dir, 'build/client/_astro/a.Bc1.css'), 'a{}');
  const original = await sharp({ create: { width: 600, height: 400, channels: 3, background: '#abc' } })
    .jpeg()
    .toBuffer();
  await writeFile(join(dir, 'media/x.jpg'), original);
  picture = `${addressOf('x.jpg', { hash: sha256(original) })}480.webp`;
  releases = new Releases(dir);
  served = { manifest: undefined };
  stop = new AbortController();
  const { signal } = stop;
  const cms = {
    // Nothing happens in the CMS.
    changes: async (_since: number, { signal: end }: { signal: AbortSignal }) => {
      await sleep(600_000, undefined, { signal: end });
      throw new Error('too late');
    },
    report: () => Promise.resolve(),
  } as unknown as CmsClient;
  const replica = {
    mediaFolder: join(dir, 'media'),
    position: () => Promise.resolve({ epoch: 'e', sequence: 1, mark: 'm' }),
    read: () => Promise.resolve({ entries: emptyEntries(), media: new Map() }),
  } as unknown as Replica;
  const publisher = new Publisher({ compiled, buildFolder: join(dir, 'build'), releases, dataDir: dir });
  const site = { siteUrl: 'http://localhost', served };
  const follower = new Follower({ cms, replica, releases, publisher, ...site, log, signal });
  app = createServer(served, releases, { onLost: (file, hash) => follower.heal(file, hash), log });
  running = follower.run();
  await vi.waitFor(async () => expect(await status(picture)).toBe(200), 10_000);
});
afterEach(async () => {
  stop.abort();
  await running;
  await rm(dir, { recursive: true });
});

const status = async (url: string) => (await app.inject(url)).statusCode;
const packs = async () => (await readdir(join(dir, 'objects'))).filter((name) => name.endsWith('.pack'));
const cutOff = async () => {
  for (const pack of await packs()) await truncate(join(dir, 'objects', pack), 1);
};

it('pages, styles and pictures whose bytes are lost are whole again by themselves', async () => {
  const { id } = served.manifest ?? {};
  const [before] = (await releases.history()).slice(-1);
  await cutOff();
  expect(await status('/a/')).toBe(500);
  await vi.waitFor(async () => expect(await status('/a/')).toBe(200), 5000);
  // Nobody has asked for them since.
  expect(await status('/b/')).toBe(200);
  expect(await status('/_astro/a.Bc1.css')).toBe(200);
  await vi.waitFor(async () => expect(await status(picture)).toBe(200), 10_000);
  expect((await app.inject('/a/')).body).toBe(pageOf('/a/'));
  expect(served.manifest?.id).toBe(id);
  expect(await new Releases(dir).current({ siteUrl: 'http://localhost', showSamples: true })).toBeDefined();
  const again = (await releases.history()).at(-1);
  expect([again?.at, again?.rendered]).toEqual([before?.at, before?.rendered]);
});

it('a release the site is held at stays as it is', async () => {
  const { id } = served.manifest ?? {};
  const publish = vi.spyOn(Publisher.prototype, 'publish');
  const files = new Map(served.manifest?.files);
  const hash = await releases.objects.put(Buffer.from('of before'));
  files.set('a/index.html', { hash, type: 'text/html; charset=utf-8', size: 9 });
  served.manifest = { id: `${id}-before`, files, redirects: {}, shards: [] };
  releases.objects.drop(hash);
  expect(await status('/a/')).toBe(500);
  await sleep(50);
  expect(publish).not.toHaveBeenCalled();
  publish.mockRestore();
});
