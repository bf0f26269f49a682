import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Change, Changes, Published } from '@standort/model';
import type { CmsClient } from './cms-client.ts';
import { CopyError, Replica } from './replica.ts';

const article = (key: string) => ({
  key,
  publishedOn: '2026-11-24',
  sources: [{ title: 'Q', accessedOn: '2026-11-23' }],
  de: { slug: key, textOrigin: { origin: 'human' }, title: key, summary: 's', body: 'b' },
});
/** What the CMS holds, so many articles at so many rows of the feed. */
const published = (sequence: number, ...keys: string[]): Published => ({
  epoch: 'e',
  mark: `m${sequence}`,
  sequence,
  entries: { article: keys.map(article) },
  media: [],
});
const cmsWith = (answer: Published) => {
  const give = () => Promise.resolve(answer);
  return { content: give, some: give } as Partial<CmsClient> as CmsClient;
};
const changesTo = (sequence: number, ...keys: string[]): Changes => ({
  epoch: 'e',
  since: 'm1',
  sequence,
  mark: `m${sequence}`,
  changes: keys.map((key): Change => {
    const action = 'publish';
    return { sequence, type: 'article', documentId: key, key, locale: 'de', action, at: '2026-11-24T12:00:00.000Z' };
  }),
  hold: { id: null, order: 0 },
  withdrawals: [],
});

let dir: string;
let replica: Replica;
const state = () => join(replica.root, 'position.json');
const keys = ({ entries }: Awaited<ReturnType<Replica['readBeside']>>) => [...entries.article.keys()].sort();

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'standort-replica-'));
  replica = new Replica(dir);
});
afterEach(async () => {
  vi.restoreAllMocks();
  await rm(dir, { recursive: true });
});

it('a copy that is only half there is refused, and it is said what helps', async () => {
  expect(replica.isThere).toBe(false);
  await replica.pull(cmsWith(published(1, 'a')));
  expect(await replica.readBeside()).toMatchObject({ position: { sequence: 1 } });
  await rm(state());
  expect(replica.isThere).toBe(true);
  const refused = await replica.readBeside(1).catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(CopyError);
  expect(String(refused)).toContain(`in ${replica.root} is not whole`);
  expect(String(refused)).toMatch(/Start the publisher together with the CMS .* or set CONTENT_DIR/);
});

it('a copy that is written while it is read is read again', async () => {
  await replica.pull(cmsWith(published(1, 'a', 'withdrawn')));
  const publisher = new Replica(dir);
  const spy = vi.spyOn(replica, 'read').mockImplementationOnce(async () => {
    const before = await publisher.read();
    await publisher.pull(cmsWith(published(2, 'a')));
    return before;
  });
  const copy = await replica.readBeside(1);
  expect([keys(copy), copy.position.sequence, spy.mock.calls.length]).toEqual([['a'], 2, 2]);
});

it('a copy is not read where taking over changes was interrupted; the publisher goes on from there', async () => {
  await replica.pull(cmsWith(published(1, 'a')));
  const copy = await replica.read();
  const position = { epoch: 'e', sequence: 1, mark: 'm1' };
  await writeFile(state(), JSON.stringify({ ...position, isChanging: true }));
  expect(await replica.position()).toMatchObject(position);
  await expect(replica.readBeside(1)).rejects.toThrow(CopyError);
  await replica.follow(cmsWith(published(2, 'b', 'c')), copy, changesTo(2, 'b', 'c'));
  expect(keys(await replica.readBeside())).toEqual(['a', 'b', 'c']);
  expect(JSON.parse(await readFile(state(), 'utf8'))).toEqual({ epoch: 'e', sequence: 2, mark: 'm2' });
});

it('that changes are taken over is noted before the first file is touched', async () => {
  await replica.pull(cmsWith(published(1, 'a')));
  const copy = await replica.read();
  // Where the entry is to stand is a folder: writing ends with an error in the middle.
  await mkdir(join(replica.root, 'entries/article/b.json/x'), { recursive: true });
  const cut = replica.follow(cmsWith(published(2, 'b')), copy, changesTo(2, 'b'));
  await expect(cut).rejects.toThrow();
  expect(JSON.parse(await readFile(state(), 'utf8'))).toMatchObject({ sequence: 1, isChanging: true });
});

it('a damaged file is told at once', async () => {
  await replica.pull(cmsWith(published(1, 'a')));
  await writeFile(join(replica.root, 'entries/article/a.json'), '{"key": ');
  const read = vi.spyOn(replica, 'read');
  await expect(replica.readBeside(1)).rejects.toThrow('a.json');
  expect(read).toHaveBeenCalledTimes(1);
});
