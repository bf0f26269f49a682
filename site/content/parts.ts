import { hash } from '../art/seed.ts';

/**
 * Cuts a long list into the parts its pages show. A list of up to `size` stays whole; else a part has `size` on
 * average, at least 70 % and at most half as much again, the last one twice as much. Where a part ends is decided by
 * the keys in it, not by counting from the start: an entry that comes, goes or moves changes the rows of the parts
 * around it and of no others. Where a part is split or two are joined, the numbers of those that follow move by one.
 * @param keys unique, in the order of the list
 */
export function partsOf(keys: readonly string[], size: number): string[][] {
  if (keys.length <= size) return [[...keys]];
  const [least, most] = [Math.ceil(size * 0.7), Math.ceil(size * 1.5)];
  const about = Math.ceil(size * 0.3);
  const parts: string[][] = [];
  let part: string[] = [];
  for (const key of keys) {
    part.push(key);
    const isEnd = part.length >= least && hash(key) % about === 0;
    if (!isEnd && part.length < most) continue;
    parts.push(part);
    part = [];
  }
  const last = parts.at(-1);
  if (last && part.length < least) last.push(...part);
  else parts.push(part);
  return parts;
}
