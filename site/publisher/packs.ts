import { readFileSync, readdirSync, statSync } from 'node:fs';
import { appendFile, mkdir, open, readdir, rm, stat } from 'node:fs/promises';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';

/** Where a record stands. */
export interface Place {
  pack: string;
  /** First byte. */
  offset: number;
  size: number;
  /** When it was added, ms since 1970. */
  at: number;
}

/** A record that is to be added, and who waits for it. */
interface Coming {
  name: string;
  bytes: Uint8Array;
  at: number;
  resolve: () => void;
  reject: (error: unknown) => void;
}

const PACK = '.pack';
const INDEX = '.index';
/** Bytes after which a pack gets no more: one is written anew as a whole. */
const FULL = 64 * 1024 * 1024;
/** Packs below this many bytes are put together: each start of a process begins a new one. */
const SMALL = FULL / 16;
/** Records that move to another pack together. */
const MOVED_AT_ONCE = 64;

/** `size` bytes of a file from `offset` on. @returns undefined if it ends before, or is not there */
export async function readPiece(file: string, offset: number, size: number): Promise<Buffer | undefined> {
  const handle = await open(file).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
  });
  if (!handle) return undefined;
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.allocUnsafe(size), 0, size, offset);
    return bytesRead === size ? buffer : undefined;
  } finally {
    await handle.close();
  }
}

/**
 * Named records, many in a file: a file system needs ten times as long to make a file as to write a page. A pack is
 * only ever added to. Its index gets a line for each record (name, offset, size, time) after the bytes are there: what
 * was cut off before counts as not written. Several processes may read and add; each adds to packs of its own.
 */
export class Packs {
  readonly #folder: string;
  #places: Map<string, Place> | undefined;
  /** How much of each index was read, in characters. */
  readonly #read = new Map<string, number>();
  /** The pack that is being added to. */
  #own: { name: string; size: number } | undefined;
  #coming: Coming[] = [];
  #writing: Promise<void> | undefined;

  constructor(folder: string) {
    this.#folder = folder;
  }

  #file(pack: string, ending: typeof PACK | typeof INDEX) {
    return join(this.#folder, pack + ending);
  }

  /** Where the record is, if it is kept as a whole. */
  place(name: string): Place | undefined {
    return (this.#places ?? this.#load()).get(name);
  }

  #load(): Map<string, Place> {
    this.#places ??= new Map();
    for (const pack of this.#packs().sort()) this.#loadPack(pack, this.#places);
    return this.#places;
  }

  #packs(): string[] {
    try {
      const names = readdirSync(this.#folder).filter((name) => name.endsWith(INDEX));
      return names.map((name) => name.slice(0, -INDEX.length));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
      throw error;
    }
  }

  /** Reads what an index says since last time; a later record comes before an earlier one of the same name. */
  #loadPack(pack: string, places: Map<string, Place>): void {
    const known = this.#read.get(pack) ?? 0;
    const info = statSync(this.#file(pack, INDEX), { throwIfNoEntry: false });
    if (pack === this.#own?.name || !info || info.size <= known) return;
    const end = statSync(this.#file(pack, PACK), { throwIfNoEntry: false })?.size ?? 0;
    const lines = readFileSync(this.#file(pack, INDEX), 'latin1');
    const whole = lines.lastIndexOf('\n') + 1;
    for (const line of lines.slice(known, whole).split('\n')) {
      const [name = '', ...numbers] = line.split(' ');
      const [offset = -1, size = -1, at = 0] = numbers.map(Number);
      if (offset >= 0 && size > 0 && offset + size <= end) places.set(name, { pack, offset, size, at });
    }
    this.#read.set(pack, whole);
  }

  /** Keeps a record. What is added at the same time is written together. */
  add(name: string, bytes: Uint8Array, at = Date.now()): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#coming.push({ name, bytes, at, resolve, reject });
      this.#writing ??= this.#write().finally(() => (this.#writing = undefined));
    });
  }

  async #write(): Promise<void> {
    while (this.#coming.length) {
      const coming = this.#coming;
      this.#coming = [];
      try {
        await this.#append(coming);
        for (const { resolve } of coming) resolve();
      } catch (error) {
        // What the pack ends with now is not known.
        this.#own = undefined;
        for (const { reject } of coming) reject(error);
      }
    }
  }

  async #append(coming: readonly Coming[]): Promise<void> {
    const places = this.#places ?? this.#load();
    if (!this.#own) await mkdir(this.#folder, { recursive: true });
    const pack = (this.#own ??= { name: `${Date.now()}-${randomUUID().slice(0, 8)}`, size: 0 });
    await appendFile(this.#file(pack.name, PACK), Buffer.concat(coming.map(({ bytes }) => bytes)));
    let offset = pack.size;
    const added = coming.map(({ name, bytes, at }): [string, Place] => {
      const place = { pack: pack.name, offset, size: bytes.byteLength, at };
      offset += bytes.byteLength;
      return [name, place];
    });
    const lines = added.map(([name, { offset, size, at }]) => `${name} ${offset} ${size} ${at}\n`).join('');
    await appendFile(this.#file(pack.name, INDEX), lines);
    for (const [name, place] of added) places.set(name, place);
    this.#read.set(pack.name, (this.#read.get(pack.name) ?? 0) + lines.length);
    pack.size = offset;
    if (pack.size >= FULL) this.#own = undefined;
  }

  /** The bytes of a record, or `size` of them from `start` on. @returns undefined if it is not kept as a whole */
  async read(name: string, start = 0, size?: number): Promise<Buffer | undefined> {
    const there = async (place: Place | undefined) => {
      if (!place) return undefined;
      const length = Math.min(size ?? place.size, place.size - start);
      return readPiece(this.#file(place.pack, PACK), place.offset + start, length);
    };
    // Perhaps another process has added it, or moved it, since.
    const bytes = (await there(this.place(name))) ?? (await there(this.#load().get(name)));
    if (!bytes) this.drop(name);
    return bytes;
  }

  /** The record counts as not kept, so that it is added again. */
  drop(name: string): void {
    this.#places?.delete(name);
  }

  /**
   * Drops records and removes the packs of which more than a share is not needed, and small ones; what is still needed
   * of them moves to another first. Whatever else lies in the folder since `before` (ms since 1970) is removed too.
   * @param share 0 = every byte that is not needed goes
   * @param also files of this folder that stay
   * @returns how many records and other files were dropped
   */
  async sweep(
    isNeeded: (name: string, place: Place) => boolean,
    { share, before, also }: { share: number; before: number; also: (file: string) => boolean },
  ): Promise<number> {
    while (this.#writing) await this.#writing;
    // From here on new records go to a new pack: all of those there may be removed.
    this.#own = undefined;
    const places = this.#load();
    const needed = new Map<string, [string, Place][]>(this.#packs().map((pack) => [pack, []]));
    let dropped = 0;
    for (const [name, place] of places) {
      if (isNeeded(name, place)) needed.get(place.pack)?.push([name, place]);
      else {
        places.delete(name);
        dropped++;
      }
    }
    for (const [pack, records] of needed) {
      const size = statSync(this.#file(pack, PACK), { throwIfNoEntry: false })?.size ?? 0;
      const lost = size - records.reduce((sum, [, place]) => sum + place.size, 0);
      if (lost > share * size || size < SMALL) await this.#remove(pack, records);
    }
    return dropped + (await this.#removeOthers(before, also));
  }

  async #remove(pack: string, records: readonly [string, Place][]): Promise<void> {
    const move = async ([name, place]: [string, Place]) => {
      const bytes = await readPiece(this.#file(pack, PACK), place.offset, place.size);
      if (bytes && this.#places?.get(name) === place) await this.add(name, bytes, place.at);
    };
    for (let first = 0; first < records.length; first += MOVED_AT_ONCE)
      await Promise.all(records.slice(first, first + MOVED_AT_ONCE).map(move));
    await rm(this.#file(pack, INDEX), { force: true });
    await rm(this.#file(pack, PACK), { force: true });
    this.#read.delete(pack);
  }

  async #removeOthers(before: number, also: (file: string) => boolean): Promise<number> {
    const packs = new Set(this.#packs());
    let removed = 0;
    for (const file of await readdir(this.#folder).catch(() => [])) {
      const pack = file.replace(/\.(pack|index)$/, '');
      if (packs.has(pack) || pack === this.#own?.name || also(file)) continue;
      const info = await stat(join(this.#folder, file)).catch(() => undefined);
      if (!info || info.mtimeMs > before) continue;
      await rm(join(this.#folder, file), { recursive: true, force: true });
      removed++;
    }
    return removed;
  }
}
