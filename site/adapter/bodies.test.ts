import { afterAll, beforeAll, expect, it } from 'vitest';
import { inContext, newContext } from '../content/context.ts';
import type { Content } from '../content/reader.ts';
import { keepBodies } from './bodies.ts';

const { Response: original } = globalThis;
beforeAll(keepBodies);
afterAll(() => void (globalThis.Response = original));

const bytes = (text: string) => new TextEncoder().encode(text);
/** What the bytes of a render are after these responses. */
const keptOf = (...bodies: (Uint8Array<ArrayBuffer> | string | null)[]) => {
  const context = newContext({} as Content);
  const responses = inContext(context, () => bodies.map((body) => new Response(body, { status: 404 })));
  return { kept: context.body && new TextDecoder().decode(context.body), last: responses.at(-1) };
};

it('the bytes of a render are kept beside their Response', async () => {
  const { kept, last } = keptOf(bytes('Seite'));
  expect([kept, last?.status, await last?.text()]).toEqual(['Seite', 404, '']);
});

it('one without a body adds to the one before; another body replaces it', async () => {
  expect(keptOf(bytes('Seite'), null).kept).toBe('Seite');
  expect(keptOf(bytes('Hilfe'), bytes('Seite')).kept).toBe('Seite');
  const { kept, last } = keptOf(bytes('Hilfe'), 'Seite');
  expect([kept, await last?.text()]).toEqual([undefined, 'Seite']);
});

it('two renders at once keep their own', async () => {
  const render = async (text: string) => {
    const context = newContext({} as Content);
    await inContext(context, async () => {
      await Promise.resolve();
      return new Response(bytes(text));
    });
    return new TextDecoder().decode(context.body);
  };
  expect(await Promise.all(['a', 'b', 'c'].map(render))).toEqual(['a', 'b', 'c']);
});

it('outside of a render all is as it was', async () => {
  const response = new Response(bytes('Antwort'));
  expect([await response.text(), response instanceof original, response instanceof Response]).toEqual([
    'Antwort',
    true,
    true,
  ]);
  expect(await Response.json({ a: 1 }).json()).toEqual({ a: 1 });
  expect((await fetch('data:text/plain,x')) instanceof Response).toBe(true);
});
