import type { Manifest } from './manifest.ts';
import type { ObjectStore } from './store.ts';

const COMPRESSIBLE = /^(text\/|application\/(json|ld\+json|geo\+json|xml|atom\+xml|manifest\+json)|image\/svg)/;

/**
 * Keeps the text of the release that is served compressed too. A release goes live before that, so that nobody waits
 * for it; until then its new files are sent as they are. One file at a time, so that the next release has room.
 */
export class Compressor {
  readonly #objects: ObjectStore;
  /** Taken up as soon as a file is done. */
  #next: Manifest | undefined;
  #work: Promise<void> | undefined;

  constructor(objects: ObjectStore) {
    this.#objects = objects;
  }

  /** Goes on with this release. Ends when it is done, or the one that came after it. */
  follow(manifest: Manifest, signal?: AbortSignal): Promise<void> {
    this.#next = manifest;
    return (this.#work ??= this.#run(signal).finally(() => (this.#work = undefined)));
  }

  async #run(signal?: AbortSignal): Promise<void> {
    while (this.#next) {
      const { files } = this.#next;
      this.#next = undefined;
      for (const { hash, type } of files.values()) {
        if (this.#next || signal?.aborted) break;
        if (COMPRESSIBLE.test(type) && !this.#objects.isCompressed(hash)) await this.#objects.compress(hash);
      }
    }
  }
}
