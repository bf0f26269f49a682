import { FILE } from '../../labels/sheets.ts';
import { FileError, type Cell, type Grid } from './grid.ts';

type Json = Record<string, unknown>;
const isJson = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);

/** What of a table is not a property: the geometry, and the key, which is the feature's id too. */
export interface GeoHeadings {
  geometry: string;
  key: string;
}

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    throw new FileError(FILE.json);
  }
};

function cellOf(value: unknown): Cell {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  return JSON.stringify(value);
}

/** Metres or degrees: named once for all, in the way GeoJSON had before RFC 7946. */
const withCrs = (geometry: unknown, crs: unknown): Cell =>
  isJson(geometry) ? JSON.stringify(crs === undefined ? geometry : { ...geometry, crs }) : null;

/**
 * A collection of features as a table: a row of headings, then one row per feature. A property that a feature lacks
 * is given as `undefined` in its row: nothing is said about it. @throws FileError
 */
export function readGeoJson(text: string, { geometry, key }: GeoHeadings): Grid {
  const json = parse(text.replace(/^\uFEFF/, ''));
  const { type, features, crs } = isJson(json) ? json : {};
  if (type !== 'FeatureCollection' || !Array.isArray(features)) throw new FileError(FILE.collection);
  const headings = new Set([key, geometry]);
  for (const [k, feature] of features.entries()) {
    if (!isJson(feature) || feature.type !== 'Feature') throw new FileError(FILE.feature(k + 1));
    for (const name of Object.keys(isJson(feature.properties) ? feature.properties : {})) headings.add(name);
  }
  const rows = (features as Json[]).map((feature) => {
    const properties = isJson(feature.properties) ? feature.properties : {};
    return [...headings].map((heading): Cell => {
      if (heading === geometry) return 'geometry' in feature ? withCrs(feature.geometry, crs) : MISSING;
      if (heading === key) return cellOf(properties[key] ?? feature.id);
      return heading in properties ? cellOf(properties[heading]) : MISSING;
    });
  });
  return { format: 'geojson', rows: [[...headings], ...rows], bad: [], notices: [], form: 'iso' };
}

/** In place of a cell about which a file says nothing; no text that anybody writes. */
export const MISSING = '\u0000';

/** A table whose geometry cells hold GeoJSON, as a collection of features. */
export function writeGeoJson([headings = [], ...rows]: Cell[][], { geometry, key }: GeoHeadings): Buffer {
  const features = rows.map((row) => {
    const cells = new Map(headings.map((heading, k) => [String(heading as string), row[k] ?? null]));
    const shape = cells.get(geometry);
    const properties = Object.fromEntries([...cells].filter(([heading]) => heading !== geometry));
    return {
      type: 'Feature',
      id: cells.get(key),
      geometry: typeof shape === 'string' ? (JSON.parse(shape) as unknown) : null,
      properties,
    };
  });
  const lines = features.map((feature) => JSON.stringify(feature)).join(',\n');
  return Buffer.from(`{"type":"FeatureCollection","features":[\n${lines}\n]}\n`);
}
