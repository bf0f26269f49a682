import { createHash } from 'node:crypto';
import { copyFile, mkdir, open, readFile, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { createReadStream, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const br = promisify(brotliCompress);
const gz = promisify(gzip);

/** Brotli quality by size in bytes: the last per cent of a large file cost more time than they are worth. */
const QUALITY = [
  { from: 1_000_000, quality: 3 },
  { from: 200_000, quality: 4 },
] as const;

/** Content encodings kept beside the plain bytes. */
export const ENCODINGS = ['br', 'gzip'] as const;
export type Encoding = (typeof ENCODINGS)[number];
/** Written last: where it is, the others are too. */
const LAST: Encoding = 'gzip';

export const sha256 = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex');

/** Ending of files that are being written. */
const DRAFT = '.tmp';

/** Writes a file so that nobody ever sees half of it, not even after a power failure. */
export async function writeWhole(file: string, bytes: Uint8Array | string): Promise<void> {
  const draft = `${file}.${process.pid}${DRAFT}`;
  await writeFile(draft, bytes, { flush: true });
  await rename(draft, file);
}

/** As {@link writeWhole}, without waiting for the disk: for files whose absence is noticed. */
async function writeSoon(file: string, bytes: Uint8Array): Promise<void> {
  const draft = `${file}.${process.pid}${DRAFT}`;
  await writeFile(draft, bytes);
  await rename(draft, file);
}

/** Files by the hash of their bytes, compressed ones beside them. Adding what is there costs nothing. */
export class ObjectStore {
  private readonly folder: string;
  private readonly known = new Set<string>();
  private readonly compressed = new Set<string>();
  private readonly folders = new Set<string>();
  private readonly puts = new Map<string, Promise<void>>();

  constructor(folder: string) {
    this.folder = folder;
  }

  private path(hash: string, encoding?: Encoding) {
    return join(this.folder, hash.slice(0, 2), encoding ? `${hash}.${encoding}` : hash);
  }

  /** Whether an object is kept, and not empty as a power failure may leave it. */
  has(hash: string): boolean {
    return this.isThere(hash, this.known);
  }

  /** Whether an object is kept in every encoding. */
  isCompressed(hash: string): boolean {
    return this.isThere(hash, this.compressed, LAST);
  }

  private isThere(hash: string, noted: Set<string>, encoding?: Encoding): boolean {
    if (noted.has(hash)) return true;
    // At once: a tenth of what it costs to ask another thread.
    if (!statSync(this.path(hash, encoding), { throwIfNoEntry: false })?.size) return false;
    noted.add(hash);
    return true;
  }

  /** Removes objects that are not needed and older than `before` (ms since 1970), and drafts cut off. */
  async sweep(needed: ReadonlySet<string>, before: number): Promise<number> {
    const found = await readdir(this.folder, { recursive: true, withFileTypes: true }).catch(() => []);
    let removed = 0;
    for (const entry of found) {
      const hash = entry.name.slice(0, 64);
      if (!entry.isFile() || (needed.has(hash) && !entry.name.endsWith(DRAFT))) continue;
      const path = join(entry.parentPath, entry.name);
      const info = await stat(path).catch(() => undefined);
      if (!info || info.mtimeMs > before) continue;
      await rm(path, { force: true });
      this.known.delete(hash);
      this.compressed.delete(hash);
      removed++;
    }
    return removed;
  }

  /** Keeps the bytes and answers their hash. The same bytes may come twice at once. */
  async put(bytes: Uint8Array): Promise<string> {
    const hash = sha256(bytes);
    const put = this.puts.get(hash) ?? this.write(hash, bytes).finally(() => this.puts.delete(hash));
    this.puts.set(hash, put);
    await put;
    return hash;
  }

  private async write(hash: string, bytes: Uint8Array): Promise<void> {
    if (this.has(hash)) return;
    await this.makeFolder(hash);
    await writeSoon(this.path(hash), bytes);
    this.known.add(hash);
  }

  /** Keeps an object in every encoding as well; one that is gone meanwhile is left alone. */
  async compress(hash: string): Promise<void> {
    const bytes = await this.get(hash);
    if (!bytes) return;
    const quality = QUALITY.find(({ from }) => bytes.byteLength >= from)?.quality ?? 6;
    await writeSoon(this.path(hash, 'br'), await br(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } }));
    await writeSoon(this.path(hash, LAST), await gz(bytes));
    this.compressed.add(hash);
  }

  /** Removes an object that is not what it was, so that it is written again. */
  async drop(hash: string): Promise<void> {
    await rm(this.path(hash), { force: true });
    this.known.delete(hash);
  }

  private async makeFolder(hash: string): Promise<void> {
    const folder = dirname(this.path(hash));
    if (this.folders.has(folder)) return;
    await mkdir(folder, { recursive: true });
    this.folders.add(folder);
  }

  /** Keeps a large file without holding it in memory. Never compressed: it is read in pieces. */
  async putFile(source: string): Promise<string> {
    const digest = createHash('sha256');
    for await (const chunk of createReadStream(source)) digest.update(chunk as Buffer);
    const hash = digest.digest('hex');
    if (!this.has(hash)) {
      await this.makeFolder(hash);
      const draft = `${this.path(hash)}.${process.pid}${DRAFT}`;
      await copyFile(source, draft);
      await rename(draft, this.path(hash));
    }
    return hash;
  }

  /** Bytes `start` to `end`, both included. */
  async slice(hash: string, start: number, end: number): Promise<Buffer> {
    const file = await open(this.path(hash));
    try {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(end - start + 1), 0, end - start + 1, start);
      return buffer.subarray(0, bytesRead);
    } finally {
      await file.close();
    }
  }

  /** @returns undefined if the object, or this encoding of it, is not kept, or empty as a power failure may leave it */
  async get(hash: string, encoding?: Encoding): Promise<Buffer | undefined> {
    try {
      const bytes = await readFile(this.path(hash, encoding));
      return bytes.byteLength > 0 ? bytes : undefined;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
      throw error;
    }
  }
}
