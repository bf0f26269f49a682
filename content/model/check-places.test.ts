import { expect, it } from 'vitest';
import { checkEntries, formatProblem, placeProblems, placeWarnings, readFiles, type ContentFile } from './index.ts';

const files = await readFiles('content/entries');
const fileOf = (type: string, key: string) => `${type}/${key}`;

/** The entries with the place of one site replaced. */
function withPlaces(places: Record<string, { geometry: object; squareMetres?: number }>) {
  const changed = files.map((file): ContentFile => {
    const place = file.type === 'commercial-site' ? places[file.key] : undefined;
    if (!place) return file;
    const { sources, totalArea: _, ...json } = file.json as { sources: object; totalArea?: object };
    const totalArea = place.squareMetres && { squareMetres: place.squareMetres, asOf: '2026', sources };
    const position = { geometry: place.geometry, precision: 'parcel', source: 'x' };
    return { ...file, json: { ...json, sources, position, ...(totalArea && { totalArea }) } };
  });
  return checkEntries(changed);
}

const box = (west: number, south: number, east: number, north: number) => ({
  type: 'Polygon',
  coordinates: [
    [
      [west, south],
      [east, south],
      [east, north],
      [west, north],
    ],
  ],
});

it('the entries of the region lie in the region', () => {
  expect(placeProblems(checkEntries(files), fileOf).map(formatProblem)).toEqual([]);
  expect(placeWarnings(checkEntries(files), fileOf).map(formatProblem)).toEqual([]);
});

it('a site in Berlin does not', () => {
  const entries = withPlaces({ 'al-geising': { geometry: { type: 'Point', coordinates: [13.4, 52.52] } } });
  expect(placeProblems(entries, fileOf).map(formatProblem)).toEqual([
    'commercial-site/al-geising · position.geometry: lies outside the region (longitude 13.4, latitude 52.52); check longitude and latitude.',
  ]);
});

it('areas that differ and sites over each other are warned of', () => {
  const entries = withPlaces({
    'al-geising': { geometry: box(13.7, 50.8, 13.71, 50.81), squareMetres: 700_000 },
    'al-lauenstein': { geometry: box(13.705, 50.8, 13.715, 50.81), squareMetres: 784_000 },
  });
  expect(placeWarnings(entries, fileOf).map(formatProblem)).toEqual([
    'commercial-site/al-geising · position.geometry: drawn are 784,180 m², stated 700,000 m² (+12.0 %). Check both.',
    'commercial-site/al-lauenstein · position.geometry: overlaps with commercial-site "al-geising" on 392,090 m². Check both.',
  ]);
});
