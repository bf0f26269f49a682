/** [longitude, latitude] in degrees, WGS 84 (RFC 7946); while something is being read also metres of a projection. */
export type LonLat = [number, number];
export type Ring = LonLat[];
/** Outline first, then holes. */
export type Part = Ring[];

/** What the content model keeps of GeoJSON. */
export type Shape =
  | { type: 'Point'; coordinates: LonLat }
  | { type: 'Polygon'; coordinates: Part }
  | { type: 'MultiPolygon'; coordinates: Part[] };

/** The areas of a shape; a point has none. */
export function partsOf(shape: Shape): Part[] {
  switch (shape.type) {
    case 'Point':
      return [];
    case 'Polygon':
      return [shape.coordinates];
    case 'MultiPolygon':
      return shape.coordinates;
  }
}

export const shapeOfParts = (parts: Part[]): Shape => {
  const [only, ...others] = parts;
  return only && !others.length ? { type: 'Polygon', coordinates: only } : { type: 'MultiPolygon', coordinates: parts };
};

export const positionsOf = (shape: Shape): LonLat[] =>
  shape.type === 'Point' ? [shape.coordinates] : partsOf(shape).flat(2);

/** The same shape with every position replaced. */
export const mapPositions = (shape: Shape, change: (position: LonLat) => LonLat): Shape => {
  switch (shape.type) {
    case 'Point':
      return { type: 'Point', coordinates: change(shape.coordinates) };
    case 'Polygon':
      return { type: 'Polygon', coordinates: shape.coordinates.map((ring) => ring.map(change)) };
    case 'MultiPolygon':
      return {
        type: 'MultiPolygon',
        coordinates: shape.coordinates.map((part) => part.map((ring) => ring.map(change))),
      };
  }
};

export const swap = ([first, second]: LonLat): LonLat => [second, first];
export const isSame = (a: LonLat | undefined, b: LonLat | undefined): boolean =>
  a !== undefined && b !== undefined && a[0] === b[0] && a[1] === b[1];
