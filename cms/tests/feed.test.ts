import type { Core } from '@strapi/strapi';
import { expect, it } from 'vitest';
import { append, appendingLast, inTheNameOf } from '../src/feed/feed.ts';

/** A database that notes what it is asked for: the lock, rows, and what the test says itself. */
function notebook() {
  const notes: string[] = [];
  const strapi = {
    db: {
      dialect: { client: 'postgres' },
      connection: { raw: () => ({ transacting: () => Promise.resolve(notes.push('lock')) }) },
      transaction: (work: (given: object) => unknown) => work({ trx: {}, onCommit: () => undefined }),
      query: () => ({
        findMany: () => Promise.resolve([{ sequence: 41 }]),
        create: ({ data }: { data: Record<string, unknown> }) =>
          Promise.resolve(notes.push(`${String(data.sequence)} ${String(data.entryKey)} ${String(data.by)}`)),
      }),
    },
    requestContext: { get: () => undefined },
  } as unknown as Core.Strapi;
  const publish = (entryKey: string) => append(strapi, [{ type: 'place', entryKey, action: 'publish' }]);
  return { notes, strapi, publish };
}

it('numbers what long work appends when all of it is done, in its order and under its names', async () => {
  const { notes, strapi, publish } = notebook();
  await appendingLast(strapi, async () => {
    await publish('a');
    await inTheNameOf('rule', () => publish('b'));
    notes.push('worked');
  });
  expect(notes).toEqual(['worked', 'lock', '42 a system', '43 b rule']);
});

it('loses nothing that is appended after the work, and locks nothing for work that appended nothing', async () => {
  const { notes, strapi, publish } = notebook();
  const straggle = Promise.withResolvers<undefined>();
  const straggler = await appendingLast(strapi, () =>
    Promise.resolve({ done: straggle.promise.then(() => publish('late')) }),
  );
  expect(notes).toEqual([]);
  straggle.resolve(undefined);
  await straggler.done;
  expect(notes).toEqual(['lock', '42 late system']);
});

it('forgets what work that failed has appended', async () => {
  const { notes, strapi, publish } = notebook();
  const failing = appendingLast(strapi, () => publish('a').then(() => Promise.reject(new Error('no'))));
  await expect(failing).rejects.toThrow('no');
  expect(notes).toEqual([]);
});
