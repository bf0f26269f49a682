import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { beside } from './beside.ts';

describe('work beside other work', () => {
  it('goes on at the same time, but never more than allowed', async () => {
    let now = 0;
    let most = 0;
    const done: number[] = [];
    await beside(3, async (start) => {
      for (let k = 0; k < 10; k++)
        await start(async () => {
          most = Math.max(most, ++now);
          await sleep(2);
          now--;
          done.push(k);
        });
    });
    expect(most).toBe(3);
    expect(done.toSorted((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });

  it('ends with the first error, after what was on its way has ended', async () => {
    const done: number[] = [];
    const slow = Promise.withResolvers<undefined>();
    const failed = Promise.withResolvers<undefined>();
    const work = beside(2, async (start) => {
      for (let k = 0; k < 10; k++)
        await start(async () => {
          if (k === 1) {
            failed.resolve(undefined);
            throw new Error('The disk is full.');
          }
          await slow.promise;
          done.push(k);
        });
    });
    await failed.promise;
    slow.resolve(undefined);
    await expect(work).rejects.toThrow('The disk is full.');
    expect(done).toEqual([0]);
  });

  it('an error of the starter waits for the tasks too', async () => {
    let ended = false;
    const work = beside(2, async (start) => {
      await start(async () => {
        await sleep(5);
        ended = true;
      });
      throw new Error('The page is broken.');
    });
    await expect(work).rejects.toThrow('The page is broken.');
    expect(ended).toBe(true);
  });
});
