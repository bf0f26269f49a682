/** Smallest writers for the two formats a test archive needs: PMTiles 3 and Mapbox Vector Tile 2. */

const varint = (value: number): number[] => {
  const bytes: number[] = [];
  let rest = value;
  while (rest > 127) {
    bytes.push((rest % 128) + 128);
    rest = Math.floor(rest / 128);
  }
  return [...bytes, rest];
};
const number = (field: number, value: number) => [...varint(field * 8), ...varint(value)];
const bytes = (field: number, content: readonly number[]) => [
  ...varint(field * 8 + 2),
  ...varint(content.length),
  ...content,
];
const text = (field: number, content: string) => bytes(field, [...new TextEncoder().encode(content)]);
const zigzag = (value: number) => (value < 0 ? -2 * value - 1 : 2 * value);

/** A square from (0, 0) to (size, size) as the geometry of a polygon. */
const square = (size: number): number[] => {
  const to = (x: number, y: number) => [...varint(zigzag(x)), ...varint(zigzag(y))];
  const [move, line, close] = [9, 26, 15];
  return [move, ...to(0, 0), line, ...to(size, 0), ...to(0, size), ...to(-size, 0), close];
};

const EXTENT = 4096;
const POLYGON = 3;

/** One tile with a layer of this name that covers it whole. */
export function vectorTile(layer: string): Uint8Array {
  const feature = [...number(3, POLYGON), ...bytes(4, square(EXTENT))];
  return Uint8Array.from(bytes(3, [...number(15, 2), ...text(1, layer), ...bytes(2, feature), ...number(5, EXTENT)]));
}

/**
 * An archive that answers every tile of the zoom levels 0 to `maxZoom` with the same one: a single
 * directory entry whose run is as long as there are tiles.
 */
export function pmtilesArchive(tile: Uint8Array, maxZoom = 14): Uint8Array {
  const HEADER = 127;
  const tiles = (4 ** (maxZoom + 1) - 1) / 3;
  // number of entries, first id, run, length, offset + 1
  const directory = Uint8Array.from([
    ...varint(1),
    ...varint(0),
    ...varint(tiles),
    ...varint(tile.length),
    ...varint(1),
  ]);
  const metadata = new TextEncoder().encode('{}');
  const starts = {
    root: HEADER,
    metadata: HEADER + directory.length,
    data: HEADER + directory.length + metadata.length,
  };
  const archive = new Uint8Array(starts.data + tile.length);
  const view = new DataView(archive.buffer);
  archive.set(new TextEncoder().encode('PMTiles'));
  view.setUint8(7, 3);
  const long = (at: number, value: number) => view.setBigUint64(at, BigInt(value), true);
  long(8, starts.root);
  long(16, directory.length);
  long(24, starts.metadata);
  long(32, metadata.length);
  long(40, starts.data);
  long(48, 0);
  long(56, starts.data);
  long(64, tile.length);
  long(72, tiles);
  long(80, 1);
  long(88, 1);
  const [clustered, uncompressed, vector] = [1, 1, 1];
  archive.set([clustered, uncompressed, uncompressed, vector, 0, maxZoom], 96);
  const degrees = (at: number, value: number) => view.setInt32(at, value * 1e7, true);
  degrees(102, -180);
  degrees(106, -85);
  degrees(110, 180);
  degrees(114, 85);
  archive.set(directory, starts.root);
  archive.set(metadata, starts.metadata);
  archive.set(tile, starts.data);
  return archive;
}
