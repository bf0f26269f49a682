import { expect, it } from 'vitest';
import type { Content } from '../content/reader.ts';
import { help } from './crew.ts';
import type { Target } from './target.ts';

it('a thread that dies gives back all it had taken', async () => {
  const all = Array.from({ length: 50 }, (_, k): Target => ({ file: `${k}`, path: `/${k}`, fine: [200] }));
  const queue = [...all];
  const task = { buildFolder: '/there/is/no/such/folder', objects: '/nowhere', content: {} as Content };
  expect(await help(task, queue)).toEqual({ made: [], derivations: [] });
  expect(new Set(queue)).toEqual(new Set(all));
});
