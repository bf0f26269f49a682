import { inflateRawSync } from 'node:zlib';
import { FILE } from '../../labels/sheets.ts';
import { FileError, MOST_UNPACKED } from './grid.ts';

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const END_SIZE = 22;
/** Stands before the end where there is a second, longer table of contents. */
const LONG_LOCATOR = 0x07064b50;
const LONG_LOCATOR_SIZE = 20;
const MOST_COMMENT = 65_535;
const DEFLATED = 8;

/** A file in an archive, as its table of contents tells. */
export interface ZipEntry {
  name: string;
  method: number;
  packed: number;
  unpacked: number;
  offset: number;
}

const broken = () => new FileError(FILE.broken);

function endOf(bytes: Buffer): number {
  const last = Math.max(0, bytes.length - END_SIZE - MOST_COMMENT);
  for (let at = bytes.length - END_SIZE; at >= last; at--) if (bytes.readUInt32LE(at) === END) return at;
  throw broken();
}

/** How many files there are. Where readers could find different answers, the file is none for us. */
function countAt(bytes: Buffer, end: number): number {
  const count = bytes.readUInt16LE(end + 10);
  const locator = end - LONG_LOCATOR_SIZE;
  if (bytes.readUInt16LE(end + 8) !== count) throw broken();
  if (locator >= 0 && bytes.readUInt32LE(locator) === LONG_LOCATOR) throw broken();
  return count;
}

/** The table of contents. @throws FileError if it is not the only one, or the whole would become too large */
export function zipEntries(bytes: Buffer): ZipEntry[] {
  const end = endOf(bytes);
  const count = countAt(bytes, end);
  const entries: ZipEntry[] = [];
  let at = bytes.readUInt32LE(end + 16);
  for (let k = 0; k < count; k++) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== ENTRY) throw broken();
    const nameLength = bytes.readUInt16LE(at + 28);
    entries.push({
      name: bytes.toString('utf8', at + 46, at + 46 + nameLength),
      method: bytes.readUInt16LE(at + 10),
      packed: bytes.readUInt32LE(at + 20),
      unpacked: bytes.readUInt32LE(at + 24),
      offset: bytes.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  if (at !== end) throw broken();
  // What is not packed is taken as it is, whatever is said of it; and the same bytes may have many names.
  if (entries.reduce((sum, { packed, unpacked }) => sum + Math.max(packed, unpacked), 0) > MOST_UNPACKED)
    throw new FileError(FILE.bomb(MOST_UNPACKED));
  return entries;
}

/** The bytes of one file. The table of contents may lie: no more is unpacked than it says. @throws FileError */
export function unpack(bytes: Buffer, { method, packed, unpacked, offset }: ZipEntry): Buffer {
  if (offset + 30 > bytes.length) throw broken();
  const start = offset + 30 + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28);
  const content = bytes.subarray(start, start + packed);
  if (method !== DEFLATED) return content;
  try {
    return inflateRawSync(content, { maxOutputLength: Math.max(unpacked, 1) });
  } catch (error) {
    if (error instanceof RangeError) throw new FileError(FILE.bomb(MOST_UNPACKED));
    throw broken();
  }
}
