import { describe, expect, it } from 'vitest';
import { ABOUT_FILE, filesOfShard, manifestOf, shardBytes, type ManifestFile } from './manifest.ts';

const file = (text: string): ManifestFile => ({ hash: text.repeat(64).slice(0, 64), type: 'text/plain', size: 1 });
const files = (pairs: Record<string, string>) =>
  new Map(Object.entries(pairs).map(([name, text]) => [name, file(text)]));
const many = Object.fromEntries(Array.from({ length: 600 }, (_, k) => [`seite-${k}/index.html`, 'a']));

describe('a manifest', () => {
  it('that goes on from another is the same as one made from nothing', () => {
    const before = manifestOf(files(many), {});
    const { 'seite-3/index.html': gone, ...rest } = many;
    expect(gone).toBe('a');
    const now = { ...rest, 'seite-7/index.html': 'b', 'neu/index.html': 'c' };
    const next = manifestOf(files(now), { '/alt/': '/neu/' }, before);
    expect(next).toEqual(manifestOf(files(now), { '/alt/': '/neu/' }));
    const changed = next.shards.filter(({ hash }, k) => hash !== before.shards[k]?.hash);
    expect([1, 2, 3]).toContain(changed.length);
  });

  it('has all its files in its shards, but for the one that tells about the release', () => {
    const all = files({ ...many, [ABOUT_FILE]: 'r' });
    const { shards, id } = manifestOf(all, {});
    const found = shards.flatMap((shard) => [...filesOfShard(shardBytes(shard.files))]);
    expect(new Map(found)).toEqual(files(many));
    expect(id).toBe(manifestOf(files(many), {}).id);
  });

  it('has another id with another file, media type or redirect', () => {
    const { id } = manifestOf(files(many), {});
    expect(manifestOf(files({ ...many, 'seite-0/index.html': 'b' }), {}).id).not.toBe(id);
    expect(manifestOf(files(many), { '/alt/': '/' }).id).not.toBe(id);
    const retyped = files(many).set('seite-0/index.html', { ...file('a'), type: 'text/html' });
    expect(manifestOf(retyped, {}).id).not.toBe(id);
  });
});
