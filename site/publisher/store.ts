import { createHash } from 'node:crypto';
import { access, copyFile, mkdir, open, readFile, rename, writeFile } from 'node:fs/promises';
import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const br = promisify(brotliCompress);
const gz = promisify(gzip);

/** Content encodings kept beside the plain bytes. */
export const ENCODINGS = ['br', 'gzip'] as const;
export type Encoding = (typeof ENCODINGS)[number];

const COMPRESSIBLE = /^(text\/|application\/(json|ld\+json|geo\+json|xml|atom\+xml|manifest\+json)|image\/svg)/;

export const sha256 = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex');

const exists = async (file: string) =>
  access(file).then(
    () => true,
    () => false,
  );

/** Writes a file so that nobody ever sees half of it. */
export async function writeWhole(file: string, bytes: Uint8Array | string): Promise<void> {
  const draft = `${file}.${process.pid}.tmp`;
  await writeFile(draft, bytes);
  await rename(draft, file);
}

/** Files by the hash of their bytes; text also compressed. Adding what is there costs nothing. */
export class ObjectStore {
  private readonly folder: string;
  private readonly known = new Set<string>();

  constructor(folder: string) {
    this.folder = folder;
  }

  private path(hash: string, encoding?: Encoding) {
    return join(this.folder, hash.slice(0, 2), encoding ? `${hash}.${encoding}` : hash);
  }

  /** Keeps the bytes and answers their hash. */
  async put(bytes: Uint8Array, mediaType: string): Promise<string> {
    const hash = sha256(bytes);
    if (this.known.has(hash)) return hash;
    if (!(await exists(this.path(hash)))) {
      await mkdir(join(this.folder, hash.slice(0, 2)), { recursive: true });
      if (COMPRESSIBLE.test(mediaType)) {
        const quality = bytes.byteLength > 200_000 ? 4 : 6;
        await writeWhole(
          this.path(hash, 'br'),
          await br(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } }),
        );
        await writeWhole(this.path(hash, 'gzip'), await gz(bytes));
      }
      // The plain bytes come last: where they are, the compressed ones are too.
      await writeWhole(this.path(hash), bytes);
    }
    this.known.add(hash);
    return hash;
  }

  /** Keeps a large file without holding it in memory. Never compressed: it is read in pieces. */
  async putFile(source: string): Promise<string> {
    const digest = createHash('sha256');
    for await (const chunk of createReadStream(source)) digest.update(chunk as Buffer);
    const hash = digest.digest('hex');
    if (!(await exists(this.path(hash)))) {
      await mkdir(join(this.folder, hash.slice(0, 2)), { recursive: true });
      const draft = `${this.path(hash)}.${process.pid}.tmp`;
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

  /** @returns undefined if the object, or this encoding of it, is not kept */
  async get(hash: string, encoding?: Encoding): Promise<Buffer | undefined> {
    try {
      return await readFile(this.path(hash, encoding));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
      throw error;
    }
  }
}
