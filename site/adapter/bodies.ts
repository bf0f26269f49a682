import { contextOrNone } from '../content/context.ts';

/**
 * From here on the bytes of a `Response` that is made in a render are kept in the context of that render instead.
 * A `Response` makes a stream of them and copies them when they are read back: a fifth of a full render.
 */
export function keepBodies(): void {
  globalThis.Response = new Proxy(Response, {
    construct(target, [body, init]: ConstructorParameters<typeof Response>, newTarget) {
      const context = body instanceof Uint8Array ? contextOrNone() : undefined;
      if (!context) return Reflect.construct(target, [body, init], newTarget) as Response;
      context.body = body as Uint8Array;
      return Reflect.construct(target, [null, init], newTarget) as Response;
    },
  });
}
