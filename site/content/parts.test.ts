import { describe, expect, it } from 'vitest';
import { partsOf } from './parts.ts';

const keys = (count: number) => Array.from({ length: count }, (_, k) => `eintrag-${(k * 7919) % 100_003}`);

describe('partsOf', () => {
  it.each([0, 1, 50])('keeps a list of %i whole', (count) => {
    expect(partsOf(keys(count), 50)).toEqual([keys(count)]);
  });

  it.each([51, 99, 200, 2000, 10_000])('cuts %i into parts of bearable length, with nothing lost', (count) => {
    const parts = partsOf(keys(count), 50);
    expect(parts.flat()).toEqual(keys(count));
    for (const part of parts) {
      expect(part.length).toBeGreaterThanOrEqual(35);
      expect(part.length).toBeLessThan(110);
    }
  });

  it('changes few parts when an entry comes or goes anywhere', () => {
    const before = keys(2000);
    const known = new Set(partsOf(before, 50).map((part) => part.join()));
    const changed = (now: string[]) => partsOf(now, 50).filter((part) => !known.has(part.join())).length;
    const counts = Array.from({ length: 200 }, (_, k) => [
      changed(before.toSpliced(k * 10, 1)),
      changed(before.toSpliced(k * 10, 0, `neu-${k}`)),
    ]).flat();
    expect(counts.reduce((sum, count) => sum + count, 0) / counts.length).toBeLessThan(3);
  });
});
