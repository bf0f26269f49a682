import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { Afterwards } from './afterwards.ts';
import type { Drawn } from './pictures.ts';
import { Releases } from './release.ts';

const ALL_DRAWN: Drawn = { count: 0, failed: [] };

let dir = '';
let stop: AbortController;
let lines: string[] = [];
let drawnTimes = 0;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'afterwards-'));
  [stop, lines, drawnTimes] = [new AbortController(), [], 0];
});
afterEach(async () => {
  stop.abort();
  await rm(dir, { recursive: true });
});

/** Work in the order it was done; drawing answers with these, one after the other, and with nothing to draw after them. */
function work(drawings: (() => Promise<Drawn>)[], again = 20) {
  const done: string[] = [];
  const publisher = {
    draw: () => {
      done.push('draw');
      return drawings.shift()?.() ?? Promise.resolve(ALL_DRAWN);
    },
    sweep: () => Promise.resolve(done.push('sweep')),
  };
  const afterwards = new Afterwards({
    releases: new Releases(dir),
    publisher,
    mediaFolder: dir,
    onDrawn: () => drawnTimes++,
    log: (line) => lines.push(line),
    signal: stop.signal,
    again,
  });
  return { done, afterwards };
}
const noRoom = () => Promise.reject(new Error('ENOSPC'));

it('draws pictures again some time after the disk refused them', async () => {
  const { done, afterwards } = work([noRoom, () => Promise.resolve({ count: 3, failed: [] })]);
  await afterwards.follow(undefined, false);
  await afterwards.drawn();
  await expect.poll(() => drawnTimes).toBe(1);
  expect(done).toEqual(['sweep', 'draw', 'draw']);
  expect(lines).toEqual([
    expect.stringMatching(/^Pictures could not be drawn; trying again .*ENOSPC/),
    '3 pictures drawn',
  ]);
});

it('removes what no release needs while drawing waits for its next try, but never beside drawing', async () => {
  let end = () => {};
  const long = () => new Promise<Drawn>((_, refuse) => (end = () => refuse(new Error('ENOSPC'))));
  const { done, afterwards } = work([long], 60_000);
  await afterwards.follow(undefined, false);
  await afterwards.follow(undefined, true);
  expect(done).toEqual(['sweep', 'draw']);
  end();
  await expect.poll(() => lines).toHaveLength(1);
  await afterwards.follow(undefined, false);
  expect(done).toEqual(['sweep', 'draw', 'sweep']);
  await afterwards.rest(undefined);
});

it('the signal ends the waiting', async () => {
  const { done, afterwards } = work([noRoom], 60_000);
  await afterwards.follow(undefined, false);
  await expect.poll(() => lines).toHaveLength(1);
  stop.abort();
  await afterwards.drawn();
  await sleep(0);
  expect(done).toEqual(['sweep', 'draw']);
});
