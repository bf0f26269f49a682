import { setTimeout as sleep } from 'node:timers/promises';
import sharp from 'sharp';
import { beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { checkEntries, signPreview, type PreviewedDraft } from '@standort/model';
import type { Content } from '../content/reader.ts';
import type { Compiled } from './compiled.ts';
import { Preview } from './preview.ts';
import { sha256 } from './store.ts';

const article = {
  key: 'neu',
  publishedOn: '2026-11-24',
  sources: [{ title: 'Q', accessedOn: '2026-11-23' }],
  de: { slug: 'neu', textOrigin: { origin: 'human' }, title: 'Neu', summary: 's', body: 'b' },
};
const published: Content = {
  entries: checkEntries([]),
  media: new Map(),
  today: '2026-11-24',
  siteUrl: 'http://localhost',
  showSamples: true,
};
const word = signPreview(
  { type: 'article', documentId: 'd', locale: 'de', expires: '2099-01-01T00:00:00.000Z' },
  'secret',
);

const originals = new Map<string, Buffer>();
let draft: PreviewedDraft;
/** Originals that were fetched, and how many of them were on their way at once. */
let fetched: string[];
let most: number;
let content: Content | undefined;
let preview: Preview;

beforeAll(async () => {
  for (const [file, red] of [
    ['a.jpg', 200],
    ['b.jpg', 20],
  ] as const)
    originals.set(
      `/uploads/${file}`,
      await sharp({ create: { width: 900, height: 600, channels: 3, background: { r: red, g: 0, b: 0 } } })
        .jpeg()
        .toBuffer(),
    );
});

beforeEach(() => {
  const media = [...originals].map(([url, bytes]) => ({ file: url.slice(9), url, hash: sha256(bytes) }));
  draft = { epoch: 'e', sequence: 1, mark: 'm', entries: { article: [article] }, media, complaints: [] };
  [fetched, most, content] = [[], 0, undefined];
  let now = 0;
  const cms = {
    draft: () => Promise.resolve(draft),
    file: async (url: string) => {
      fetched.push(url);
      most = Math.max(most, ++now);
      await sleep(5);
      now--;
      return originals.get(url) ?? Buffer.from('');
    },
  };
  const compiled = {
    previewPath: () => '/aktuelles/neu/',
    render: (of: Content) => {
      content = of;
      return Promise.resolve({ status: 200, body: Buffer.from('<p>'), context: {} });
    },
  } as unknown as Compiled;
  preview = new Preview({ cms, compiled, secret: 'secret', published: () => published });
});

const ask = (path: string) => preview.answer(word, path);
const hashOf = (file: string) => sha256(originals.get(`/uploads/${file}`) ?? '').slice(0, 12);
const addressOf = (file: string, width: number | string, format = 'webp') =>
  `/media/${file.replace('.jpg', '')}.${hashOf(file)}.${width}.${format}`;

it('a page, its data and where it leads fetch each original once, to learn its size', async () => {
  expect((await ask('')).location).toBe(`/preview/${word}/aktuelles/neu/`);
  expect(fetched).toEqual([]);
  await Promise.all(['/aktuelles/neu/', '/data/commercial-sites.json', '/aktuelles/neu/'].map(ask));
  expect(fetched).toEqual(['/uploads/a.jpg', '/uploads/b.jpg']);
  expect(most).toBe(1);
  expect(content?.media.get('b.jpg')).toEqual({
    hash: sha256(originals.get('/uploads/b.jpg') ?? ''),
    width: 900,
    height: 600,
  });
});

it('what is known of a published picture is not fetched again; what the CMS has lost is left out', async () => {
  const [a, b] = draft.media;
  const known = { hash: a?.hash ?? '', width: 900, height: 600 };
  vi.spyOn(published.media, 'get').mockImplementation((file) => (file === 'a.jpg' ? known : undefined));
  draft.media = [a, { ...b, hash: '' }] as typeof draft.media;
  expect((await ask('/aktuelles/neu/')).status).toBe(200);
  vi.restoreAllMocks();
  expect(fetched).toEqual([]);
  expect([...(content?.media.keys() ?? [])]).toEqual(['a.jpg']);
});

it('a picture fetches its own original alone', async () => {
  await ask('/aktuelles/neu/');
  fetched = [];
  const { status, type, body } = await ask(addressOf('b.jpg', 480));
  expect([status, type, (await sharp(body as Buffer).metadata()).width]).toEqual([200, 'image/webp', 480]);
  expect(fetched).toEqual(['/uploads/b.jpg']);
});

it('pictures are drawn one at a time, and once for all who wait for the same', async () => {
  await ask('/aktuelles/neu/');
  fetched = [];
  const same = Array.from({ length: 10 }, () => addressOf('a.jpg', 480));
  const answers = await Promise.all([...same, addressOf('a.jpg', 800), addressOf('b.jpg', 900, 'jpg')].map(ask));
  expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
  expect([fetched.length, most]).toEqual([3, 1]);
});

it.each([99999, 481, 1200, '0480'])('a width no page uses is not drawn: %s', async (width) => {
  await ask('/aktuelles/neu/');
  fetched = [];
  for (const format of ['avif', 'webp', 'jpg']) expect((await ask(addressOf('a.jpg', width, format))).status).toBe(404);
  expect((await ask(addressOf('a.jpg', 480, 'png'))).status).toBe(404);
  expect(fetched).toEqual([]);
});

it('pictures of other entries stand in the release', async () => {
  const { status, location } = await ask('/media/c.000000000000.480.webp');
  expect([status, location, fetched]).toEqual([302, '/media/c.000000000000.480.webp', []]);
});

it('an original that was replaced meanwhile is not shown as what it was', async () => {
  draft.media = draft.media.map((medium) => ({ ...medium, hash: 'f'.repeat(64) }));
  expect((await ask('/aktuelles/neu/')).status).toBe(503);
});
