import type { Content, Read } from '../content/reader.ts';
import { changedReads } from './changed-reads.ts';
import { ReleaseCheckError } from './check-file.ts';
import type { Compiled } from './compiled.ts';
import { help, handsOfMachine, type CrewWork } from './crew.ts';
import { fileOfPath } from './files.ts';
import type { ObjectStore } from './store.ts';
import { make, type Made, type Part, type Target } from './target.ts';

export interface RenditionOptions {
  compiled: Compiled;
  /** Where it was loaded from: `.build/site`. */
  buildFolder: string;
  objects: ObjectStore;
  /** How many threads help when there is much to render. */
  hands?: number;
}

/** What an update did. */
export interface Update {
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
/** So many pages are worth more threads: each needs most of a second to get ready, and memory. */
const MANY = 500;

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
      file: fileOfPath(path),
      path,
      ...(type && key && { entry: `${type}/${key}` }),
      fine: route === 'not-found' ? ERROR_PAGE : PAGE,
    });
  for (const file of compiled.files) targets.set(file, { file, path: `/${file}`, fine: PAGE });
  // A page comes before the former address of another.
  const alive = redirects.filter(({ from }) => !targets.has(fileOfPath(from)));
  return { targets, redirects: Object.fromEntries(alive.map(({ from, to }) => [from, to])), reads };
}

/** An error leaves the rest of the queue, and goes on when all threads have ended. */
async function together(work: readonly Promise<CrewWork>[], queue: Target[]): Promise<CrewWork[]> {
  try {
    return await Promise.all(work);
  } catch (error) {
    queue.length = 0;
    await Promise.allSettled(work);
    throw error;
  }
}

/**
 * All pages and files of a site as they follow from one content. {@link update} brings them to the next
 * content and renders only what could come out different.
 */
export class Rendition {
  readonly #options: RenditionOptions;
  readonly #readers = new Map<Read, Readers>();
  readonly #parts = new Map<string, Part>();
  #plan: Plan | undefined;
  #content: Content | undefined;

  constructor(options: RenditionOptions) {
    this.#options = options;
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
    const plan =
      this.#plan && !hasAny(this.#plan.reads, changed) ? this.#plan : planOf(this.#options.compiled, content);
    const { targets } = plan;
    const stale = this.#staleAmong(targets, changed);
    const { parts: rendered, problems } = await this.#makeAll(
      content,
      [...stale].flatMap((file) => targets.get(file) ?? []),
    );
    if (problems.length) throw new ReleaseCheckError(problems);
    // From here on nothing can fail.
    const removed = plan === this.#plan ? [] : [...this.#parts.keys()].filter((file) => !targets.has(file));
    for (const file of [...rendered.keys(), ...removed]) this.#forget(file);
    for (const [file, part] of rendered) this.#keep(file, part);
    this.#plan = plan;
    this.#content = content;
    return { rendered: rendered.size, removed: removed.length };
  }

  /** What would be answered differently from now on. */
  #changedFor(content: Content): Set<Read> {
    const before = this.#content;
    if (!before || before === content) return new Set();
    const changed = changedReads(before, content);
    return new Set([...changed, ...this.#options.compiled.carryDerivations(before, content, changed)]);
  }

  /** Files that are new, or read something that is different now. */
  #staleAmong(targets: Plan['targets'], changed: ReadonlySet<Read>): Set<string> {
    const isNew = (file: string) => !this.#parts.has(file);
    const stale = new Set(targets === this.#plan?.targets ? [] : [...targets.keys()].filter(isNew));
    for (const read of changed) for (const file of this.#readers.get(read)?.files ?? []) stale.add(file);
    return stale;
  }

  /** @param queue is emptied by all threads that work */
  async #makeAll(content: Content, queue: Target[]): Promise<Made> {
    const { compiled, buildFolder, objects, hands = handsOfMachine() } = this.#options;
    const task = { buildFolder, objects: objects.folder, content };
    const here = () => make({ compiled, objects }, content, () => queue.pop());
    const helpers = Array.from({ length: queue.length < MANY ? 0 : hands }, () => help(task, queue));
    const own = here().then((made): CrewWork => ({ made: [made], derivations: [] }));
    const work = await together([own, ...helpers], queue);
    for (const { derivations } of work) compiled.adoptDerivations(content, derivations);
    // What a thread that died has given back.
    const rest = await here();
    const all = [...work.flatMap(({ made }) => made), rest];
    return {
      parts: new Map(all.flatMap(({ parts }) => [...parts])),
      problems: all.flatMap(({ problems }) => problems),
    };
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
