import type { PictureSpec } from '../content/pictures.ts';
import type { Content, Read } from '../content/reader.ts';
import type { OgSpec } from '../seo/og-spec.ts';
import { beside } from './beside.ts';
import { changedReads } from './changed-reads.ts';
import { problemOf, ReleaseCheckError, type FileProblem } from './check-file.ts';
import type { Compiled } from './compiled.ts';
import { fileOfPath } from './files.ts';
import { keepFile, type ManifestFile } from './release.ts';
import type { ObjectStore } from './store.ts';

/** A page could not be drawn; the release before stays. */
export class RenderError extends Error {
  override name = 'RenderError';
  /** Address of the page. */
  readonly path: string;
  /** The entry whose page it is: `<type>/<key>`. */
  readonly entry: string | undefined;
  constructor(path: string, entry: string | undefined, detail: string, options?: ErrorOptions) {
    super(`${path}${entry === undefined ? '' : ` (${entry})`} could not be rendered: ${detail}`, options);
    this.path = path;
    this.entry = entry;
  }
}

/** Something with an address that a release holds, made from content. */
interface Target {
  path: string;
  entry?: string;
  /** Status codes that mean it worked. */
  fine: readonly number[];
}

/** A rendered target: where its bytes are and what it was made from. */
export interface Part {
  stored: ManifestFile;
  reads: ReadonlySet<Read>;
  ogPictures: ReadonlyMap<string, OgSpec>;
  pictures: ReadonlyMap<string, PictureSpec>;
}

/** What an update did. */
export interface Update {
  rendered: number;
  removed: number;
}

const PAGE = [200];
const ERROR_PAGE = [200, 404];
/** Pages that are compressed and written while the next ones are rendered. */
const STORED_BESIDE = 16;

/** By file name below the root of the release. */
function targetsOf(compiled: Compiled, content: Content): Map<string, Target> {
  const targets = new Map<string, Target>();
  for (const { path, route, type, key } of compiled.pages(content))
    targets.set(fileOfPath(path), {
      path,
      ...(type && key && { entry: `${type}/${key}` }),
      fine: route === 'not-found' ? ERROR_PAGE : PAGE,
    });
  for (const file of compiled.files) targets.set(file, { path: `/${file}`, fine: PAGE });
  return targets;
}

/**
 * All pages and files of a site as they follow from one content. {@link update} brings them to the next
 * content and renders only what could come out different.
 */
export class Rendition {
  readonly #compiled: Compiled;
  readonly #objects: ObjectStore;
  readonly #readers = new Map<Read, Set<string>>();
  #parts: ReadonlyMap<string, Part> = new Map();
  #redirects: Readonly<Record<string, string>> = {};
  #content: Content | undefined;

  constructor(compiled: Compiled, objects: ObjectStore) {
    this.#compiled = compiled;
    this.#objects = objects;
  }

  /** Rendered files by name. */
  get parts(): ReadonlyMap<string, Part> {
    return this.#parts;
  }

  /** Former addresses and where they lead. */
  get redirects(): Readonly<Record<string, string>> {
    return this.#redirects;
  }

  /**
   * All or nothing: after an error the rendition is what it was before.
   * @param content of the same site as before: same origin, same rule for samples
   * @throws RenderError, ReleaseCheckError
   */
  async update(content: Content): Promise<Update> {
    const targets = targetsOf(this.#compiled, content);
    const stale = this.#staleAmong(targets, content);
    const rendered = new Map<string, Part>();
    const problems: FileProblem[] = [];
    await beside(STORED_BESIDE, async (start) => {
      for (const file of stale) {
        const target = targets.get(file);
        if (!target) continue;
        const { body, ...part } = await this.#render(content, target);
        const message = problemOf(file, body);
        if (message !== undefined) problems.push({ path: target.path, entry: target.entry, message });
        else
          await start(async () => {
            rendered.set(file, { ...part, stored: await keepFile(this.#objects, file, body) });
          });
      }
    });
    if (problems.length) throw new ReleaseCheckError(problems);
    const redirects = this.#redirectsOf(content, targets);
    // From here on nothing can fail.
    const parts = new Map<string, Part>();
    for (const file of targets.keys()) {
      const part = rendered.get(file) ?? this.#parts.get(file);
      if (part) parts.set(file, part);
    }
    const removed = [...this.#parts.keys()].filter((file) => !targets.has(file));
    for (const file of [...rendered.keys(), ...removed]) this.#forget(file);
    for (const [file, { reads }] of rendered) this.#note(file, reads);
    this.#parts = parts;
    this.#redirects = redirects;
    this.#content = content;
    return { rendered: rendered.size, removed: removed.length };
  }

  /** Files that are new, or read something that is different now. */
  #staleAmong(targets: ReadonlyMap<string, Target>, content: Content): Set<string> {
    const stale = new Set([...targets.keys()].filter((file) => !this.#parts.has(file)));
    const before = this.#content;
    if (before && before !== content) {
      const changed = changedReads(before, content);
      for (const read of [...changed, ...this.#compiled.carryDerivations(before, content, changed)])
        for (const file of this.#readers.get(read) ?? []) stale.add(file);
    }
    return stale;
  }

  async #render(content: Content, { path, entry, fine }: Target) {
    const { status, body, context } = await this.#compiled.render(content, path);
    if (context.error) throw new RenderError(path, entry, context.error.message, { cause: context.error });
    if (!fine.includes(status))
      throw new RenderError(path, entry, `expected status ${fine.join(' or ')}, got ${status}`);
    return { body, reads: context.reader.reads, ogPictures: context.ogPictures, pictures: context.pictures };
  }

  /** A page comes before the former address of another. */
  #redirectsOf(content: Content, targets: ReadonlyMap<string, Target>): Record<string, string> {
    const alive = this.#compiled.redirects(content).filter(({ from }) => !targets.has(fileOfPath(from)));
    return Object.fromEntries(alive.map(({ from, to }) => [from, to]));
  }

  #forget(file: string): void {
    for (const read of this.#parts.get(file)?.reads ?? []) {
      const readers = this.#readers.get(read);
      readers?.delete(file);
      if (readers?.size === 0) this.#readers.delete(read);
    }
  }

  #note(file: string, reads: ReadonlySet<Read>): void {
    for (const read of reads) {
      const readers = this.#readers.get(read) ?? new Set();
      this.#readers.set(read, readers.add(file));
    }
  }
}
