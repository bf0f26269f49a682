import { describe, expect, it } from 'vitest';
import { inEnglish, readShape, writeCoordinates, type Shape } from './index.ts';

const point = (lon: number, lat: number): Shape => ({ type: 'Point', coordinates: [lon, lat] });
const shapeOf = (text: string) => {
  const reading = readShape(text);
  return 'shape' in reading ? reading.shape : reading.problems.map(inEnglish);
};

describe('one point, as people write it', () => {
  it.each([
    '50.89, 13.67',
    '50.89,13.67',
    '50.89 13.67',
    '50,89 13,67',
    '50,89; 13,67',
    '50,89, 13,67',
    '  50.89\t13.67  ',
    '50.89° N, 13.67° E',
    '50,89° N 13,67° O',
    'N 50.89 E 13.67',
    'N50,89° O13,67°',
    'E 13.67, N 50.89',
    '13,67 O 50,89 N',
    'Breite: 50,89 Länge: 13,67',
    'Länge 13,67, Breite 50,89',
    'lat=50.89 lon=13.67',
    `50°53'24" N 13°40'12" E`,
    '50° 53′ 24″ N, 13° 40′ 12″ O',
    `50°53,4' N 13°40,2' O`,
    'POINT(13.67 50.89)',
    'point z (13.67 50.89 420)',
    'SRID=4326;POINT(13.67 50.89)',
    '{"type":"Point","coordinates":[13.67,50.89]}',
    '\uFEFF{"type":"Feature","properties":null,"geometry":{"type":"Point","coordinates":[13.67,50.89,420]}}',
    '{"type":"FeatureCollection","features":[{"type":"Feature","properties":{},"geometry":{"type":"Point","coordinates":[13.67,50.89]}}]}',
  ])('%s', (text) => {
    const shape = shapeOf(text) as Extract<Shape, { type: 'Point' }>;
    expect(shape.type, JSON.stringify(shape)).toBe('Point');
    expect(shape.coordinates[0]).toBeCloseTo(13.67, 9);
    expect(shape.coordinates[1]).toBeCloseTo(50.89, 9);
  });

  it.each([
    ['412345,67 5634567,89', point(412345.67, 5634567.89)],
    ['412.345,67 5.634.567,89', point(412345.67, 5634567.89)],
    ['33412345 5634567', point(33412345, 5634567)],
    ['412345,5634567', point(412345, 5634567)],
    ['Rechtswert 412345 Hochwert 5634567', point(412345, 5634567)],
    ['Hochwert: 5634567, Rechtswert: 412345', point(412345, 5634567)],
    ['12° S 30° W', point(-30, -12)],
  ])('%s', (text, shape) => {
    expect(shapeOf(text)).toEqual(shape);
  });
});

describe('areas', () => {
  const corners = '50.89 13.67\n50.89 13.68\n50.9 13.68';
  const ring = [
    [13.67, 50.89],
    [13.68, 50.89],
    [13.68, 50.9],
  ];

  it('three lines are an area, an empty line begins the next one', () => {
    expect(shapeOf(corners)).toEqual({ type: 'Polygon', coordinates: [ring] });
    expect(shapeOf(`${corners}\r\n\r\n${corners}`)).toEqual({ type: 'MultiPolygon', coordinates: [[ring], [ring]] });
    expect(shapeOf(`Fläche 1:\n${corners}\nFläche 2:\n${corners}`)).toEqual(shapeOf(`${corners}\n\n${corners}`));
  });

  it('a hole has a heading', () => {
    expect(shapeOf(`${corners}\nAussparung\n${corners}`)).toEqual({ type: 'Polygon', coordinates: [ring, ring] });
  });

  it('collections of areas make one shape', () => {
    const polygon = { type: 'Polygon', coordinates: [ring] };
    const collection = {
      type: 'FeatureCollection',
      crs: { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::25833' } },
      features: [
        { type: 'Feature', geometry: polygon },
        { type: 'Feature', geometry: { type: 'MultiPolygon', coordinates: [[ring]] } },
      ],
    };
    expect(readShape(JSON.stringify(collection))).toEqual({
      shape: { type: 'MultiPolygon', coordinates: [[ring], [ring]] },
      crs: 'urn:ogc:def:crs:EPSG::25833',
    });
  });

  it('WKT with a coordinate system', () => {
    expect(readShape('SRID=25833; POLYGON((1 2, 3 4, 5 6, 1 2));')).toEqual({
      shape: {
        type: 'Polygon',
        coordinates: [
          [
            [1, 2],
            [3, 4],
            [5, 6],
            [1, 2],
          ],
        ],
      },
      crs: 'EPSG:25833',
    });
  });

  it('what is written reads back', () => {
    const shape: Shape = {
      type: 'MultiPolygon',
      coordinates: [
        [[...ring, ring[0]] as [number, number][], [...ring, ring[0]] as [number, number][]],
        [[...ring, ring[0]] as [number, number][]],
      ],
    };
    const open = { type: 'MultiPolygon', coordinates: [[ring, ring], [ring]] };
    expect(shapeOf(writeCoordinates(shape))).toEqual(open);
    expect(writeCoordinates(point(13.67, 50.89))).toBe('50.89, 13.67');
  });
});

describe('what cannot be read says why', () => {
  it.each([
    ['', 'there is nothing to read; give coordinates, GeoJSON or WKT'],
    ['Flurstück 12', 'line 1, "Flurstück 12", holds no pair of coordinates; write latitude and longitude'],
    ['50.89 13.67\n50.9', 'line 2, "50.9", holds no pair of coordinates; write latitude and longitude'],
    ['50.89 N 13.67 N', 'line 1, "50.89 N 13.67 N", holds no pair of coordinates; write latitude and longitude'],
    ['Aussparung\n50.89 13.67', 'line 1, "Aussparung", holds no pair of coordinates; write latitude and longitude'],
    ['{"type":"Point"', 'is not valid GeoJSON; export it again as Point, Polygon or MultiPolygon'],
    ['{"type":"Point","coordinates":["a"]}', 'is not valid GeoJSON; export it again as Point, Polygon or MultiPolygon'],
    ['[13.67, 50.89]', 'is not valid GeoJSON; export it again as Point, Polygon or MultiPolygon'],
    ['{"type":"FeatureCollection","features":[]}', 'there is nothing to read; give coordinates, GeoJSON or WKT'],
    ['POLYGON((1 2, 3 4', 'is not valid WKT; write POINT, POLYGON or MULTIPOLYGON'],
    ['POINT EMPTY', 'there is nothing to read; give coordinates, GeoJSON or WKT'],
    ['LINESTRING(1 2, 3 4)', '"LineString" is neither point nor area; give a Point, Polygon or MultiPolygon'],
    [
      '{"type":"GeometryCollection","geometries":[{"type":"Point","coordinates":[1,2]},{"type":"Point","coordinates":[1,2]}]}',
      '"2 × Point" is neither point nor area; give a Point, Polygon or MultiPolygon',
    ],
  ])('%j', (text, message) => {
    expect([shapeOf(text)].flat()).toContain(message);
  });
});
