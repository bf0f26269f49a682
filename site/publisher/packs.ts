import { readFileSync, readdirSync, statSync } from 'node:fs';
import { appendFile, mkdir, open, readdir, rm, stat, type FileHandle } from 'node:fs/promises';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { setImmediate as breath } from 'node:timers/promises';

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
/** Records looked at in one go: in between, visitors are answered. */
const STRETCH = 5000;

/** Does something with an open file. @returns undefined if it is not there */
async function withFile<T>(file: string, use: (handle: FileHandle) => Promise<T>): Promise<T | undefined> {
  const handle = await open(file).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
  });
  if (!handle) return undefined;
  try {
    return await use(handle);
  } finally {
    await handle.close();
  }
}

/** `size` bytes from `offset` on. @returns undefined if the file ends before */
async function readPiece(handle: FileHandle, offset: number, size: number): Promise<Buffer | undefined> {
  const { buffer, bytesRead } = await handle.read(Buffer.allocUnsafe(size), 0, size, offset);
  return bytesRead === size ? buffer : undefined;
}

/** Waits until the disk has what was written to a file or folder. */
export const syncFile = (file: string): Promise<void | undefined> => withFile(file, (handle) => handle.sync());

function readIfThere(file: string): string {
  try {
    return readFileSync(file, 'latin1');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
    throw error;
  }
}

/**
 * Named records, many in a file: a file system needs ten times as long to make a file as to write a page. A pack is
 * only ever added to. Its index gets a line for each record (name, offset, size, time) after the bytes are there: what
 * was cut off before counts as not written. {@link flush} makes sure against a power failure too. Other processes may
 * read and add, each to packs of its own; but nobody else may sweep.
 */
export class Packs {
  /** How often something that should be kept was not: who holds names need not look for each while this stays. */
  losses = 0;
  readonly #folder: string;
  #places: Map<string, Place> | undefined;
  /** How much of each index was read, in characters. */
  readonly #read = new Map<string, number>();
  /** The pack that is being added to. */
  #own: { name: string; size: number } | undefined;
  /** Files, and the folder, that the disk may not have yet. */
  readonly #unsynced = new Set<string>();
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
    const lines = readIfThere(this.#file(pack, INDEX));
    // Asked for afterwards: what the lines tell of is there by now.
    const end = statSync(this.#file(pack, PACK), { throwIfNoEntry: false })?.size ?? 0;
    const whole = lines.lastIndexOf('\n') + 1;
    for (const line of lines.slice(known, whole).split('\n')) {
      const [name = '', ...numbers] = line.split(' ');
      const [offset = -1, size = -1, at = 0] = numbers.map(Number);
      if (offset >= 0 && size >= 0 && offset + size <= end) places.set(name, { pack, offset, size, at });
    }
    this.#read.set(pack, whole);
  }

  /** Keeps a record. What is added at the same time is written together. */
  add(name: string, bytes: Uint8Array, at = Date.now()): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#coming.push({ name, bytes, at, resolve, reject });
      this.#writing ??= this.#write();
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
    // At once: who was waiting may add the next.
    this.#writing = undefined;
  }

  async #append(coming: readonly Coming[]): Promise<void> {
    const places = this.#places ?? this.#load();
    if (this.#own && !(await this.#isAsLeft(this.#own))) this.#own = undefined;
    const pack = (this.#own ??= await this.#begin());
    this.#unsynced.add(this.#file(pack.name, PACK)).add(this.#file(pack.name, INDEX));
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

  async #begin(): Promise<{ name: string; size: number }> {
    await mkdir(this.#folder, { recursive: true });
    this.#unsynced.add(this.#folder);
    return { name: `${Date.now()}-${randomUUID().slice(0, 8)}`, size: 0 };
  }

  /** Whether nobody has cut off or removed a pack that is added to here: places in it would be wrong. */
  async #isAsLeft({ name, size }: { name: string; size: number }): Promise<boolean> {
    const info = await stat(this.#file(name, PACK)).catch(() => undefined);
    return info?.size === size;
  }

  /** Waits until the disk has everything that was added before. */
  async flush(): Promise<void> {
    for (const file of [...this.#unsynced]) {
      this.#unsynced.delete(file);
      await syncFile(file).catch((error: unknown) => {
        this.#unsynced.add(file);
        throw error;
      });
    }
  }

  /** The record counts as added now. @returns whether it is kept */
  renew(name: string): boolean {
    const place = this.place(name);
    if (place) place.at = Date.now();
    return place !== undefined;
  }

  /** The bytes of a record, or `size` of them from `start` on. @returns undefined if it is not kept as a whole */
  async read(name: string, start = 0, size?: number): Promise<Buffer | undefined> {
    const there = async (place: Place | undefined) => {
      if (!place) return undefined;
      const length = Math.min(size ?? place.size, place.size - start);
      // A disk that cannot read it has lost it too.
      return withFile(this.#file(place.pack, PACK), (handle) => readPiece(handle, place.offset + start, length)).catch(
        (error: NodeJS.ErrnoException) => {
          if (error.code !== 'EIO') throw error;
        },
      );
    };
    // Perhaps another process has added it, or moved it, since.
    const place = this.place(name);
    const bytes = (await there(place)) ?? (await there(this.#load().get(name)));
    if (bytes) return bytes;
    this.drop(name);
    if (place) this.#dropBeyond(place.pack);
    return undefined;
  }

  /** Where one record is cut off, others are: they are to be missed before somebody asks for them. */
  #dropBeyond(pack: string): void {
    const end = statSync(this.#file(pack, PACK), { throwIfNoEntry: false })?.size ?? 0;
    for (const [name, place] of this.#places ?? [])
      if (place.pack === pack && place.offset + place.size > end) this.#places?.delete(name);
  }

  /** The record counts as not kept, so that it is added again. */
  drop(name: string): void {
    this.#places?.delete(name);
    this.losses++;
  }

  /**
   * Drops records and removes the packs of which more than a share is not needed, and small ones; what is still needed
   * of them moves to another first. Whatever else lies in the folder since `before` (ms since 1970) is removed too. What
   * frees the most for the least comes first: the disk may be full.
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
    const old = new Map(this.#packs().map((pack) => [pack, { pack, needed: 0, records: [] as [string, Place][] }]));
    let dropped = await this.#removeOthers(before, also);
    let seen = 0;
    for (const [name, place] of places) {
      if (++seen % STRETCH === 0) await breath();
      const pack = old.get(place.pack);
      // Added meanwhile: to a new pack.
      if (!pack) continue;
      if (isNeeded(name, place)) {
        pack.records.push([name, place]);
        pack.needed += place.size;
      } else {
        places.delete(name);
        dropped++;
      }
    }
    for (const { pack, needed, records } of [...old.values()].sort((a, b) => a.needed - b.needed)) {
      const size = statSync(this.#file(pack, PACK), { throwIfNoEntry: false })?.size ?? 0;
      if (size - needed > share * size || size < SMALL) await this.#remove(pack, records);
    }
    return dropped;
  }

  async #remove(pack: string, records: readonly [string, Place][]): Promise<void> {
    await withFile(this.#file(pack, PACK), async (handle) => {
      const move = async ([name, place]: [string, Place]) => {
        const bytes = await readPiece(handle, place.offset, place.size);
        if (bytes && this.#places?.get(name) === place) await this.add(name, bytes, place.at);
      };
      for (let first = 0; first < records.length; first += MOVED_AT_ONCE)
        await Promise.all(records.slice(first, first + MOVED_AT_ONCE).map(move));
    });
    // The disk may have the removal before what was moved.
    await this.flush();
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
