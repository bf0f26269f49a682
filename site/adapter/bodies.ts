import { contextOrNone } from '../content/context.ts';

/**
 * From here on the bytes of a `Response` that is made in a render are kept in the context of that render instead.
 * A `Response` makes a stream of them and copies them when they are read back: a fifth of a full render.
 */
export function keepBodies(): void {
  globalThis.Response = new Proxy(Response, {
    construct(target, [body, init]: ConstructorParameters<typeof Response>, newTarget) {
      const context = contextOrNone();
      const make = (content: typeof body) => Reflect.construct(target, [content, init], newTarget) as Response;
      // One without a body only says more about the one before, as that it is not found.
      if (!context || body === null || body === undefined) return make(body);
      delete context.body;
      if (!(body instanceof Uint8Array)) return make(body);
      context.body = body;
      return make(null);
    },
  });
}
