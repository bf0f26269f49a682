import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { manifestOf } from './manifest.ts';
import { keepFile, Releases } from './release.ts';

const SITE = { siteUrl: 'http://localhost:4321', showSamples: true };
const at = '2026-11-28T10:00:00.000Z';
const ended = (story: string, sequence: number) => ({ story, sequence, at });

let folder: string;
let releases: Releases;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'standort-ended-'));
  releases = new Releases(folder);
});
afterEach(() => rm(folder, { recursive: true }));

/** A release with one page that says which stories it holds. @param stories undefined = made by a former program */
async function release(words: string, stories: string[] | undefined): Promise<string> {
  const page = await keepFile(releases.objects, 'index.html', new TextEncoder().encode(words));
  const manifest = manifestOf(new Map([['index.html', page]]), {});
  const record = { ...SITE, at, sequence: 1, rendered: 1, duration: 1, changes: [] };
  await releases.makeCurrent(manifest, { ...record, ...(stories && { stories }) });
  return manifest.id;
}
const kept = async () => (await releases.history()).map(({ id }) => id);

it('releases that hold the story are forgotten with their bytes, others and the newest stay', async () => {
  const former = await release('of a former program', undefined);
  const without = await release('without her', ['other']);
  const holding = await release('with her', ['other', 'she']);
  const newest = await release('after', ['other']);
  await releases.setHold({ id: holding, order: 7 });
  await releases.hear([ended('she', 5)]);
  expect(await releases.toForget()).toEqual(['she']);
  expect(await releases.forget(new Set(['she']))).toEqual([former, holding]);
  expect(await kept()).toEqual([without, newest]);
  expect(await releases.hold()).toEqual({ id: null, order: 7 });
  await releases.sweep([], 0);
  const words = async (id: string) =>
    String(await releases.objects.get((await releases.manifest(id))?.files.get('index.html')?.hash ?? ''));
  expect(await words(without)).toBe('without her');
  expect(await releases.manifest(holding)).toBeUndefined();
});

it('what was heard of is due until it is done, over a restart, and only once', async () => {
  await releases.hear([ended('she', 5)]);
  releases = new Releases(folder);
  expect(await releases.toForget()).toEqual(['she']);
  await releases.hear([ended('she', 5), ended('he', 9)]);
  await releases.forgotten(new Set(['she']));
  expect(await releases.toForget()).toEqual(['he']);
  await releases.hear([ended('she', 5), ended('he', 9)]);
  expect(await releases.toForget()).toEqual(['he']);
  await releases.hear([ended('she', 5), ended('he', 9), ended('she', 12)]);
  expect(await releases.toForget()).toEqual(['he', 'she']);
});
