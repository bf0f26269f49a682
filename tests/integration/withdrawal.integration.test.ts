import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Register, RegisterRow } from '../../cms/src/consents/register.ts';
import { runScript, SCRIPT_TIMEOUT } from '../../cms/tests/support/command.ts';
import { Editor, type Medium } from '../../cms/tests/support/editor.ts';
import { startCms, type Instance } from '../../cms/tests/support/instance.ts';
import { PREPARE_TIMEOUT, seededCopy } from '../../cms/tests/support/prepared.ts';
import { freePort } from '../../scripts/lib/ports.ts';
import { Releases } from '../../site/publisher/release.ts';
import { startPublisher, until, type RunningPublisher } from '../support/publisher.ts';
import { MARKER, publishStory, uniquePicture, uploadPicture } from '../support/story.ts';
import { textOf } from '../support/visitor.ts';

// Somebody takes a consent back: nothing of the story is to be had any more, nowhere.

const PAPER = 'Papierfach';
const CONSENT = { scope: ['words', 'name', 'pictures'], givenOn: '2026-11-20', heldBy: PAPER };
const MARKED = new RegExp(MARKER, 'i');
const PAGE = `/jobs/geschichten/${MARKER.toLowerCase()}-neu-de/`;
const LIST = '/jobs/geschichten/';

let dataDir: string;
let clock: string;
let cms: Instance;
let editor: Editor;
let site: RunningPublisher;
let port: number;
let medium: Medium;
let story: string;
let preview: string;

const sha = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const releases = () => new Releases(dataDir);
const newest = async () => {
  const { id } = (await releases().history()).at(-1) ?? {};
  const manifest = await releases().manifest(id ?? '');
  if (!manifest) throw new Error('There is no release.');
  return manifest;
};
const start = async () => {
  site = await startPublisher({ dataDir, cmsUrl: cms.url, port });
};
const register = async () => ((await editor.call('GET', '/consents/register')).data as unknown as Register).rows;
const rowOf = async (): Promise<RegisterRow> => {
  const row = (await register()).find(({ state }) => state.is !== 'withdrawn');
  if (!row) throw new Error('There is no consent.');
  return row;
};
const linkOf = async () => {
  const path = `/content-manager/preview/url/api::job-story.job-story?documentId=${story}&locale=de&status=draft`;
  return ((await editor.call('GET', path)).data as unknown as { url: string }).url.replace(
    /^https?:\/\/[^/]+/,
    site.origin,
  );
};

function* filesBelow(folder: string): Generator<string> {
  for (const entry of readdirSync(join(dataDir, folder), { recursive: true, withFileTypes: true }))
    if (entry.isFile()) yield join(entry.parentPath, entry.name);
}

/** What a file says: itself; of a pack each of its records, uncompressed, and what no record owns. */
function* saidBy(path: string): Generator<[what: string, bytes: Buffer]> {
  const bytes = readFileSync(path);
  let end = 0;
  if (!path.endsWith('.pack')) {
    yield [path, bytes];
    return;
  }
  for (const line of readFileSync(path.replace(/pack$/, 'index'), 'latin1').split('\n').filter(Boolean)) {
    const [name = '', ...numbers] = line.split(' ');
    const [offset = 0, size = 0] = numbers.map(Number);
    const record = bytes.subarray(offset, offset + size);
    if (offset !== end) yield [`${path}: bytes before ${name}`, Buffer.from(MARKER)];
    yield [
      name,
      name.endsWith('.br') ? brotliDecompressSync(record) : name.endsWith('.gzip') ? gunzipSync(record) : record,
    ];
    end = offset + size;
  }
  yield [`${path}: its end`, bytes.subarray(end)];
}

/** What of the publisher and of the public files of the CMS holds a marker or one of these contents. */
const traces = (contents: ReadonlySet<string>): string[] =>
  ['objects', 'releases', 'replica', 'public']
    .flatMap((folder) => [...filesBelow(folder)])
    .concat(join(dataDir, 'pictures.json'))
    .flatMap((path) => [...saidBy(path)])
    .filter(([, bytes]) => contents.has(sha(bytes)) || MARKED.test(bytes.toString('latin1')))
    .map(([what]) => what);

/** Link previews of all other pages count as drawn: they would take minutes. */
async function othersAreDrawn(): Promise<void> {
  const { files } = await newest();
  const { objects } = releases();
  const pixel = await sharp({ create: { width: 1, height: 1, channels: 3, background: '#fff' } })
    .jpeg()
    .toBuffer();
  const drawn = { hash: await objects.put(pixel), type: 'image/jpeg', size: pixel.length };
  const known: Record<string, typeof drawn> = {};
  for (const [file, { hash }] of files)
    if (file.endsWith('.html') && !MARKED.test(file))
      for (const [, href] of String(await objects.get(hash)).matchAll(/content="[^"]*(\/og\/[^"]+)"/g))
        known[String(href)] = drawn;
  writeFileSync(join(dataDir, 'pictures.json'), JSON.stringify(known));
}

/** Looks the same when scaled down, whatever size and format it has. */
async function looksLike(original: Buffer, bytes: Uint8Array): Promise<boolean> {
  const small = (source: Uint8Array) => sharp(source).resize(16, 10, { fit: 'fill' }).greyscale().raw().toBuffer();
  const [one, other] = [await small(original), await small(bytes).catch(() => undefined)];
  if (!other) return false;
  const distance = one.reduce((sum, value, k) => sum + Math.abs(value - (other[k] ?? 0)), 0) / one.length;
  return distance < 4;
}

beforeAll(async () => {
  ({ dataDir } = await seededCopy());
  clock = join(dataDir, 'clock');
  writeFileSync(clock, '2026-11-28T09:00:00Z');
  port = await freePort();
  const env = { SITE_URL: `http://127.0.0.1:${port}`, CLOCK_FILE: clock, BACKGROUND_SECONDS: '0.2' };
  cms = await startCms({ dataDir, env });
  editor = await Editor.login(cms);
}, PREPARE_TIMEOUT);

afterAll(async () => {
  await site?.stop();
  await cms?.stop();
});

describe('a consent that is taken back', () => {
  let original: Buffer;
  /** Addresses and contents that were public and belong to the story. */
  const addresses: string[] = [];
  const contents = new Set<string>();
  let held: string;

  beforeAll(async () => {
    original = await uniquePicture();
    medium = await uploadPicture(editor, 'probe-widerruf.jpg', original);
    story = await publishStory(editor, medium.id, [CONSENT]);
    await start();
    preview = await linkOf();
    const ofStory = async () => {
      const { files } = await newest();
      const pages = [...files.keys()].filter((file) => MARKED.test(file) && file.endsWith('.html'));
      const texts = await Promise.all(pages.map((file) => textOf(`${site.origin}/${file.replace('index.html', '')}`)));
      const ogs = texts.flatMap((text) => /og:image" content="[^"]*\/(og\/[^"]+)"/.exec(text)?.[1] ?? []);
      const media = [...files.keys()].filter((file) => file.startsWith('media/probe-widerruf'));
      return { pages, media, ogs: ogs.filter((file) => files.has(file)) };
    };
    const isDrawn = async () => {
      const { media, ogs } = await ofStory();
      return media.length > 2 && ogs.length === 3;
    };
    await until('the first release', async () => (await textOf(`${site.origin}/`)) !== '', 120_000);
    await site.stop();
    await othersAreDrawn();
    await start();
    await until('its pictures are drawn', isDrawn, 240_000);
    const { pages, media, ogs } = await ofStory();
    const { id, redirects } = await newest();
    held = id;
    addresses.push(...[...pages, ...media, ...ogs].map((file) => `/${file.replace(/index\.html$/, '')}`));
    for (const address of addresses)
      contents.add(sha(new Uint8Array(await (await fetch(site.origin + address)).arrayBuffer())));
    addresses.push(...Object.keys(redirects).filter((from) => MARKED.test(from)));
    contents.add(sha(original));
  }, 600_000);

  it('was to be seen before, in three languages, in lists, feeds and pictures', async () => {
    for (const path of [PAGE, LIST, '/sitemap-index.xml', '/data/search.cs.json'])
      expect([path, MARKED.test(await textOf(site.origin + path))]).toEqual([path, true]);
    expect(addresses.filter((address) => MARKED.test(address)).length).toBeGreaterThanOrEqual(6);
    expect(addresses.filter((address) => address.startsWith('/media/')).length).toBeGreaterThan(2);
    expect(addresses.filter((address) => address.startsWith('/og/')).length).toBeGreaterThanOrEqual(3);
    expect(traces(contents).length).toBeGreaterThan(20);
    expect((await fetch(preview)).status).toBe(200);
    expect((await cms.get(medium.url)).status).toBe(200);
  });

  it('takes all of it away, though the site was held there and nobody was listening', async () => {
    expect((await editor.call('POST', '/publication/hold', { id: held })).status).toBe(200);
    await until('it is held', async () => (await releases().hold()).id === held);
    await site.stop();
    const { recordId } = await rowOf();
    const answer = await editor.call('POST', `/consents/${recordId}/withdrawal`, { note: 'per Brief' });
    expect([answer.status, answer.error?.message, answer.data]).toEqual([200, undefined, { stillShown: [] }]);
    await start();
    await until('it is forgotten', () => site.output().includes('a consent has ended'), 120_000);
    expect(traces(contents)).toEqual([]);
  }, 180_000);

  it('leaves no address that answers', async () => {
    for (const address of addresses)
      expect([address, (await fetch(site.origin + address, { redirect: 'manual' })).status]).toEqual([address, 404]);
    for (const { url } of [medium, ...Object.values((medium as { formats?: Record<string, Medium> }).formats ?? {})])
      expect([url, (await cms.get(url)).status]).toEqual([url, 404]);
    const link = await fetch(preview);
    expect([link.status, MARKED.test(await link.text())]).toEqual([410, false]);
    for (const path of ['/api/site/entries', '/api/site/changes?since=0'])
      expect([path, MARKED.test(await (await cms.get(path, cms.siteToken())).text())]).toEqual([path, false]);
  });

  it('leaves no picture that looks like it', async () => {
    const { files } = await newest();
    for (const [file, { hash }] of files)
      if (/\.(avif|webp|jpe?g|png)$/.test(file) && file.startsWith('media/'))
        expect([file, await looksLike(original, (await releases().objects.get(hash)) ?? new Uint8Array())]).toEqual([
          file,
          false,
        ]);
  });

  it('cannot be rolled back, and ends the hold', async () => {
    expect((await releases().hold()).id).toBeNull();
    expect((await releases().history()).some(({ id }) => id === held)).toBe(false);
    await editor.call('POST', '/publication/hold', { id: held });
    await until('the wish is refused', () => site.output().includes('cannot be met'));
    expect(MARKED.test(await textOf(site.origin + LIST))).toBe(false);
    await editor.call('POST', '/publication/hold', { id: null });
  });

  it('stays away after a restart', async () => {
    await site.stop();
    await cms.stop();
    cms = await startCms({
      dataDir,
      port: Number(new URL(cms.url).port),
      env: { SITE_URL: site.origin, CLOCK_FILE: clock, BACKGROUND_SECONDS: '0.2' },
    });
    editor = await Editor.login(cms);
    await start();
    await until('it serves', async () => (await textOf(`${site.origin}/`)) !== '');
    expect((await cms.get(medium.url)).status).toBe(404);
    expect(traces(contents)).toEqual([]);
  }, 180_000);

  it('stands in the register, and keeps the story from being published', async () => {
    const row = (await register()).find(({ state }) => state.is === 'withdrawn');
    expect(row).toMatchObject({
      state: { on: '2026-11-28' },
      withdrawnBy: 'redaktion@example.org',
      withdrawnNote: 'per Brief',
      isPublished: false,
    });
    const { status, error } = await editor.publish('job-story', story);
    expect([status, error?.message]).toEqual([400, expect.stringContaining('Diese Einwilligung wurde widerrufen.')]);
    const again = await editor.call('POST', `/consents/${row?.recordId}/withdrawal`, {});
    expect([again.status, again.error?.message]).toEqual([400, 'Dieser Widerruf ist schon eingetragen.']);
  });

  it(
    'leaves the exported files too, with the picture only it showed',
    async () => {
      const folder = join(dataDir, 'export');
      const files = {
        'entries/job-story/probe-widerruf.json': JSON.stringify({
          pictures: ['probe-widerruf.jpg', 'shown-elsewhere.jpg'].map((file) => ({ file, credit: 'x' })),
        }),
        'media/probe-widerruf.jpg': original,
        'media/of-nobody.jpg': original,
        'media/shown-elsewhere.jpg': original,
        'entries/article/not-published.json': JSON.stringify({ picture: { file: 'shown-elsewhere.jpg', credit: 'x' } }),
      };
      for (const [path, bytes] of Object.entries(files)) {
        mkdirSync(join(folder, path, '..'), { recursive: true });
        writeFileSync(join(folder, path), bytes);
      }
      const { code, output } = await runScript('content-export.ts', [folder], dataDir);
      expect(code, output).toBe(0);
      expect(output).toContain('export: media/of-nobody.jpg is needed by nothing published; --prune deletes it');
      expect(Object.keys(files).filter((path) => existsSync(join(folder, path)))).toEqual([
        'media/of-nobody.jpg',
        'media/shown-elsewhere.jpg',
        'entries/article/not-published.json',
      ]);
      expect([...filesBelow('export')].filter((path) => MARKED.test(readFileSync(path, 'latin1')))).toEqual([]);
      rmSync(folder, { recursive: true });
    },
    SCRIPT_TIMEOUT,
  );

  it('its picture is locked for everybody else', async () => {
    const { documentId } = await editor.find('article', 'how-it-came-about');
    const picture = { file: medium.id, altDe: 'a', altEn: 'b', altCs: 'c', credit: 'x' };
    const { status, error } = await editor.publish('article', documentId, { picture });
    expect([status, error?.message]).toEqual([
      400,
      expect.stringContaining('Das Bild „probe-widerruf.jpg“ ist gesperrt'),
    ]);
  });
});

describe('a new consent', () => {
  it('brings the story back, with its picture', async () => {
    const consents = [{ ...CONSENT, validUntil: '2026-12-20' }];
    const { status, error } = await editor.publish('job-story', story, { consents });
    expect(status, error?.message).toBe(200);
    await until('it is there', async () => MARKED.test(await textOf(site.origin + PAGE)));
    await until(
      'its picture too',
      async () => [...(await newest()).files.keys()].some((file) => file.startsWith('media/probe-widerruf')),
      120_000,
    );
    expect((await cms.get(medium.url)).status).toBe(200);
    expect((await rowOf()).state).toEqual({ is: 'ending', days: 22 });
  }, 180_000);

  it('that runs out takes it away by itself', async () => {
    writeFileSync(clock, '2026-12-20T22:00:00Z');
    expect((await rowOf()).state).toEqual({ is: 'ending', days: 0 });
    expect(MARKED.test(await textOf(site.origin + PAGE))).toBe(true);
    writeFileSync(clock, '2026-12-20T23:30:00Z');
    await until('it is gone', async () => (await fetch(site.origin + PAGE)).status === 404);
    await until('it is forgotten', () => site.output().split('a consent has ended').length > 1);
    expect((await rowOf()).state).toEqual({ is: 'expired' });
    await until('nothing is left', () => traces(new Set()).length === 0);
    expect((await cms.get(medium.url)).status).toBe(404);
  }, 120_000);
});
