import { createHash, hash } from 'node:crypto';
import { createReadStream, existsSync, readdirSync } from 'node:fs';
import { copyFile, mkdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { Packs, syncFile } from './packs.ts';

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
/** Added together with the others: where it is, they are too. */
const LAST: Encoding = 'gzip';
/** Share of a pack that may lie there in vain before the pack is written anew. */
const IN_VAIN = 0.3;

export const sha256 = (bytes: Uint8Array | string): string => hash('sha256', bytes, 'hex');

/** The hash of a file of any size. */
export async function sha256OfFile(file: string): Promise<string> {
  const digest = createHash('sha256');
  for await (const chunk of createReadStream(file)) digest.update(chunk as Buffer);
  return digest.digest('hex');
}

const draftOf = (file: string) => `${file}.${process.pid}.tmp`;
/** Whether a file is one that was being written; nobody needs it once its process has ended. */
export const isDraft = (file: string): boolean => file.endsWith('.tmp');

/** A file that is written, and not in its place yet. */
export interface Draft {
  putInPlace: () => Promise<void>;
  discard: () => Promise<void>;
}

/** Writes a file beside its place. */
export async function writeDraft(file: string, bytes: Uint8Array | string): Promise<Draft> {
  const draft = draftOf(file);
  await writeFile(draft, bytes, { flush: true });
  return { putInPlace: () => rename(draft, file), discard: () => rm(draft, { force: true }) };
}

/** Writes a file so that nobody ever sees half of it, not even after a power failure. */
export async function writeWhole(file: string, bytes: Uint8Array | string): Promise<void> {
  const draft = await writeDraft(file, bytes);
  await draft.putInPlace();
}

/** Hexadecimal digits. */
const HASH_LENGTH = 64;
const isHash = (name: string) => /^[0-9a-f]{64}$/.test(name);
const nameOf = (hash: string, encoding?: Encoding) => (encoding ? `${hash}.${encoding}` : hash);

/** Bytes by their hash, compressed ones beside them. Adding what is there costs nothing. */
export class ObjectStore {
  readonly #folder: string;
  readonly #packs: Packs;
  #largeOnes: Set<string> | undefined;
  #largeLosses = 0;
  readonly #puts = new Map<string, Promise<void>>();

  constructor(folder: string) {
    this.#folder = folder;
    this.#packs = new Packs(folder);
  }

  /** Large objects: each is a file of its own. */
  get #large(): Set<string> {
    return (this.#largeOnes ??= new Set(existsSync(this.#folder) ? readdirSync(this.#folder).filter(isHash) : []));
  }

  #file(hash: string) {
    return join(this.#folder, hash);
  }

  /** Grows whenever an object turns out to be lost. */
  get losses(): number {
    return this.#packs.losses + this.#largeLosses;
  }

  /** Whether an object is kept. */
  has(hash: string): boolean {
    return this.#packs.place(hash) !== undefined || this.#large.has(hash);
  }

  /** The file of a large object, which may not fit into memory; undefined for all others. */
  fileOf(hash: string): string | undefined {
    if (!this.#large.has(hash)) return undefined;
    if (existsSync(this.#file(hash))) return this.#file(hash);
    this.#large.delete(hash);
    this.#largeLosses++;
    return undefined;
  }

  /** Whether an object is kept in every encoding. */
  isCompressed(hash: string): boolean {
    return this.#packs.place(nameOf(hash, LAST)) !== undefined;
  }

  /**
   * Removes objects that are not needed and older than `before` (ms since 1970), and what was cut off.
   * @param isThorough every byte of theirs is gone afterwards; otherwise some may lie there until it is worth the work
   */
  async sweep(needed: ReadonlySet<string>, before: number, isThorough = false): Promise<number> {
    try {
      return await this.#packs.sweep((name, { at }) => needed.has(name.slice(0, HASH_LENGTH)) || at > before, {
        share: isThorough ? 0 : IN_VAIN,
        before,
        also: (file) => needed.has(file),
      });
    } finally {
      this.#largeOnes = undefined;
    }
  }

  /** Waits until the disk has everything that was put: a power failure takes nothing of it any more. */
  flush(): Promise<void> {
    return this.#packs.flush();
  }

  /** Keeps the bytes and answers their hash. The same bytes may come twice at once. */
  async put(bytes: Uint8Array): Promise<string> {
    const hash = sha256(bytes);
    const put = this.#puts.get(hash) ?? this.#write(hash, bytes).finally(() => this.#puts.delete(hash));
    this.#puts.set(hash, put);
    await put;
    return hash;
  }

  async #write(hash: string, bytes: Uint8Array): Promise<void> {
    if (!this.#packs.renew(hash)) await this.#packs.add(hash, bytes);
  }

  /** Keeps an object in every encoding as well; one that is gone meanwhile is left alone. */
  async compress(hash: string): Promise<void> {
    const bytes = await this.get(hash);
    if (!bytes) return;
    const quality = QUALITY.find(({ from }) => bytes.byteLength >= from)?.quality ?? 6;
    const brotli = await br(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } });
    const zipped = await gz(bytes);
    await Promise.all([this.#packs.add(nameOf(hash, 'br'), brotli), this.#packs.add(nameOf(hash, LAST), zipped)]);
  }

  /** Forgets an object that is not what it was, so that it is written again. */
  drop(hash: string): void {
    this.#packs.drop(hash);
  }

  /** Keeps a large file without holding it in memory. Never compressed: it is read in pieces. */
  async putFile(source: string): Promise<string> {
    const hash = await sha256OfFile(source);
    // A power failure may have left it cut off.
    const isWhole = this.#large.has(hash) && (await stat(this.#file(hash))).size === (await stat(source)).size;
    if (!isWhole) {
      await mkdir(this.#folder, { recursive: true });
      const draft = draftOf(this.#file(hash));
      await copyFile(source, draft);
      await syncFile(draft);
      await rename(draft, this.#file(hash));
      this.#large.add(hash);
    }
    return hash;
  }

  /** Bytes `start` to `end`, both included, of an object that is not large. @returns undefined if it is not kept */
  slice(hash: string, start: number, end: number): Promise<Buffer | undefined> {
    return this.#packs.read(hash, start, end - start + 1);
  }

  /** Of objects that are not large. @returns undefined if the object, or this encoding of it, is not kept as a whole */
  async get(hash: string, encoding?: Encoding): Promise<Buffer | undefined> {
    // Looking for what is not there costs more than knowing it.
    if (encoding && !this.isCompressed(hash)) return undefined;
    return this.#packs.read(nameOf(hash, encoding));
  }
}
