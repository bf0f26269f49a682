import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';

/** Milliseconds between two looks at a page; a look costs two. */
const PAUSE = process.env.DEEP ? 3 : 15;

/** Text of a page; empty while the server is down or has nothing yet. */
export const textOf = (url: string): Promise<string> =>
  fetch(url).then(
    (response) => (response.ok ? response.text() : ''),
    () => '',
  );

/**
 * Asks for pages again and again, all through a test. Whatever is answered must be whole: the bytes the
 * ETag names, down to the last tag. A server that is down answers nothing, which is no fault of a page.
 */
export class Visitor {
  readonly faults: string[] = [];
  answers = 0;
  #isWatching = true;
  readonly #done: Promise<unknown>;

  constructor(origin: string, paths: readonly string[]) {
    this.#done = Promise.all(paths.map((path) => this.#watch(origin + path)));
  }

  async #watch(url: string): Promise<void> {
    while (this.#isWatching) {
      const answer = await fetch(url).then(
        async (response) => ({ response, bytes: Buffer.from(await response.arrayBuffer()) }),
        () => undefined,
      );
      if (answer && answer.response.status !== 503) this.#look(url, answer.response, answer.bytes);
      await sleep(answer ? PAUSE : 30);
    }
  }

  #look(url: string, { status, headers }: Response, bytes: Buffer): void {
    this.answers++;
    const etag = /^"([0-9a-f]+)/.exec(headers.get('etag') ?? '')?.[1] ?? 'none';
    const hash = createHash('sha256').update(bytes).digest('hex');
    if (status !== 200) this.faults.push(`${url}: ${status}`);
    else if (!hash.startsWith(etag)) this.faults.push(`${url}: not the bytes of its ETag`);
    else if (!/<\/html>\s*$/.test(bytes.toString())) this.faults.push(`${url}: cut off`);
  }

  async leave(): Promise<void> {
    this.#isWatching = false;
    await this.#done;
  }
}
