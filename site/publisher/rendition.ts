import { setImmediate as breath } from 'node:timers/promises';
import type { PictureSpec } from '../content/pictures.ts';
import type { Content, Read } from '../content/reader.ts';
import type { OgSpec } from '../seo/og-spec.ts';
import { beside } from './beside.ts';
import { changedReads } from './changed-reads.ts';
import { problemOf, ReleaseCheckError, type FileProblem } from './check-file.ts';
import type { Compiled } from './compiled.ts';
import { fileOfPath } from './files.ts';
import type { ManifestFile } from './manifest.ts';
import { keepFile } from './release.ts';
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
  reads: Iterable<Read>;
  ogPictures: ReadonlyMap<string, OgSpec>;
  pictures: ReadonlyMap<string, PictureSpec>;
}

/** What an update did. */
export interface Update {
  /** Without files that were only lost: they are what they were. */
  rendered: number;
  removed: number;
}

/** The files that read something. */
interface Readers {
  /** The one text all of them share: tens of thousands of pages note the same. */
  read: Read;
  files: Set<string>;
}

const PAGE = [200];
const ERROR_PAGE = [200, 404];
/** Pages that are written while the next ones are rendered. */
const STORED_BESIDE = 64;
/** Milliseconds of rendering after which visitors are answered. */
const STRETCH = 10;

const hasAny = (reads: ReadonlySet<Read>, changed: ReadonlySet<Read>) => [...reads].some((read) => changed.has(read));

/** What a release consists of, by file name below its root, and where former addresses lead. */
interface Plan {
  targets: ReadonlyMap<string, Target>;
  redirects: Readonly<Record<string, string>>;
  reads: ReadonlySet<Read>;
}

function planOf(compiled: Compiled, content: Content): Plan {
  const { pages, redirects, reads } = compiled.addresses(content);
  const targets = new Map<string, Target>();
  for (const { path, route, type, key } of pages)
    targets.set(fileOfPath(path), {
      path,
      ...(type && key && { entry: `${type}/${key}` }),
      fine: route === 'not-found' ? ERROR_PAGE : PAGE,
    });
  for (const file of compiled.files) targets.set(file, { path: `/${file}`, fine: PAGE });
  // A page comes before the former address of another.
  const alive = redirects.filter(({ from }) => !targets.has(fileOfPath(from)));
  return { targets, redirects: Object.fromEntries(alive.map(({ from, to }) => [from, to])), reads };
}

/**
 * All pages and files of a site as they follow from one content. {@link update} brings them to the next
 * content and renders only what could come out different.
 */
export class Rendition {
  readonly #compiled: Compiled;
  readonly #objects: ObjectStore;
  readonly #readers = new Map<Read, Readers>();
  readonly #parts = new Map<string, Part>();
  #plan: Plan | undefined;
  /** Losses of the store that are made up for. */
  #losses = 0;
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
    return this.#plan?.redirects ?? {};
  }

  /**
   * All or nothing: after an error the rendition is what it was before.
   * @param content of the same site as before: same origin, same rule for samples
   * @throws RenderError, ReleaseCheckError
   */
  async update(content: Content): Promise<Update> {
    const changed = this.#changedFor(content);
    const plan = this.#plan && !hasAny(this.#plan.reads, changed) ? this.#plan : planOf(this.#compiled, content);
    const { targets } = plan;
    const stale = this.#staleAmong(targets, changed);
    const rendered = new Map<string, Part>();
    const problems: FileProblem[] = [];
    const { losses } = this.#objects;
    let breathed = performance.now();
    await beside(STORED_BESIDE, async (start) => {
      for (const file of new Set([...stale, ...this.#lost()])) {
        if (performance.now() - breathed > STRETCH) {
          await breath();
          breathed = performance.now();
        }
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
    // From here on nothing can fail.
    const removed = plan === this.#plan ? [] : [...this.#parts.keys()].filter((file) => !targets.has(file));
    for (const file of [...rendered.keys(), ...removed]) this.#forget(file);
    for (const [file, part] of rendered) this.#keep(file, part);
    this.#plan = plan;
    this.#content = content;
    this.#losses = losses;
    return { rendered: [...rendered.keys()].filter((file) => stale.has(file)).length, removed: removed.length };
  }

  /** What would be answered differently from now on. */
  #changedFor(content: Content): Set<Read> {
    const before = this.#content;
    if (!before || before === content) return new Set();
    const changed = changedReads(before, content);
    return new Set([...changed, ...this.#compiled.carryDerivations(before, content, changed)]);
  }

  /** Files that are new, or read something that is different now. */
  #staleAmong(targets: Plan['targets'], changed: ReadonlySet<Read>): Set<string> {
    const isNew = (file: string) => !this.#parts.has(file);
    const stale = new Set(targets === this.#plan?.targets ? [] : [...targets.keys()].filter(isNew));
    for (const read of changed) for (const file of this.#readers.get(read)?.files ?? []) stale.add(file);
    return stale;
  }

  /** Files whose bytes are lost: the next release would name what nobody can read. */
  *#lost(): Generator<string> {
    if (this.#objects.losses === this.#losses) return;
    for (const [file, { stored }] of this.#parts) if (!this.#objects.has(stored.hash)) yield file;
  }

  async #render(content: Content, { path, entry, fine }: Target) {
    const { status, body, context } = await this.#compiled.render(content, path);
    if (context.error) throw new RenderError(path, entry, context.error.message, { cause: context.error });
    if (!fine.includes(status))
      throw new RenderError(path, entry, `expected status ${fine.join(' or ')}, got ${status}`);
    return { body, reads: context.reader.reads, ogPictures: context.ogPictures, pictures: context.pictures };
  }

  #forget(file: string): void {
    for (const read of this.#parts.get(file)?.reads ?? []) {
      const files = this.#readers.get(read)?.files;
      files?.delete(file);
      if (files?.size === 0) this.#readers.delete(read);
    }
    this.#parts.delete(file);
  }

  #keep(file: string, part: Part): void {
    const reads: Read[] = [];
    for (const read of part.reads) {
      const readers = this.#readers.get(read) ?? { read, files: new Set() };
      readers.files.add(file);
      this.#readers.set(read, readers);
      reads.push(readers.read);
    }
    this.#parts.set(file, { ...part, reads });
  }
}
