import { wktToGeoJSON } from 'betterknown';
import { z } from 'zod';
import { readCoordinates } from './coordinates.ts';
import type { GeometryProblem } from './problem.ts';
import { partsOf, shapeOfParts, type LonLat, type Shape } from './shape.ts';

/** A shape as it was written, in whatever coordinates; or why there is none. */
export type Reading = { shape: Shape; crs?: string } | { problems: GeometryProblem[] };

// Heights and measures behind the first two numbers are left out.
const position = z
  .array(z.number())
  .min(2)
  .transform(([x = NaN, y = NaN]): LonLat => [x, y]);
const ring = z.array(position);
const shape = z.discriminatedUnion('type', [
  z.object({ type: z.literal('Point'), coordinates: position }),
  z.object({ type: z.literal('Polygon'), coordinates: z.array(ring).min(1) }),
  z.object({ type: z.literal('MultiPolygon'), coordinates: z.array(z.array(ring).min(1)).min(1) }),
]);
const NO_AREA: readonly string[] = ['LineString', 'MultiLineString', 'MultiPoint'];

const record = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};

/** The geometries inside a GeoJSON object. */
function geometriesIn(json: unknown): unknown[] {
  const { type, features, geometry, geometries } = record(json);
  if (type === 'FeatureCollection' && Array.isArray(features)) return features.flatMap(geometriesIn);
  if (type === 'GeometryCollection' && Array.isArray(geometries)) return geometries.flatMap(geometriesIn);
  return type === 'Feature' ? geometriesIn(geometry) : [json];
}

/** Name of the coordinate system in the way GeoJSON had before RFC 7946. */
const crsOf = (json: unknown): string | undefined => {
  const { name } = record(record(record(json).crs).properties);
  return typeof name === 'string' ? name : undefined;
};

/** GeoJSON: a geometry, a feature, or a collection whose areas together make one shape. */
export function readGeoJson(json: unknown): Reading {
  const found = geometriesIn(json);
  const line = NO_AREA.find((name) => found.some((one) => record(one).type === name));
  if (line) return { problems: [{ code: 'kind', kind: line }] };
  const shapes: Shape[] = [];
  for (const one of found) {
    const { data } = shape.safeParse(one);
    if (!data) return { problems: [{ code: 'json' }] };
    shapes.push(data);
  }
  const [first, ...others] = shapes;
  const crs = crsOf(json);
  if (!first) return { problems: [{ code: 'empty' }] };
  if (!others.length) return { shape: first, ...(crs && { crs }) };
  if (shapes.some(({ type }) => type === 'Point'))
    return {
      problems: [
        { code: 'kind', kind: `${shapes.length} × ${[...new Set(shapes.map(({ type }) => type))].join(', ')}` },
      ],
    };
  return { shape: shapeOfParts(shapes.flatMap(partsOf)), ...(crs && { crs }) };
}

function readWkt(text: string): Reading {
  const [, srid, body = text] = /^SRID\s*=\s*(\d+)\s*;(.*)$/is.exec(text) ?? [];
  try {
    const geometry = wktToGeoJSON(body.trim().replace(/;$/, ''));
    const reading = geometry ? readGeoJson(geometry) : { problems: [{ code: 'empty' } as const] };
    return 'shape' in reading && srid ? { ...reading, crs: `EPSG:${srid}` } : reading;
  } catch (error) {
    if (error instanceof Error) return { problems: [{ code: 'wkt' }] };
    throw error;
  }
}

/** Reads coordinates, WKT (with or without SRID) or GeoJSON, whichever the text is. Pure. */
export function readShape(given: string): Reading {
  const text = given.replace(/^\uFEFF/, '').trim();
  if (text === '') return { problems: [{ code: 'empty' }] };
  if (/^[{[]/.test(text)) {
    try {
      return readGeoJson(JSON.parse(text));
    } catch (error) {
      if (error instanceof SyntaxError) return { problems: [{ code: 'json' }] };
      throw error;
    }
  }
  return /^(SRID\s*=|(multi)?(point|polygon|linestring)\b|geometrycollection\b)/i.test(text)
    ? readWkt(text)
    : readCoordinates(text);
}
