import {
  appendFile,
  mkdir,
  mkdtemp,
  readFile,
  readdir,
  rename,
  rm,
  truncate,
  utimes,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Packs } from './packs.ts';

let root = '';
let folder = '';
let packs: Packs;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'packs-'));
  folder = join(root, 'objects');
  packs = new Packs(folder);
});
afterEach(() => rm(root, { recursive: true }));

const add = (words: Record<string, string>) =>
  Promise.all(Object.entries(words).map(([name, text]) => packs.add(name, Buffer.from(text))));
const text = async (name: string, from = packs) => (await from.read(name))?.toString();
const files = async (ending: string) => (await readdir(folder)).filter((name) => name.endsWith(ending)).sort();
const said = async () =>
  (await Promise.all((await readdir(folder)).map((name) => readFile(join(folder, name), 'latin1')))).join('\n');
const sweep = (needed: readonly string[], share = 0, before = Date.now() + 60_000) =>
  packs.sweep((name) => needed.includes(name), { share, before, also: () => false });

describe('records', () => {
  it('added at the same time stand in one pack, and each is read back, also in part', async () => {
    await add({ a: 'Uhren', b: 'Zinn', c: 'Grüße' });
    expect(await files('.pack')).toHaveLength(1);
    expect(await Promise.all(['a', 'b', 'c', 'd'].map((name) => text(name)))).toEqual([
      'Uhren',
      'Zinn',
      'Grüße',
      undefined,
    ]);
    expect((await packs.read('a', 1, 3))?.toString()).toBe('hre');
    expect((await packs.read('a', 3, 30))?.toString()).toBe('en');
  });

  it('that are cut off together are all missed as soon as one of them is', async () => {
    await add({ a: 'Uhren', b: 'Zinn', c: 'Grüße' });
    const [pack = ''] = await files('.pack');
    await truncate(join(folder, pack), 6);
    expect(['a', 'b', 'c'].map((name) => packs.place(name) !== undefined)).toEqual([true, true, true]);
    expect(await text('b')).toBeUndefined();
    expect(['a', 'b', 'c'].map((name) => packs.place(name) !== undefined)).toEqual([true, false, false]);
    await add({ b: 'Zinn' });
    expect([await text('a'), await text('b')]).toEqual(['Uhren', 'Zinn']);
  });

  it('can be added one after the other', async () => {
    await packs.add('a', Buffer.from('Uhren'));
    await packs.add('b', Buffer.from('Zinn'));
    expect([await text('a'), await text('b')]).toEqual(['Uhren', 'Zinn']);
  });

  it('are never mistaken for others when somebody has removed their pack', async () => {
    await add({ a: 'Uhren', b: 'Zinn' });
    await new Packs(folder).sweep(() => false, { share: 0, before: Date.now() + 60_000, also: () => false });
    await add({ c: 'Glas!', d: 'Holz' });
    expect([await text('a'), await text('b'), await text('c'), await text('d')]).toEqual([
      undefined,
      undefined,
      'Glas!',
      'Holz',
    ]);
    expect(await text('d', new Packs(folder))).toBe('Holz');
  });

  it('are renewed: they count as added now', async () => {
    await packs.add('a', Buffer.from('Uhren'), 1000);
    expect([packs.place('a')?.at, packs.renew('b'), packs.renew('a')]).toEqual([1000, false, true]);
    expect(packs.place('a')?.at).toBeGreaterThan(Date.now() - 60_000);
  });

  it('can be waited for until the disk has them, also when a pack is gone', async () => {
    await add({ a: 'Uhren' });
    const [pack = ''] = await files('.pack');
    await rm(join(folder, pack));
    await packs.flush();
    await packs.flush();
  });

  it('are there for another process, also those added later', async () => {
    await add({ a: 'Uhren' });
    const other = new Packs(folder);
    expect(await text('a', other)).toBe('Uhren');
    await add({ b: 'Zinn' });
    expect(await text('b', other)).toBe('Zinn');
    await other.add('c', Buffer.from('Holz'));
    expect(await text('c')).toBe('Holz');
  });

  it('that were dropped are added again, and the later one counts', async () => {
    await add({ a: 'alt' });
    packs.drop('a');
    expect(packs.place('a')).toBeUndefined();
    await add({ a: 'neu' });
    expect([await text('a'), await text('a', new Packs(folder))]).toEqual(['neu', 'neu']);
    await sleep(5);
    const other = new Packs(folder);
    other.drop('a');
    await other.add('a', Buffer.from('am neuesten'));
    expect(await text('a', new Packs(folder))).toBe('am neuesten');
  });
});

describe('what was cut off', () => {
  it('in the index counts as not written; the others are there', async () => {
    await add({ a: 'Uhren' });
    await add({ b: 'Zinn' });
    const [index = ''] = await files('.index');
    await truncate(join(folder, index), (await readFile(join(folder, index))).length - 5);
    const next = new Packs(folder);
    expect([next.place('b'), await text('a', next)]).toEqual([undefined, 'Uhren']);
    await next.add('b', Buffer.from('Zinn'));
    expect(await text('b', new Packs(folder))).toBe('Zinn');
  });

  it('in the pack counts as not written; the others are there', async () => {
    await add({ a: 'Uhren' });
    await add({ b: 'Zinn' });
    const [pack = ''] = await files('.pack');
    await truncate(join(folder, pack), 7);
    const next = new Packs(folder);
    expect([next.place('b'), await text('a', next)]).toEqual([undefined, 'Uhren']);
  });

  it('while it is known here is not read either', async () => {
    await add({ a: 'Uhren' });
    const [pack = ''] = await files('.pack');
    await truncate(join(folder, pack), 2);
    expect([await text('a'), packs.place('a')]).toEqual([undefined, undefined]);
  });

  it('does not shift what is added after the failure', async () => {
    await add({ a: 'Uhren', d: 'alt' });
    await rename(folder, `${folder}-away`);
    await writeFile(folder, '');
    await expect(add({ b: 'Zinn' })).rejects.toThrow('EEXIST');
    expect(packs.place('b')).toBeUndefined();
    await rm(folder);
    await rename(`${folder}-away`, folder);
    packs.drop('d');
    await add({ b: 'Zinn', c: 'Holz', d: 'neu' });
    // Looking for what is not there reads what others have noted.
    expect(await text('e')).toBeUndefined();
    expect([await text('a'), await text('d'), await text('c', new Packs(folder))]).toEqual(['Uhren', 'neu', 'Holz']);
  });
});

describe('a sweep', () => {
  it('removes every byte that is not needed, and keeps the rest, for others too', async () => {
    await add({ a: 'Uhren', b: 'Geheimnis', c: 'Zinn' });
    const [pack = ''] = await files('.pack');
    await appendFile(join(folder, pack), 'abgeschnittenes Geheimnis');
    expect(await sweep(['a', 'c'])).toBe(1);
    expect(await said()).not.toContain('Geheimnis');
    const next = new Packs(folder);
    expect([await text('a'), await text('c'), await text('a', next), await text('c', next)]).toEqual([
      'Uhren',
      'Zinn',
      'Uhren',
      'Zinn',
    ]);
    expect([packs.place('b'), next.place('b')]).toEqual([undefined, undefined]);
  });

  it('on a full disk frees at least the packs that nothing is needed of', async () => {
    const others = new Packs(folder);
    await others.add('a', Buffer.from('Uhren'));
    await others.add('b', Buffer.from('Geheimnis'));
    await add({ c: 'noch ein Geheimnis' });
    packs.add = () => Promise.reject(new Error('ENOSPC'));
    await expect(sweep(['a'])).rejects.toThrow('ENOSPC');
    expect(await files('.pack')).toHaveLength(1);
    expect(await text('a', new Packs(folder))).toBe('Uhren');
  });

  it('does not lose what is added meanwhile, or is read', async () => {
    await add({ a: 'Uhren', b: 'Zinn' });
    const before = add({ c: 'Holz' });
    const work = sweep(['a', 'c', 'd']);
    const after = add({ d: 'Glas' });
    expect(await text('a')).toBe('Uhren');
    await Promise.all([before, work, after]);
    const next = new Packs(folder);
    const words = await Promise.all(['a', 'b', 'c', 'd'].map((name) => text(name, next)));
    expect(words).toEqual(['Uhren', undefined, 'Holz', 'Glas']);
  });

  it('leaves a large pack as it is until enough of it lies there in vain, and puts small ones together', async () => {
    const piece = 'x'.repeat(500_000);
    const names = [...'abcdefghij'];
    await add(Object.fromEntries(names.map((name) => [name, name + piece])));
    const [large = ''] = await files('.pack');
    await sweep(names.slice(1), 0.3);
    expect(await files('.pack')).toEqual([large]);
    expect(await text('j')).toBe(`j${piece}`);
    await add({ k: 'Uhren' });
    await sweep(names.slice(1).concat('k'), 0.3);
    // Each process begins a pack of its own.
    await new Packs(folder).add('l', Buffer.from('Zinn'));
    expect(await files('.pack')).toHaveLength(3);
    await sweep(names.slice(1).concat('k', 'l'), 0.3);
    expect(await files('.pack')).toHaveLength(2);
    await sweep(names.slice(4).concat('k', 'l'), 0.3);
    expect(await files('.pack')).not.toContain(large);
    expect([await text('j'), await text('k'), await text('l')]).toEqual([`j${piece}`, 'Uhren', 'Zinn']);
  });

  it('removes what else has lain there since then, and keeps files it is told of', async () => {
    await add({ a: 'Uhren' });
    const old = new Date(Date.now() - 3_600_000);
    await mkdir(join(folder, 'ab'));
    for (const file of ['ab/former', 'lost.pack', 'draft.tmp', 'large', 'fresh.tmp'])
      await writeFile(join(folder, file), 'x');
    for (const file of ['ab', 'lost.pack', 'draft.tmp', 'large']) await utimes(join(folder, file), old, old);
    const before = Date.now() - 60_000;
    expect(await packs.sweep(() => true, { share: 0.3, before, also: (file) => file === 'large' })).toBe(3);
    expect((await readdir(folder)).filter((name) => !/^\d/.test(name)).sort()).toEqual(['fresh.tmp', 'large']);
    expect(await text('a', new Packs(folder))).toBe('Uhren');
  });
});
