import type { TypeName } from '@standort/model';

/** A row of the change feed. A row of type `media` says only that a picture changed. */
export interface Change {
  sequence: number;
  type: TypeName | 'media';
  documentId: string | null;
  /** Key of the entry, or name of the file. */
  key: string | null;
  locale: string | null;
  action: 'publish' | 'unpublish' | 'delete' | 'replace';
  at: string;
}

/** Where somebody stands in the feed of the CMS. */
export interface Position {
  /** Names the database; another one = another feed. */
  epoch: string;
  sequence: number;
  /** When the row `sequence` was written: a restored backup has other times behind the same numbers. */
  mark: string | null;
}

/** What happened after a position of the feed. */
export interface Changes extends Position {
  /** When the row was written after which was asked. */
  since: string | null;
  /** Rows up to `sequence`; fewer if there were too many. */
  changes: Change[];
  /** Release the site is to be held at, as wished at the editors' desk; null = it follows. */
  hold: { id: string | null; order: number };
}

/** Published entries in the format of the entry files, and the media they use. */
export interface CmsContent extends Position {
  entries: Partial<Record<TypeName, { key: string }[]>>;
  media: { file: string; url: string; hash: string }[];
}

/** How the publisher fares, for the editors' desk. */
export interface Report {
  /** Position of the feed that is live now. */
  sequence: number;
  release: string | undefined;
  /** Release the site is held at. */
  held: string | undefined;
  /** Newest first. */
  releases: {
    id: string;
    at: string;
    sequence: number;
    rendered: number;
    duration: number;
    changes: string[];
  }[];
  /** Why the newest changes are not live, in the words of the error. */
  failure?: { message: string; entry?: string };
}

/** The CMS cannot be reached or refuses; the release that is served stays. */
export class CmsError extends Error {
  override name = 'CmsError';
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
      throw new CmsError(`The CMS at ${this.#url} answered ${path.split('?')[0]} with ${response.status}.`);
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
  content(signal?: AbortSignal): Promise<CmsContent> {
    return this.#json<CmsContent>('/api/site/entries', { patience: 300_000, signal });
  }

  /** What is published of these documents, and the media they use. */
  some(documents: readonly { type: string; documentId: string }[], signal?: AbortSignal) {
    return this.#json<CmsContent>('/api/site/entries', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ documents }),
      signal,
    });
  }

  /** A document as its editors see it, published or not, and what is still missing in it, in German. */
  draft(document: { type: TypeName; documentId: string }) {
    return this.#json<CmsContent & { complaints: string[] }>('/api/site/drafts', {
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
