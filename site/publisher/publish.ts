import { join } from 'node:path';
import type { Content } from '../content/reader.ts';
import { clientFiles } from './assets.ts';
import { BASEMAP_FILE, keepBasemap } from './basemap.ts';
import { checkRelease } from './check-release.ts';
import type { Compiled } from './compiled.ts';
import { mediaTypeOf } from './files.ts';
import { drawn } from './drawn.ts';
import { manifestOf, type Manifest, type ManifestFile, type Releases } from './release.ts';
import { renderRelease, type RenderedRelease } from './render-release.ts';

export interface Publication {
  manifest: Manifest;
  rendered: RenderedRelease;
  /** Milliseconds for rendering and storing, without pictures. */
  duration: number;
}

export interface PublishOptions {
  compiled: Compiled;
  /** `.build/site` */
  buildFolder: string;
  content: Content;
  releases: Releases;
  dataDir: string;
  /** Position in the CMS's change feed this content corresponds to. */
  sequence: number;
  /** PMTiles archive that joins the release. */
  basemap?: string;
}

/**
 * Renders everything, checks it, and only then makes it current. Pictures that are already drawn
 * join at once; the others follow in a release of their own (see drawn.ts).
 */
export async function publish({
  compiled,
  buildFolder,
  content,
  releases,
  dataDir,
  sequence,
  basemap,
}: PublishOptions): Promise<Publication> {
  const start = performance.now();
  const rendered = await renderRelease(compiled, content);
  checkRelease(rendered);
  const files: Record<string, ManifestFile> = {};
  const add = async (file: string, body: Uint8Array) => {
    const type = mediaTypeOf(file);
    files[file] = { hash: await releases.objects.put(body, type), type, size: body.byteLength };
  };
  for (const { file, body } of await clientFiles(join(buildFolder, 'client'))) await add(file, body);
  for (const { file, body } of rendered.files) await add(file, body);
  for (const { file, body } of await drawn(rendered, dataDir)) await add(file, body);
  if (basemap !== undefined) files[BASEMAP_FILE] = await keepBasemap(basemap, releases.objects);
  const redirects = Object.fromEntries(rendered.redirects.map(({ from, to }) => [from, to]));
  const sealed = manifestOf(files, redirects);
  const duration = Math.round(performance.now() - start);
  await add(
    'release.json',
    new TextEncoder().encode(
      `${JSON.stringify({ release: sealed.id, sequence, rendered: rendered.files.length, duration })}\n`,
    ),
  );
  const manifest = { ...sealed, files };
  await releases.makeCurrent(manifest);
  return { manifest, rendered, duration };
}
