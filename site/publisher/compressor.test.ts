import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { Compressor } from './compressor.ts';
import { manifestOf } from './manifest.ts';
import { keepFile } from './release.ts';
import { ObjectStore } from './store.ts';

let dir = '';
let objects: ObjectStore;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'compressor-'));
  objects = new ObjectStore(dir);
});
afterEach(() => rm(dir, { recursive: true }));

async function manifest(...names: string[]) {
  const kept = names.map(async (name) => [name, await keepFile(objects, name, Buffer.from(name))] as const);
  return manifestOf(new Map(await Promise.all(kept)), {});
}
const compressed = ({ files }: Awaited<ReturnType<typeof manifest>>) =>
  [...files].filter(([, { hash }]) => objects.isCompressed(hash)).map(([name]) => name);

it('compresses text and leaves pictures alone', async () => {
  const release = await manifest('a.html', 'b.json', 'c.jpg', 'd.svg');
  await new Compressor(objects).follow(release);
  expect(compressed(release)).toEqual(['a.html', 'b.json', 'd.svg']);
});

it('leaves a release for the one that comes after it', async () => {
  const old = await manifest('a.html', 'b.html', 'c.html', 'd.html');
  const next = await manifest('a.html', 'e.html');
  const compressor = new Compressor(objects);
  const work = compressor.follow(old);
  await compressor.follow(next);
  await work;
  expect(compressed(next)).toEqual(['a.html', 'e.html']);
  expect(compressed(old)).toEqual(['a.html']);
});

it('goes on behind a file that cannot be compressed, and names the error', async () => {
  const release = await manifest('a.html', 'b.html');
  const compress = objects.compress.bind(objects);
  const [first] = release.files.values();
  objects.compress = (hash) => (hash === first?.hash ? Promise.reject(new Error('EIO')) : compress(hash));
  const compressor = new Compressor(objects);
  await expect(compressor.follow(release)).rejects.toThrow('EIO');
  expect(compressed(release)).toEqual(['b.html']);
  objects.compress = compress;
  await compressor.follow(release);
  expect(compressed(release)).toEqual(['a.html', 'b.html']);
});

it('ends at the signal, and goes on when it is asked again', async () => {
  const release = await manifest('a.html', 'b.html', 'c.html');
  const compressor = new Compressor(objects);
  const stop = new AbortController();
  const work = compressor.follow(release, stop.signal);
  stop.abort();
  await work;
  expect(compressed(release)).toEqual(['a.html']);
  await compressor.follow(release);
  expect(compressed(release)).toEqual(['a.html', 'b.html', 'c.html']);
});
