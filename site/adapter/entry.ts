import { createApp } from 'astro/app/entrypoint';
import { inContext, newContext, type RenderContext } from '../content/context.ts';
import type { Content } from '../content/reader.ts';
import { pagesOf, redirectsOf } from '../content/pages.ts';
import { FILES } from '../publisher/files.ts';
import { ROUTE_NAMES, row } from '../routes/table.ts';

const app = createApp({ streaming: false });

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
    return {
      status: response.status,
      headers: response.headers,
      body: new Uint8Array(await response.arrayBuffer()),
      context,
    };
  });
}

// The values pages share live in the compiled module, so they are carried over by it.
export { carryDerivations } from '../content/derived.ts';
export { previewPath } from '../content/preview-path.ts';

/** Addresses of a release that are files of their own. */
export const files: readonly string[] = FILES;

/** Every page of a release made from this content. */
export const pages = (content: Content) => inContext(newContext(content), () => pagesOf());

/** Former addresses of entries and where they lead now. */
export const redirects = (content: Content) =>
  inContext(newContext(content), () => redirectsOf(ROUTE_NAMES.flatMap((name) => row(name).type ?? [])));
