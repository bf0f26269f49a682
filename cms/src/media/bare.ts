import type { PictureKind } from './kinds.ts';

/** Parts of a JPEG that draw it: JFIF, colour profile, Adobe's colour note, tables, frames, scans. */
const JPEG_PARTS: ReadonlySet<number> = new Set([0xe0, 0xe2, 0xee, 0xdb, 0xc4, 0xdd, 0xc0, 0xc1, 0xc2, 0xda]);
const PNG_PARTS: ReadonlySet<string> = new Set(
  'IHDR PLTE IDAT IEND tRNS gAMA cHRM sRGB iCCP cICP sBIT bKGD pHYs'.split(' '),
);
const WEBP_PARTS: ReadonlySet<string> = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ICCP']);
const AVIF_PARTS: ReadonlySet<string> = new Set(['ftyp', 'meta', 'mdat']);

const isRestart = (marker: number) => marker >= 0xd0 && marker <= 0xd7;

/** Where the coded lines after `at` end: at the next marker that is neither a restart nor a written 0xff. */
function endOfScan(bytes: Buffer, at: number): number {
  let next = bytes.indexOf(0xff, at);
  while (next >= 0 && (bytes[next + 1] === 0 || isRestart(bytes[next + 1] ?? 0))) next = bytes.indexOf(0xff, next + 2);
  return next < 0 ? bytes.length : next;
}

/** A colour profile, and not the second picture that telephones put into the same part. */
const isProfile = (bytes: Buffer, at: number) => bytes.toString('latin1', at + 4, at + 15) === 'ICC_PROFILE';

function isBareJpeg(bytes: Buffer): boolean {
  for (let at = 2; at + 3 < bytes.length;) {
    const marker = bytes[at + 1] ?? 0;
    if (bytes[at] !== 0xff || !JPEG_PARTS.has(marker)) return false;
    if (marker === 0xe2 && !isProfile(bytes, at)) return false;
    at += 2 + bytes.readUInt16BE(at + 2);
    if (marker === 0xda) at = endOfScan(bytes, at);
    // The end of the picture is the end of the file.
    if (bytes[at] === 0xff && bytes[at + 1] === 0xd9) return at + 2 === bytes.length;
  }
  return false;
}

/** Whether a file is a row of parts with a name and a length, all of them known, up to its last byte. */
function isRow(
  bytes: Buffer,
  begin: number,
  known: ReadonlySet<string>,
  partAt: (at: number) => { name: string; length: number },
): boolean {
  let at = begin;
  while (at + 8 <= bytes.length) {
    const { name, length } = partAt(at);
    if (!known.has(name) || length < 8) return false;
    at += length;
    if (name === 'IEND') break;
  }
  return at === bytes.length;
}

const isBarePng = (bytes: Buffer) =>
  isRow(bytes, 8, PNG_PARTS, (at) => ({
    name: bytes.toString('latin1', at + 4, at + 8),
    length: bytes.readUInt32BE(at) + 12,
  }));

const isBareWebp = (bytes: Buffer) =>
  isRow(bytes, 12, WEBP_PARTS, (at) => {
    const length = bytes.readUInt32LE(at + 4);
    return { name: bytes.toString('latin1', at, at + 4), length: 8 + length + (length % 2) };
  });

/** What is said of the camera is named in `meta`, which must stand before what it describes. */
function isBareAvif(bytes: Buffer): boolean {
  const meta = bytes.subarray(0, Math.max(0, bytes.indexOf('mdat'))).toString('latin1');
  if (!meta.includes('meta') || /Exif|mime/.test(meta)) return false;
  return isRow(bytes, 0, AVIF_PARTS, (at) => ({
    name: bytes.toString('latin1', at + 4, at + 8),
    length: bytes.readUInt32BE(at),
  }));
}

const BARE: Readonly<Record<PictureKind, (bytes: Buffer) => boolean>> = {
  jpeg: isBareJpeg,
  png: isBarePng,
  webp: isBareWebp,
  avif: isBareAvif,
};

/**
 * Whether a picture is nothing but a picture: no place, camera, author, comment, preview, nothing behind its end.
 * Such a file can be kept as it is. Pure; never throws for a file that is cut off.
 */
export function isBare(bytes: Buffer, kind: PictureKind): boolean {
  try {
    return BARE[kind](bytes);
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
