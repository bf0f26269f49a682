import type { Content } from '../content/reader.ts';
import type { PictureSpec } from '../content/pictures.ts';
import type { OgSpec } from '../seo/og-spec.ts';
import type { Read } from '../content/reader.ts';
import { FILES, fileOfPath } from './files.ts';
import type { Compiled } from './compiled.ts';

/** A file of the release as it was rendered, with what it read. */
export interface RenderedFile {
  /** Below the release's root, without leading slash. */
  file: string;
  body: Uint8Array;
  reads: ReadonlySet<Read>;
}

export interface RenderedRelease {
  files: RenderedFile[];
  redirects: { from: string; to: string }[];
  ogPictures: Map<string, OgSpec>;
  pictures: Map<string, PictureSpec>;
}

/** A page could not be drawn; the release before stays. */
export class RenderError extends Error {
  override name = 'RenderError';
  constructor(path: string, detail: string, options?: ErrorOptions) {
    super(`${path} could not be rendered: ${detail}`, options);
  }
}

/** Renders every page and file of a release. @throws RenderError at the first that fails */
export async function renderRelease(compiled: Compiled, content: Content): Promise<RenderedRelease> {
  const release: RenderedRelease = {
    files: [],
    redirects: compiled.redirects(content),
    ogPictures: new Map(),
    pictures: new Map(),
  };
  const targets = [
    ...compiled.pages(content).map((page) => ({
      path: page.path,
      file: fileOfPath(page.path),
      fine: page.route === 'not-found' ? [200, 404] : [200],
    })),
    ...FILES.map((file) => ({ path: `/${file}`, file, fine: [200] })),
  ];
  for (const { path, file, fine } of targets) {
    const { status, body, context } = await compiled.render(content, path);
    if (context.error) throw new RenderError(path, context.error.message, { cause: context.error });
    if (!fine.includes(status)) throw new RenderError(path, `expected status ${fine.join(' or ')}, got ${status}`);
    release.files.push({ file, body, reads: context.reader.reads });
    for (const [href, spec] of context.ogPictures) release.ogPictures.set(href, spec);
    for (const [href, spec] of context.pictures) release.pictures.set(href, spec);
  }
  return release;
}
