import { join } from 'node:path';
import type { PictureSpec } from '../content/pictures.ts';
import type { Content } from '../content/reader.ts';
import type { OgSpec } from '../seo/og-spec.ts';
import { clientFiles } from './assets.ts';
import { BASEMAP_FILE, keepBasemap } from './basemap.ts';
import type { Compiled } from './compiled.ts';
import { Pictures, type Drawn, type DrawOptions, type Wanted } from './pictures.ts';
import { keepFile, manifestOf, type Manifest, type ManifestFile, type Releases } from './release.ts';
import { Rendition } from './rendition.ts';

export interface Publication {
  manifest: Manifest;
  /** How many pages and files were rendered. */
  rendered: number;
  /** Milliseconds for rendering and storing, without pictures. */
  duration: number;
}

export interface PublisherOptions {
  compiled: Compiled;
  /** `.build/site` */
  buildFolder: string;
  releases: Releases;
  dataDir: string;
  /** PMTiles archive that joins every release. */
  basemap?: string;
}

/** Where a content comes from. */
export interface Origin {
  /** Position in the CMS's change feed. */
  sequence: number;
  /** Entries that changed: `<type>/<key>`. */
  changes?: string[];
}

/** Makes releases of one site from one content after the other, and renders only what differs. */
export class Publisher {
  readonly pictures: Pictures;
  readonly #options: PublisherOptions;
  readonly #rendition: Rendition;
  #assets: Record<string, ManifestFile> | undefined;

  constructor(options: PublisherOptions) {
    this.#options = options;
    this.#rendition = new Rendition(options.compiled, options.releases.objects);
    this.pictures = new Pictures(options.dataDir, options.releases.objects);
  }

  /**
   * Renders what is new, checks it, and only then makes it current. Pictures that are already drawn join
   * at once; the others follow in a release of their own, see {@link draw}.
   * @throws RenderError, ReleaseCheckError; the release before stays current
   */
  async publish(content: Content, { sequence, changes = [] }: Origin): Promise<Publication> {
    const { releases, basemap } = this.#options;
    const start = performance.now();
    const { rendered } = await this.#rendition.update(content);
    const files: Record<string, ManifestFile> = { ...(await this.#clientFiles()) };
    for (const [file, { stored }] of this.#rendition.parts) files[file] = stored;
    const drawn = await this.pictures.drawn();
    for (const href of this.#hrefs()) {
      const picture = drawn.get(href);
      if (picture) files[href.slice(1)] = picture;
    }
    if (basemap !== undefined) files[BASEMAP_FILE] = await keepBasemap(basemap, releases.objects);
    const sealed = manifestOf(files, this.#rendition.redirects);
    const duration = Math.round(performance.now() - start);
    const about = { release: sealed.id, sequence, rendered, duration };
    const body = new TextEncoder().encode(`${JSON.stringify(about)}\n`);
    sealed.files['release.json'] = await keepFile(releases.objects, 'release.json', body);
    const { siteUrl, showSamples } = content;
    const at = new Date().toISOString();
    await releases.makeCurrent(sealed, { at, sequence, rendered, duration, siteUrl, showSamples, changes });
    return { manifest: sealed, rendered, duration };
  }

  /** Draws the pictures the current pages lack. */
  draw(options: DrawOptions): Promise<Drawn> {
    return this.pictures.drawMissing(this.#wanted(), options);
  }

  /** Forgets objects and pictures no kept release needs. */
  async sweep(): Promise<number> {
    await this.pictures.keepOnly(new Set(this.#hrefs()));
    const drawn = await this.pictures.drawn();
    return this.#options.releases.sweep([...drawn.values()].map(({ hash }) => hash));
  }

  #wanted(): Wanted {
    const ogPictures = new Map<string, OgSpec>();
    const pictures = new Map<string, PictureSpec>();
    for (const part of this.#rendition.parts.values()) {
      for (const [href, spec] of part.ogPictures) ogPictures.set(href, spec);
      for (const [href, spec] of part.pictures) pictures.set(href, spec);
    }
    return { ogPictures, pictures };
  }

  *#hrefs(): Generator<string> {
    for (const { ogPictures, pictures } of this.#rendition.parts.values()) {
      yield* ogPictures.keys();
      yield* pictures.keys();
    }
  }

  /** Styles, scripts, fonts: they change with the code only. */
  async #clientFiles(): Promise<Record<string, ManifestFile>> {
    if (this.#assets) return this.#assets;
    const assets: Record<string, ManifestFile> = {};
    for (const { file, body } of await clientFiles(join(this.#options.buildFolder, 'client')))
      assets[file] = await keepFile(this.#options.releases.objects, file, body);
    return (this.#assets = assets);
  }
}
