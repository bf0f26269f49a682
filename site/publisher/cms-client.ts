import type { Changes, DocumentName, PreviewedDraft, Published, Report } from '@standort/model';

/** The CMS cannot be reached or refuses; the release that is served stays. */
export class CmsError extends Error {
  override name = 'CmsError';
  /** What the CMS answered; undefined if it did not. */
  readonly status: number | undefined;
  constructor(message: string, options: ErrorOptions & { status?: number } = {}) {
    super(message, options);
    this.status = options.status;
  }
}

/** A picture that is published cannot be had from the CMS as it should be; only an editor can mend that. */
export class PictureError extends Error {
  override name = 'PictureError';
  readonly file: string;
  constructor(file: string, what: string, options?: ErrorOptions) {
    super(`The picture ${file} ${what}. Upload it again.`, options);
    this.file = file;
  }
}

/** The site's access to the CMS: published content only. */
export class CmsClient {
  readonly #url: string;
  readonly #token: string;

  constructor(url: string, token: string) {
    this.#url = url.replace(/\/$/, '');
    this.#token = token;
  }

  async #fetch(path: string, init: RequestInit & { patience?: number } = {}): Promise<Response> {
    const { patience = 30_000, signal, ...rest } = init;
    const timeout = AbortSignal.timeout(patience);
    const response = await fetch(this.#url + path, {
      ...rest,
      headers: { authorization: `Bearer ${this.#token}`, ...rest.headers },
      signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
    }).catch((error: unknown) => {
      throw new CmsError(`The CMS at ${this.#url} does not answer.`, { cause: error });
    });
    if (!response.ok)
      throw new CmsError(`The CMS at ${this.#url} answered ${path.split('?')[0]} with ${response.status}.`, {
        status: response.status,
      });
    return response;
  }

  async #json<T>(path: string, init?: RequestInit & { patience?: number }): Promise<T> {
    const response = await this.#fetch(path, init);
    return response.json().catch((error: unknown) => {
      throw new CmsError(`The CMS at ${this.#url} broke off its answer.`, { cause: error });
    }) as Promise<T>;
  }

  /**
   * Rows after a position. With `wait` the CMS answers as soon as there is one, at the latest after so many seconds.
   * @param order number of the last wish to hold a release that was carried out
   */
  changes(
    since: number,
    { order = 0, wait = 0, signal }: { order?: number; wait?: number; signal?: AbortSignal } = {},
  ) {
    return this.#json<Changes>(`/api/site/changes?since=${since}&order=${order}&wait=${wait}&limit=1000`, {
      patience: (wait + 30) * 1000,
      signal,
    });
  }

  /** Everything that is published. */
  content(signal?: AbortSignal): Promise<Published> {
    return this.#json<Published>('/api/site/entries', { patience: 300_000, signal });
  }

  /** What is published of these documents, and the media they use. */
  some(documents: readonly DocumentName[], signal?: AbortSignal) {
    return this.#json<Published>('/api/site/entries', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ documents }),
      signal,
    });
  }

  /** A document as its editors see it, published or not, and what is still missing in it, in German. */
  draft(document: DocumentName) {
    return this.#json<PreviewedDraft>('/api/site/drafts', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(document),
    });
  }

  async file(url: string): Promise<Uint8Array> {
    return new Uint8Array(await (await this.#fetch(url)).arrayBuffer());
  }

  async report(report: Report): Promise<void> {
    await this.#fetch('/api/site/reports', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(report),
    });
  }
}
