import { expect, it } from 'vitest';
import { forEach } from '../src/background/each.ts';

it('one piece of a chore that fails keeps none of the others from being done, and is told at the end', async () => {
  const done: number[] = [];
  const work = async (one: number) => {
    if (one % 2) throw new Error(`${one} is odd.`);
    done.push(await Promise.resolve(one));
  };
  const faults = await forEach([1, 2, 3, 4], work).catch((error: unknown) => error);
  expect(done).toEqual([2, 4]);
  expect(faults).toBeInstanceOf(AggregateError);
  expect(String(faults)).toBe('AggregateError: Error: 1 is odd.\nError: 3 is odd.');
  await expect(forEach([2], work)).resolves.toBeUndefined();
});
