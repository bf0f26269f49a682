import { writeCsv } from './csv.ts';
import { writeGeoJson, type GeoHeadings } from './geojson.ts';
import type { Cell, Output } from './grid.ts';
import { writeXlsx } from './xlsx.ts';

/** What a table is written as: ending and media type. */
export const OUTPUT_FILES = {
  xlsx: { ending: 'xlsx', mime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
  csv: { ending: 'csv', mime: 'text/csv; charset=utf-8' },
  'csv-iso': { ending: 'csv', mime: 'text/csv; charset=utf-8' },
  geojson: { ending: 'geojson', mime: 'application/geo+json' },
} as const satisfies Record<Output, { ending: string; mime: string }>;

/** A table as a file. The first row holds the headings. */
export async function writeFile(rows: Cell[][], output: Output, name: string, geo: GeoHeadings): Promise<Buffer> {
  switch (output) {
    case 'xlsx':
      return writeXlsx(rows, name);
    case 'csv':
      return writeCsv(rows, ';');
    case 'csv-iso':
      return writeCsv(rows, ',');
    case 'geojson':
      return writeGeoJson(rows, geo);
  }
}
