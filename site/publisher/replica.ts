import { mkdir, readFile, readdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { TYPE_NAMES, checkEntries, serialise, type ContentFile, type TypeName } from '@standort/model';
import { sha256, writeWhole } from './store.ts';

/** What the CMS answers: everything published, in the format of the entry files, and the media they use. */
export interface CmsContent {
  sequence: number;
  entries: Partial<Record<TypeName, { key: string }[]>>;
  media: { file: string; url: string; hash: string }[];
}

/** The CMS cannot be reached or refuses; the release that is served stays. */
export class CmsError extends Error {
  override name = 'CmsError';
}

/** The site's access to the CMS: read-only, published content only. */
export class CmsClient {
  private readonly url: string;
  private readonly token: string;

  constructor(url: string, token: string) {
    this.url = url.replace(/\/$/, '');
    this.token = token;
  }

  private async get(path: string): Promise<Response> {
    const response = await fetch(this.url + path, {
      headers: { authorization: `Bearer ${this.token}` },
      signal: AbortSignal.timeout(30_000),
    }).catch((error: unknown) => {
      throw new CmsError(`The CMS at ${this.url} does not answer.`, { cause: error });
    });
    if (!response.ok) throw new CmsError(`The CMS at ${this.url} answered ${path} with ${response.status}.`);
    return response;
  }

  /** Newest position of the change feed. */
  async sequence(): Promise<number> {
    const { sequence } = (await (await this.get('/api/site/changes?limit=1')).json()) as { sequence: number };
    return sequence;
  }

  async content(): Promise<CmsContent> {
    return (await (await this.get('/api/site/entries')).json()) as CmsContent;
  }

  async file(url: string): Promise<Uint8Array> {
    return new Uint8Array(await (await this.get(url)).arrayBuffer());
  }
}

const filesBelow = async (folder: string) =>
  (await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

async function writeIfChanged(path: string, bytes: Uint8Array | string): Promise<boolean> {
  const before = await readFile(path).catch(() => undefined);
  if (before && sha256(before) === sha256(bytes)) return false;
  await mkdir(dirname(path), { recursive: true });
  await writeWhole(path, bytes);
  return true;
}

/** The local copy of what is published, in exactly the format of `content/`. */
export class Replica {
  readonly root: string;

  constructor(dataDir: string) {
    this.root = join(dataDir, 'replica');
  }

  /** Position of the change feed the copy stands at; -1 without a copy. */
  async sequence(): Promise<number> {
    return readFile(join(this.root, 'sequence'), 'utf8').then(Number, () => -1);
  }

  /**
   * Brings the copy to what the CMS holds. Everything is fetched and checked before a file is touched.
   * @returns how many files changed
   * @throws CmsError, ContentError
   */
  async pull(cms: CmsClient): Promise<{ sequence: number; changed: number }> {
    const { sequence, entries, media } = await cms.content();
    const files: ContentFile[] = TYPE_NAMES.flatMap((type) =>
      (entries[type] ?? []).map((json) => ({ file: `CMS/${type}/${json.key}`, type, key: json.key, json })),
    );
    const checked = checkEntries(files);
    const wanted = new Map<string, Uint8Array | string>();
    for (const type of TYPE_NAMES)
      for (const entry of checked[type].values())
        wanted.set(join(this.root, 'entries', type, `${entry.key}.json`), serialise(type, entry));
    for (const { file, url, hash } of media) {
      const path = join(this.root, 'media', file);
      const before = await readFile(path).catch(() => undefined);
      wanted.set(path, before && sha256(before) === hash ? before : await cms.file(url));
    }
    let changed = 0;
    for (const [path, bytes] of wanted) if (await writeIfChanged(path, bytes)) changed++;
    const stale = [
      ...(await filesBelow(join(this.root, 'entries'))),
      ...(await filesBelow(join(this.root, 'media'))),
    ].filter((path) => !wanted.has(path));
    for (const path of stale) await rm(path);
    await writeIfChanged(join(this.root, 'sequence'), String(sequence));
    return { sequence, changed: changed + stale.length };
  }
}
