import { createApp } from 'astro/app/entrypoint';
import { inContext, newContext, type RenderContext } from '../content/context.ts';
import { pagesOf, redirectsOf, type Page, type Redirect } from '../content/pages.ts';
import type { Content, Read } from '../content/reader.ts';
import { FILES } from '../publisher/files.ts';
import { keepBodies } from './bodies.ts';

keepBodies();
const app = createApp({ streaming: false });

export interface Addresses {
  pages: Page[];
  redirects: Redirect[];
  reads: ReadonlySet<Read>;
}

export interface Rendered {
  status: number;
  headers: Headers;
  body: Uint8Array;
  context: RenderContext;
}

/** Renders one address from this content. */
export async function render(content: Content, path: string): Promise<Rendered> {
  const context = newContext(content);
  return inContext(context, async () => {
    const response = await app.render(new Request(new URL(path, content.siteUrl)));
    const { status, headers } = response;
    const body = context.body ?? new Uint8Array(await response.arrayBuffer());
    // What outlives the render may hold its context.
    delete context.body;
    return { status, headers, body, context };
  });
}

// The values pages share live in the compiled module, so they are carried over by it.
export { carryDerivations } from '../content/derived.ts';
export { previewPath } from '../content/preview-path.ts';

/** Addresses of a release that are files of their own. */
export const files: readonly string[] = FILES;

/** Every page of a release made from this content, and where former addresses lead; `reads` is what that follows from. */
export function addresses(content: Content): Addresses {
  const context = newContext(content);
  return inContext(context, () => ({ pages: pagesOf(), redirects: redirectsOf(), reads: context.reader.reads }));
}
