import type { LonLat } from './shape.ts';

/** Something that keeps a text or a shape from being a geometry of the content model. Counting begins at 1. */
export type GeometryProblem =
  | { code: 'empty' }
  /** A line of coordinates that holds no pair of numbers. */
  | { code: 'line'; line: number; text: string }
  | { code: 'json' | 'wkt' }
  | { code: 'file'; name: string }
  /** Lines, circles, several kinds in one. */
  | { code: 'kind'; kind: string }
  | { code: 'too-many'; count: number; most: number }
  /** Corners of a ring; three make an area. */
  | { code: 'too-few'; part: number; hole: number; count: number }
  | { code: 'no-area'; part: number; hole: number }
  | { code: 'swapped'; at: LonLat }
  /** Metres of a projection that can be converted. */
  | { code: 'projected'; crs: CrsName }
  | { code: 'unknown-crs'; crs: string }
  | { code: 'outside'; at: LonLat; count: number }
  /** Two sides of a ring meet; `sides` by the number of the corner they begin at. */
  | { code: 'crossing'; part: number; hole: number; sides: [number, number]; at: LonLat }
  | { code: 'hole-outside'; part: number; hole: number }
  | { code: 'holes-overlap'; part: number; holes: [number, number] }
  | { code: 'parts-overlap'; parts: [number, number] };

/** Coordinate systems that are recognised and converted. */
export type CrsName = 'ETRS89/UTM 33N' | 'ETRS89/UTM 32N';

const ring = ({ part, hole }: { part: number; hole: number }) =>
  hole ? `hole ${hole} of part ${part}` : `part ${part}`;
const place = ([lon, lat]: LonLat) => `longitude ${lon}, latitude ${lat}`;

/** What is wrong and how to cure it, for files and logs; without the last full stop. */
export function inEnglish(problem: GeometryProblem): string {
  switch (problem.code) {
    case 'empty':
      return 'there is nothing to read; give coordinates, GeoJSON or WKT';
    case 'line':
      return `line ${problem.line}, "${problem.text}", holds no pair of coordinates; write latitude and longitude`;
    case 'json':
      return 'is not valid GeoJSON; export it again as Point, Polygon or MultiPolygon';
    case 'wkt':
      return 'is not valid WKT; write POINT, POLYGON or MULTIPOLYGON';
    case 'file':
      return `"${problem.name}" is of no known kind; give a .geojson, .json, .wkt or .txt file`;
    case 'kind':
      return `"${problem.kind}" is neither point nor area; give a Point, Polygon or MultiPolygon`;
    case 'too-many':
      return `has ${problem.count} positions, at most ${problem.most} are allowed; simplify the outline`;
    case 'too-few':
      return `${ring(problem)} has ${problem.count} corners; an outline needs at least three`;
    case 'no-area':
      return `${ring(problem)} encloses less than 1 m²; check its corners`;
    case 'swapped':
      return `longitude and latitude are swapped (${place(problem.at)}); the longitude comes first`;
    case 'projected':
      return `are metres of ${problem.crs}; convert them to degrees (WGS 84)`;
    case 'unknown-crs':
      return `the coordinate system "${problem.crs}" is not supported; export as WGS 84 or ETRS89/UTM 33N`;
    case 'outside':
      return `lies outside the region (${place(problem.at)}); check longitude and latitude`;
    case 'crossing':
      return `the outline of ${ring(problem)} meets itself near ${place(problem.at)}: sides ${problem.sides.join(' and ')}; put the corners in order`;
    case 'hole-outside':
      return `${ring(problem)} is not inside its outline; move it, or make it a part of its own`;
    case 'holes-overlap':
      return `holes ${problem.holes.join(' and ')} of part ${problem.part} overlap; join them`;
    case 'parts-overlap':
      return `parts ${problem.parts.join(' and ')} overlap; join them`;
  }
}
