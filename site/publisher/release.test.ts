import { mkdir, mkdtemp, readFile, readdir, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { brotliDecompressSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { CmsClient } from './cms-client.ts';
import { Compressor } from './compressor.ts';
import { tellDesk } from './desk.ts';
import { manifestOf, type Manifest } from './manifest.ts';
import type { Preview } from './preview.ts';
import { KEPT_RELEASES, Releases } from './release.ts';
import { createServer } from './server.ts';
import { needReleaseFolder, writeTree } from './tree.ts';

let dir = '';
let releases: Releases;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'release-'));
  releases = new Releases(dir);
});
afterEach(() => rm(dir, { recursive: true }));

const bytes = (text: string) => new TextEncoder().encode(text);
async function release(files: Record<string, string>, redirects: Record<string, string> = {}): Promise<Manifest> {
  const stored = await Promise.all(
    Object.entries(files).map(async ([file, text]) => {
      const type = file.endsWith('.html') ? 'text/html; charset=utf-8' : 'text/plain; charset=utf-8';
      return [file, { hash: await releases.objects.put(bytes(text)), type, size: text.length }] as const;
    }),
  );
  return manifestOf(new Map(stored), redirects);
}

/** Changes what stands in the files of the object store. */
async function inObjects(ending: string, edit: (text: string) => string): Promise<void> {
  for (const name of await readdir(join(dir, 'objects'))) {
    const file = join(dir, 'objects', name);
    if (name.endsWith(ending)) await writeFile(file, edit(await readFile(file, 'utf8')));
  }
}
/** The object is not kept any more. */
const lose = (hash: string) => inObjects('index', (lines) => lines.replace(new RegExp(`^${hash} .*\n`, 'm'), ''));

const SITE = { siteUrl: 'http://localhost', showSamples: true };
async function makeCurrent(text: string, stories?: string[], site = SITE): Promise<Manifest> {
  const manifest = await release({ 'index.html': text });
  const at = '2026-11-24T12:00:00Z';
  await releases.makeCurrent(manifest, { at, sequence: 1, rendered: 1, duration: 1, changes: [], stories, ...site });
  return manifest;
}

describe('releases', () => {
  it('have the same id for the same content, whatever the order', async () => {
    const a = await release({ 'a.html': '1', 'b.html': '2' });
    const b = await release({ 'b.html': '2', 'a.html': '1' });
    expect(a.id).toBe(b.id);
    expect((await release({ 'a.html': '1', 'b.html': '3' })).id).not.toBe(a.id);
  });

  it('become current as a whole and the oldest are forgotten', async () => {
    for (let k = 0; k < KEPT_RELEASES + 3; k++) await makeCurrent(`page ${k}`);
    const history = await releases.history();
    expect(history).toHaveLength(KEPT_RELEASES);
    expect((await releases.current(SITE))?.id).toBe(history.at(-1)?.id);
    expect((await readdir(join(dir, 'releases'))).filter((name) => name !== 'history.json')).toHaveLength(
      KEPT_RELEASES,
    );
  });

  it('made for another site, or with parts missing, are not served', async () => {
    const { files } = await makeCurrent('page');
    expect(await releases.current({ ...SITE, siteUrl: 'https://example.org' })).toBeUndefined();
    expect(await releases.current({ ...SITE, showSamples: false })).toBeUndefined();
    const hash = files.get('index.html')?.hash ?? '';
    await lose(hash);
    expect(await new Releases(dir).current(SITE)).toBeUndefined();
  });

  it('with parts missing give way to the one before, unless it shows somebody who no longer consents', async () => {
    await makeCurrent('oldest', ['anna']);
    const before = await makeCurrent('before', ['anna', 'ben']);
    const { files } = await makeCurrent('newest', ['anna']);
    await lose(files.get('index.html')?.hash ?? '');
    const again = new Releases(dir);
    expect((await again.current(SITE))?.id).toBe(before.id);
    await again.hear([{ story: 'ben', sequence: 2, at: '2026-11-24T12:00:00Z' }]);
    expect((await again.current(SITE))?.id).toBe((await again.history())[0]?.id);
    await again.hear([{ story: 'anna', sequence: 3, at: '2026-11-24T12:00:00Z' }]);
    expect(await again.current(SITE)).toBeUndefined();
  });

  it('held and damaged give way to the newest that is whole', async () => {
    const { id, files } = await makeCurrent('held');
    const newest = await makeCurrent('newest');
    await releases.setHold({ id, order: 1 });
    await lose(files.get('index.html')?.hash ?? '');
    expect((await new Releases(dir).current(SITE))?.id).toBe(newest.id);
  });

  it('held that show somebody who no longer consents are not served again', async () => {
    const { id } = await makeCurrent('held', ['anna']);
    const newest = await makeCurrent('newest', []);
    await releases.setHold({ id, order: 1 });
    await releases.hear([{ story: 'anna', sequence: 2, at: '2026-11-24T12:00:00Z' }]);
    expect((await releases.current(SITE))?.id).toBe(newest.id);
  });

  it('that only pictures have joined take the place of the one before, with its changes', async () => {
    const before = await makeCurrent('before');
    const record = { at: '2026-11-24T12:00:00Z', sequence: 2, duration: 1, ...SITE };
    const pages = await release({ 'index.html': 'page' });
    await releases.makeCurrent(pages, { ...record, rendered: 1, changes: ['company/nomos'] });
    const pictured = await release({ 'index.html': 'page', 'a.txt': 'picture' });
    const later = { ...record, at: '2026-11-24T12:01:00Z' };
    await releases.makeCurrent(pictured, { ...later, rendered: 0, changes: [] });
    // A new day on which nothing differs.
    await releases.makeCurrent(pictured, { ...record, rendered: 0, changes: [] });
    const history = await releases.history();
    expect(history.map(({ id }) => id)).toEqual([before.id, pictured.id]);
    expect(history[1]).toMatchObject({ at: record.at, rendered: 1, changes: ['company/nomos'] });
    await releases.setHold({ id: pictured.id, order: 1 });
    await releases.makeCurrent(pages, { ...record, rendered: 0, changes: [] });
    expect(await releases.history()).toHaveLength(3);
  });

  it('leave a wish that cannot be met behind for good, and the hold as it was', async () => {
    const { id } = await makeCurrent('page');
    await releases.setHold({ id, order: 1 });
    await releases.passOver(7);
    expect(await new Releases(dir).hold()).toEqual({ id, order: 7 });
  });

  it('cannot be held if parts are missing', async () => {
    const { id, files } = await makeCurrent('old');
    await makeCurrent('new');
    const hash = files.get('index.html')?.hash ?? '';
    await lose(hash);
    const again = new Releases(dir);
    await expect(again.setHold({ id, order: 1 })).rejects.toThrow('is not whole any more');
    expect((await again.hold()).id).toBeNull();
  });

  it('made for another site than the newest cannot be held; it is said which ones can', async () => {
    const before = await makeCurrent('before the move');
    const moved = { siteUrl: 'https://example.org', showSamples: false };
    const after = await makeCurrent('after the move', [], moved);
    await expect(releases.setHold({ id: before.id, order: 1 })).rejects.toThrow(
      `Release ${before.id} was made for http://localhost with samples; the site is https://example.org without samples now. It can be held at: ${after.id} (`,
    );
    expect(await releases.hold()).toEqual({ id: null, order: 0 });
    const shown = await makeCurrent('with samples', [], { ...moved, showSamples: true });
    await expect(releases.setHold({ id: after.id, order: 1 })).rejects.toThrow(`It can be held at: ${shown.id} (`);
    await releases.setHold({ id: shown.id, order: 1 });
  });

  it('held for a site that has moved since give way to the newest of the site as it is', async () => {
    const { id } = await makeCurrent('before the move');
    await releases.setHold({ id, order: 1 });
    const site = { siteUrl: 'https://example.org', showSamples: false };
    const after = await makeCurrent('after the move', [], site);
    await makeCurrent('of a try at home');
    expect((await releases.current(site))?.id).toBe(after.id);
    expect(await releases.current({ ...site, siteUrl: 'https://other.example' })).toBeUndefined();
  });

  it('made for another site are not offered to the desk', async () => {
    await makeCurrent('before the move');
    const { id } = await makeCurrent('after the move', [], { siteUrl: 'https://example.org', showSamples: false });
    const report = vi.fn<CmsClient['report']>(() => Promise.resolve());
    const standing = { sequence: 1, held: null, failure: undefined };
    await tellDesk({ report } as Partial<CmsClient> as CmsClient, releases, standing, () => undefined);
    expect(report.mock.calls[0]?.[0].releases.map((release) => release.id)).toEqual([id]);
  });

  it('can be held while others are made, and a held one is kept', async () => {
    const { id } = await makeCurrent('good');
    await releases.setHold({ id, order: 1 });
    for (let k = 0; k < KEPT_RELEASES + 1; k++) await makeCurrent(`bad ${k}`);
    expect((await releases.current(SITE))?.id).toBe(id);
    await releases.setHold({ id: null, order: 1 });
    expect((await releases.current(SITE))?.id).toBe((await releases.history()).at(-1)?.id);
    await expect(releases.setHold({ id: 'missing', order: 1 })).rejects.toThrow(
      'There is no release missing. Kept are:',
    );
  });

  it('keep their objects when others are swept away', async () => {
    const before = await makeCurrent('kept');
    const orphan = await releases.objects.put(bytes('orphan'));
    await releases.objects.compress(orphan);
    expect(await releases.sweep([], 60_000)).toBe(0);
    expect(await releases.sweep([], -60_000)).toBe(3);
    expect(await releases.objects.get(orphan)).toBeUndefined();
    expect(await new Releases(dir).current(SITE)).toEqual(before);
  });

  it('with a damaged part of the manifest are not served, and nothing is swept away', async () => {
    const { shards } = await makeCurrent('page');
    expect(shards.some(({ files }) => files.has('index.html'))).toBe(true);
    await inObjects('pack', (text) => text.replace('[["index.html"', '[["index.htmx"'));
    expect(await releases.current(SITE)).toBeUndefined();
    const orphan = await releases.objects.put(bytes('orphan'));
    await sleep(5);
    expect(await releases.sweep([], 1)).toBe(0);
    expect(releases.objects.has(orphan)).toBe(true);
    const again = await makeCurrent('page');
    expect(await releases.current(SITE)).toEqual(again);
  });

  it('that are damaged end a sweep of every byte with an error; the next release heals them', async () => {
    await makeCurrent('page');
    await inObjects('pack', (text) => text.replace('[["index.html"', '[["index.htmx"'));
    await expect(releases.sweep([], 0)).rejects.toThrow('is damaged');
    await makeCurrent('page');
    await releases.objects.put(bytes('orphan'));
    expect(await releases.sweep([], 0)).toBeGreaterThan(0);
  });

  it('leave no byte of others behind, whatever the clock says, and no draft', async () => {
    const kept = await makeCurrent('kept');
    vi.useFakeTimers({ now: Date.now() + 3_600_000, toFake: ['Date'] });
    const orphan = await releases.objects.put(bytes('orphan'));
    vi.useRealTimers();
    await writeFile(join(dir, 'releases/history.json.77.tmp'), '[{"stories":["orphan"]}]');
    await writeFile(join(dir, 'releases/hold.json.78.tmp'), '{"id":null,"order":1}');
    await releases.sweep([], 0);
    expect(releases.objects.has(orphan)).toBe(false);
    const said = await Promise.all(
      (await readdir(dir, { recursive: true, withFileTypes: true }))
        .filter((entry) => entry.isFile())
        .map((entry) => readFile(join(entry.parentPath, entry.name), 'latin1')),
    );
    expect(said.join('\n')).not.toContain('orphan');
    // A wish that is just being written.
    expect(await readdir(join(dir, 'releases'))).toContain('hold.json.78.tmp');
    expect(await new Releases(dir).current(SITE)).toEqual(kept);
  });

  it('a history that was cut off counts as none', async () => {
    await makeCurrent('page');
    await writeFile(join(dir, 'releases/history.json'), '[{"id":');
    expect(await releases.current(SITE)).toBeUndefined();
  });
});

describe('the folder for other web servers', () => {
  it('holds the files and a page per redirect, and writes only what changed', async () => {
    const tree = join(dir, 'dist');
    await writeTree(tree, await release({ 'index.html': 'one', 'x/index.html': 'same' }, { '/alt/': '/x/' }), releases);
    expect(await readFile(join(tree, 'alt/index.html'), 'utf8')).toContain('url=/x/');
    const before = (await stat(join(tree, 'x/index.html'))).mtimeMs;
    const result = await writeTree(tree, await release({ 'index.html': 'two', 'x/index.html': 'same' }), releases);
    expect(result).toEqual({ written: 1, removed: 1 });
    expect(await readFile(join(tree, 'index.html'), 'utf8')).toBe('two');
    expect((await stat(join(tree, 'x/index.html'))).mtimeMs).toBe(before);
  });
});

describe('the first release in a folder', () => {
  const files = { 'index.html': 'one', 'b.txt': 'two', 'release.json': '{}' };
  const read = (name: string) => readFile(join(dir, 'dist', name), 'utf8');

  it('that is interrupted is completed by the next one', async () => {
    const tree = join(dir, 'dist');
    const redirects = { '/alt/': '/' };
    const manifest = await release(files, redirects);
    releases.objects.drop(manifest.files.get('b.txt')?.hash ?? '');
    await expect(writeTree(tree, manifest, releases)).rejects.toThrow('is missing from the store');
    expect((await readdir(tree)).sort()).toEqual(['alt', 'index.html', 'release.json']);
    needReleaseFolder(tree);
    await writeFile(join(tree, 'index.html.77.tmp'), 'o');
    expect(await writeTree(tree, await release(files, redirects), releases)).toEqual({ written: 1, removed: 1 });
    expect(await Promise.all(['index.html', 'b.txt', 'release.json'].map(read))).toEqual(['one', 'two', '{}']);
    expect(await read('alt/index.html')).toContain('url=/');
  });

  it('that is interrupted while it says so is completed as well', async () => {
    await mkdir(join(dir, 'dist'));
    await writeFile(join(dir, 'dist/release.json.77.tmp'), '{');
    needReleaseFolder(join(dir, 'dist'));
    await writeTree(join(dir, 'dist'), await release(files), releases);
    expect((await readdir(join(dir, 'dist'))).sort()).toEqual(['b.txt', 'index.html', 'release.json']);
  });

  it('is not made where something else is', async () => {
    await mkdir(join(dir, 'dist'));
    await writeFile(join(dir, 'dist/novel.tmp'), 'mine');
    expect(() => needReleaseFolder(join(dir, 'dist'))).toThrow('holds files that are no release');
  });
});

describe('the server', () => {
  const serve = async (files: Record<string, string>, redirects?: Record<string, string>) =>
    createServer({ manifest: await release(files, redirects) }, releases);

  it('says it is not ready before the first release', async () => {
    const answer = await createServer({ manifest: undefined }, releases).inject('/');
    expect(answer.statusCode).toBe(503);
    expect(answer.headers['retry-after']).toBe('5');
  });

  it('serves pages compressed as soon as they are, with an ETag, and answers 304', async () => {
    const manifest = await release({ 'x/index.html': 'Grüße '.repeat(100), 'x.jpg': 'Bild' });
    const app = createServer({ manifest }, releases);
    const ask = () => app.inject({ url: '/x/', headers: { 'accept-encoding': 'gzip, br' } });
    expect((await ask()).headers['content-encoding']).toBeUndefined();
    expect((await ask()).body).toBe('Grüße '.repeat(100));
    await new Compressor(releases.objects).follow(manifest);
    const answer = await ask();
    expect(answer.headers['content-encoding']).toBe('br');
    expect(brotliDecompressSync(answer.rawPayload).toString()).toBe('Grüße '.repeat(100));
    const { etag } = answer.headers;
    const again = { url: '/x/', headers: { 'if-none-match': String(etag), 'accept-encoding': 'gzip, br' } };
    expect((await app.inject(again)).statusCode).toBe(304);
    // Other bytes have another name.
    const plain = await app.inject({ ...again, headers: { 'if-none-match': String(etag) } });
    expect([plain.statusCode, plain.headers.etag === etag]).toEqual([200, false]);
  });

  it('keeps named assets for a year and pages not at all', async () => {
    const app = await serve({ 'index.html': 'x', '_astro/a.Bc1.css': 'y' });
    expect((await app.inject('/')).headers['cache-control']).toBe('public, max-age=0, must-revalidate');
    expect((await app.inject('/_astro/a.Bc1.css')).headers['cache-control']).toContain('immutable');
  });

  it('sends no cookie and the security headers with every answer', async () => {
    const app = await serve({ 'index.html': 'x', '404.html': 'fehlt' });
    for (const url of ['/', '/nirgends/']) {
      const { headers } = await app.inject(url);
      expect(headers['set-cookie']).toBeUndefined();
      expect(headers['content-security-policy']).toContain("default-src 'none'");
      expect(headers['x-content-type-options']).toBe('nosniff');
    }
  });

  it('answers an unknown address in the language of its prefix', async () => {
    const app = await serve({ '404.html': 'Hier greift kein Rad', 'cs/404.html': 'česky' });
    const german = await app.inject('/nirgends');
    expect([german.statusCode, german.body]).toEqual([404, 'Hier greift kein Rad']);
    const czech = await app.inject('/cs/nikde/');
    expect([czech.statusCode, czech.body]).toEqual([404, 'česky']);
  });

  it('leads from old addresses and from addresses without the slash', async () => {
    const app = await serve({ 'neu/index.html': 'x' }, { '/alt/': '/neu/' });
    expect((await app.inject('/alt/')).headers.location).toBe('/neu/');
    const slash = await app.inject('/neu');
    expect([slash.statusCode, slash.headers.location]).toEqual([301, '/neu/']);
    expect((await app.inject('/neu?gemeinde=altenberg')).headers.location).toBe('/neu/?gemeinde=altenberg');
    const former = await app.inject('/alt?x=1');
    expect([former.statusCode, former.headers.location]).toEqual([301, '/neu/?x=1']);
  });

  it('sends a piece of a file that is read in pieces', async () => {
    const app = await serve({ 'basemap.txt': '0123456789' });
    const piece = await app.inject({ url: '/basemap.txt', headers: { range: 'bytes=2-4' } });
    expect([piece.statusCode, piece.body, piece.headers['content-range']]).toEqual([206, '234', 'bytes 2-4/10']);
    const from = (tag: unknown) => ({ range: 'bytes=2-4', 'if-range': String(tag) });
    expect((await app.inject({ url: '/basemap.txt', headers: from(piece.headers.etag) })).statusCode).toBe(206);
    const changed = await app.inject({ url: '/basemap.txt', headers: from('"of-before"') });
    expect([changed.statusCode, changed.body]).toEqual([200, '0123456789']);
    const beyond = await app.inject({ url: '/basemap.txt', headers: { range: 'bytes=20-30' } });
    expect([beyond.statusCode, beyond.headers['content-range']]).toEqual([416, 'bytes */10']);
  });

  it('says that a file is missing in a way nobody keeps, and tells the operator alone which one', async () => {
    const [log, onLost] = [vi.fn(), vi.fn()];
    const manifest = await release({ '_astro/a.Bc1.css': 'lost' });
    const app = createServer({ manifest }, releases, { log, onLost });
    for (const name of await readdir(join(dir, 'objects'))) await rm(join(dir, 'objects', name));
    const hash = manifest.files.get('_astro/a.Bc1.css')?.hash;
    for (const headers of [{}, { range: 'bytes=0-1' }]) {
      const answer = await app.inject({ url: '/_astro/a.Bc1.css?from=mail', headers });
      const { etag, 'cache-control': kept, 'content-range': piece } = answer.headers;
      expect([answer.statusCode, etag, kept, piece]).toEqual([500, undefined, 'no-store', undefined]);
      expect(answer.body).toMatch(/^Diese Seite kann gerade nicht gezeigt werden/);
      expect(log).toHaveBeenLastCalledWith(
        `GET /_astro/a.Bc1.css answered with 500: _astro/a.Bc1.css: its object ${hash} is missing from the store.`,
      );
      expect(onLost).toHaveBeenLastCalledWith('_astro/a.Bc1.css', hash);
    }
  });

  it('says that a disk cannot be read in a way nobody keeps, in the language of the address', async () => {
    const log = vi.fn();
    const manifest = await release({ '_astro/a.Bc1.css': 'x', 'en/index.html': 'y', 'cs/404.html': 'z' });
    const app = createServer({ manifest }, releases, { log });
    vi.spyOn(releases.objects, 'get').mockRejectedValue(new Error('EIO: i/o error,\nread'));
    for (const [url, text] of [
      ['/_astro/a.Bc1.css', 'Diese Seite'],
      ['/en/', 'This page'],
      ['/cs/nikde/', 'Tuto stránku'],
    ] as const) {
      const answer = await app.inject(url);
      const { etag, 'cache-control': kept, 'content-type': type } = answer.headers;
      expect([answer.statusCode, etag, kept, type]).toEqual([500, undefined, 'no-store', 'text/plain; charset=utf-8']);
      expect(answer.body).toContain(text);
      expect(answer.body).not.toContain('EIO');
      expect(log).toHaveBeenLastCalledWith(`GET ${url} answered with 500: EIO: i/o error, read`);
    }
  });

  it('tells nobody the secret of a preview link', async () => {
    const log = vi.fn();
    const preview = { answer: () => Promise.reject(new Error('unforeseen')) } as Partial<Preview> as Preview;
    const app = createServer({ manifest: await release({}) }, releases, { log, preview });
    expect((await app.inject('/preview/sealed.word/en/')).statusCode).toBe(500);
    expect(log).toHaveBeenCalledWith('GET /preview/…/en/ answered with 500: unforeseen');
  });

  it('leaves what is wrong with a request to the one who sends it', async () => {
    const log = vi.fn();
    const app = createServer({ manifest: await release({}) }, releases, { log });
    const answer = await app.inject('/preview/%ff');
    expect(answer.statusCode).toBeLessThan(500);
    expect(log).not.toHaveBeenCalled();
  });

  it('sends a large file and its pieces without holding it, and its length alone on HEAD', async () => {
    const source = join(dir, 'karte.pmtiles');
    await writeFile(source, '0123456789');
    const hash = await releases.objects.putFile(source);
    const files = new Map([['basemap.pmtiles', { hash, type: 'application/vnd.pmtiles', size: 10 }]]);
    const app = createServer({ manifest: manifestOf(files, {}) }, releases);
    const whole = await app.inject('/basemap.pmtiles');
    expect([whole.statusCode, whole.body, whole.headers['content-length']]).toEqual([200, '0123456789', '10']);
    const piece = await app.inject({ url: '/basemap.pmtiles', headers: { range: 'bytes=7-' } });
    expect([piece.statusCode, piece.body, piece.headers['content-range']]).toEqual([206, '789', 'bytes 7-9/10']);
    const head = await app.inject({ method: 'HEAD', url: '/basemap.pmtiles' });
    expect([head.statusCode, head.body, head.headers['content-length']]).toEqual([200, '', '10']);
    await writeTree(join(dir, 'dist'), manifestOf(files, {}), releases);
    expect(await readFile(join(dir, 'dist/basemap.pmtiles'), 'utf8')).toBe('0123456789');
    // Cut off by a power failure: taken from its source again.
    await truncate(join(dir, 'objects', hash), 3);
    await new Releases(dir).objects.putFile(source);
    expect(await readFile(join(dir, 'objects', hash), 'utf8')).toBe('0123456789');
    await releases.sweep([], 0);
    expect(releases.objects.has(hash)).toBe(false);
  });

  it.each(['/constructor', '/__proto__', '/toString/', '/%', '/..%2f..%2fetc%2fpasswd', '//evil.example/', '/_astro/'])(
    'does not stumble over %s',
    async (url) => {
      const app = await serve({ 'index.html': 'x', '404.html': 'y' });
      const { statusCode } = await app.inject(url);
      expect([400, 404]).toContain(statusCode);
    },
  );
});
