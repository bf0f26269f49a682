import { join } from 'node:path';
import type { PictureSpec } from '../content/pictures.ts';
import type { Content } from '../content/reader.ts';
import type { OgSpec } from '../seo/og-spec.ts';
import { clientFiles } from './assets.ts';
import { BASEMAP_FILE, keepBasemap } from './basemap.ts';
import type { Compiled } from './compiled.ts';
import { ABOUT_FILE, manifestOf, type Files, type Manifest, type ManifestFile } from './manifest.ts';
import { Pictures, type Drawn, type DrawOptions, type Wanted } from './pictures.ts';
import { keepFile, type Releases } from './release.ts';
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
  #assets: Files | undefined;
  /** Pages and files that were rendered and are in no release yet. */
  #unpublished = 0;
  /** Of the newest release; the next one goes on from it. */
  #manifest: Manifest | undefined;

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
    this.#unpublished += (await this.#rendition.update(content)).rendered;
    const rendered = this.#unpublished;
    const files = new Map(await this.#clientFiles());
    for (const [file, { stored }] of this.#rendition.parts) files.set(file, stored);
    const drawn = await this.pictures.drawn();
    for (const href of this.#hrefs()) {
      const picture = drawn.get(href);
      if (picture) files.set(href.slice(1), picture);
    }
    if (basemap !== undefined) files.set(BASEMAP_FILE, await keepBasemap(basemap, releases.objects));
    const manifest = manifestOf(files, this.#rendition.redirects, this.#manifest);
    const duration = Math.round(performance.now() - start);
    const about = { release: manifest.id, sequence, rendered, duration };
    const body = new TextEncoder().encode(`${JSON.stringify(about)}\n`);
    files.set(ABOUT_FILE, await keepFile(releases.objects, ABOUT_FILE, body));
    const { siteUrl, showSamples } = content;
    const at = new Date().toISOString();
    const stories = [...content.entries['job-story'].keys()];
    await releases.makeCurrent(manifest, { at, sequence, rendered, duration, siteUrl, showSamples, changes, stories });
    this.#unpublished = 0;
    this.#manifest = manifest;
    return { manifest, rendered, duration };
  }

  /** Draws the pictures the current pages lack. */
  draw(options: DrawOptions): Promise<Drawn> {
    return this.pictures.drawMissing(this.#wanted(), options);
  }

  /**
   * Forgets objects and pictures no kept release needs.
   * @param settled only objects that lie there so long, in ms; 0 = all, while nothing is drawn or published
   */
  async sweep(settled?: number): Promise<number> {
    await this.pictures.keepOnly(new Set(this.#hrefs()));
    const drawn = await this.pictures.drawn();
    return this.#options.releases.sweep(
      [...drawn.values()].map(({ hash }) => hash),
      settled,
    );
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
  async #clientFiles(): Promise<Files> {
    const { buildFolder, releases } = this.#options;
    const { objects } = releases;
    if (this.#assets && [...this.#assets.values()].every(({ hash }) => objects.has(hash))) return this.#assets;
    const assets = new Map<string, ManifestFile>();
    for (const { file, body } of await clientFiles(join(buildFolder, 'client')))
      assets.set(file, await keepFile(objects, file, body));
    return (this.#assets = assets);
  }
}
