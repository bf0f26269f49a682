import { STAND_HEADING, TOO_LONG } from '../labels/sheets.ts';
import type { Data } from '../strapi/types.ts';
import type { Column, Sheet } from './columns.ts';
import { standOf, valueOf } from './compare.ts';
import { dateOfDay } from './dates.ts';
import type { GeoHeadings } from './files/geojson.ts';
import type { Cell, Output } from './files/grid.ts';
import { MOST_CHARACTERS } from './files/xlsx.ts';
import { writeText } from './kinds.ts';
import type { NumberForm } from './numbers.ts';
import { valueAt } from './paths.ts';

/** What an entry says in a column, with what is meant where it says nothing. */
function shownValue(entry: Data, column: Column): unknown {
  const value = valueOf(entry, column);
  if (value !== undefined || column.byDefault === undefined) return value;
  const holder = column.path.slice(0, -1);
  return column.formPath.length === 1 || valueAt(entry, holder) !== undefined ? column.byDefault : undefined;
}

const formOf = (output: Output): NumberForm => (output === 'csv' || output === 'xlsx' ? 'german' : 'iso');

function cellOf(entry: Data, column: Column, output: Output): Cell {
  const value = shownValue(entry, column);
  if (value === undefined) return null;
  const { name } = column.kind;
  if (output === 'geojson') {
    if (name === 'geometry') return JSON.stringify(value);
    if (typeof value === 'number' || typeof value === 'boolean') return value;
  }
  if (output === 'xlsx') {
    if (typeof value === 'number') return value;
    if (name === 'day' && typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value)) return dateOfDay(value);
  }
  const text = writeText(column.kind, value, formOf(output));
  // Excel cuts longer texts off, in CSV too.
  return output !== 'geojson' && text.length > MOST_CHARACTERS ? TOO_LONG : text;
}

export const geoHeadings = ({ columns, key }: Sheet): GeoHeadings => ({
  geometry: columns.find(({ kind }) => kind.name === 'geometry')?.heading ?? '',
  key: key.heading,
});

/** The row of headings. */
export const headingRow = ({ columns }: Sheet): Cell[] => [...columns.map(({ heading }) => heading), STAND_HEADING];

/** An entry as a row. Pure. */
export const rowOf = (entry: Data, sheet: Sheet, output: Output): Cell[] => [
  ...sheet.columns.map((column) => cellOf(entry, column, output)),
  standOf(entry, sheet),
];
