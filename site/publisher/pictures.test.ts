import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { addressOf } from '../content/pictures.ts';
import { Pictures } from './pictures.ts';
import { ObjectStore, sha256 } from './store.ts';

let dir = '';
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'pictures-'));
});
afterEach(() => rm(dir, { recursive: true }));

const jpeg = (background: string) =>
  sharp({ create: { width: 600, height: 400, channels: 3, background } })
    .jpeg()
    .toBuffer();

it('an original that was replaced while pages were made is not drawn under the address of the one before', async () => {
  const [before, now] = await Promise.all([jpeg('#abc'), jpeg('#cba')]);
  await writeFile(join(dir, 'x.jpg'), now);
  const hrefOf = (original: Buffer) => `${addressOf('x.jpg', { hash: sha256(original) })}480.webp`;
  const wanted = (original: Buffer) => ({
    ogPictures: [],
    pictures: [[hrefOf(original), { file: 'x.jpg', width: 480, format: 'webp' }]] as const,
  });
  const pictures = new Pictures(dir, new ObjectStore(join(dir, 'objects')));
  expect(await pictures.drawMissing(wanted(before), { mediaFolder: dir })).toEqual({
    count: 0,
    failed: [{ href: hrefOf(before), reason: 'x.jpg was replaced meanwhile.' }],
  });
  expect(await pictures.drawMissing(wanted(now), { mediaFolder: dir })).toEqual({ count: 1, failed: [] });
  expect([...(await pictures.drawn()).keys()]).toEqual([hrefOf(now)]);
});
