import { setImmediate as breath } from 'node:timers/promises';
import type { Manifest } from './manifest.ts';
import type { ObjectStore } from './store.ts';

const COMPRESSIBLE = /^(text\/|application\/(json|ld\+json|geo\+json|xml|atom\+xml|manifest\+json)|image\/svg)/;

/** Files looked at in one go: in between, visitors are answered. */
const STRETCH = 500;

/**
 * Keeps the text of the release that is served compressed too. A release goes live before that, so that nobody waits
 * for it; until then its new files are sent as they are. One file at a time, so that the next release has room.
 */
export class Compressor {
  readonly #objects: ObjectStore;
  /** Taken up as soon as a file is done. */
  #next: Manifest | undefined;
  #work: Promise<void> = Promise.resolve();
  #isAtWork = false;

  constructor(objects: ObjectStore) {
    this.#objects = objects;
  }

  /**
   * Goes on with this release. Ends when it is done, or the one that came after it.
   * @throws the first error; the other files are compressed all the same
   */
  follow(manifest: Manifest, signal?: AbortSignal): Promise<void> {
    this.#next = manifest;
    if (!this.#isAtWork) this.#work = this.#run(signal);
    return this.#work;
  }

  async #run(signal?: AbortSignal): Promise<void> {
    let failure: unknown;
    let seen = 0;
    this.#isAtWork = true;
    while (this.#next) {
      const { files } = this.#next;
      this.#next = undefined;
      for (const { hash, type } of files.values()) {
        if (this.#next || signal?.aborted) break;
        if (++seen % STRETCH === 0) await breath();
        if (!COMPRESSIBLE.test(type) || this.#objects.isCompressed(hash)) continue;
        await this.#objects.compress(hash).catch((error: unknown) => (failure ??= error));
      }
    }
    this.#isAtWork = false;
    if (failure instanceof Error) throw failure;
  }
}
