import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CENTRAL_EUROPE } from '@standort/model';
import { describe, expect, it } from 'vitest';
import { sheetOf, type Column } from '../../src/sheets/columns.ts';
import { TABLE_TYPES, type TableType } from '../../src/sheets/shown.ts';
import { changesOf, valueOf, withChanges } from '../../src/sheets/compare.ts';
import { OUTPUTS, type Output } from '../../src/sheets/files/grid.ts';
import { readFile } from '../../src/sheets/files/read.ts';
import { writeFile } from '../../src/sheets/files/write.ts';
import type { Reading } from '../../src/sheets/kinds.ts';
import { shapeIn } from '../../src/sheets/places.ts';
import { geoHeadings, headingRow, rowOf } from '../../src/sheets/rows.ts';
import { tableOf, type Table } from '../../src/sheets/table.ts';
import { ROOT } from '../../src/settings/root.ts';
import type { Data } from '../../src/strapi/types.ts';
import { models } from '../support/schemas.ts';
import { SAMPLE_SITES } from './samples.ts';

const SHEETS = TABLE_TYPES.map((type) => sheetOf(type, models));
const sheetNamed = (type: TableType) => SHEETS.find((sheet) => sheet.type === type) ?? sheetOf(type, models);

const entriesOf = (type: TableType): Data[] => {
  const folder = join(ROOT, 'content/entries', type);
  const entries = readdirSync(folder).map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as Data);
  return type === 'commercial-site' ? [...SAMPLE_SITES, ...entries] : entries;
};

const readingOf = ({ form }: Table): Reading => ({
  form,
  find: (_type, text) => ({ value: text }),
  shape: shapeIn(CENTRAL_EUROPE),
});

async function throughFile(type: TableType, entries: readonly Data[], output: Output): Promise<Table> {
  const sheet = sheetNamed(type);
  const rows = [headingRow(sheet), ...entries.map((entry) => rowOf(entry, sheet, output))];
  const bytes = await writeFile(rows, output, type, geoHeadings(sheet));
  const expected = { headings: sheet.columns.map(({ heading }) => heading), geo: geoHeadings(sheet) };
  return tableOf(await readFile(bytes, expected), sheet, SHEETS);
}

const CASES = TABLE_TYPES.flatMap((type) => OUTPUTS.map((output) => [type, output] as const));

describe('the columns of a table', () => {
  it.each(TABLE_TYPES)('%s: headings are told apart, inside lists too, and hold no colon', (type) => {
    const check = (columns: readonly Column[]) => {
      const headings = columns.map(({ heading }) => heading.toLowerCase());
      expect(new Set(headings).size).toBe(headings.length);
      for (const { heading, kind } of columns) {
        expect(heading).not.toContain(':');
        if (kind.name === 'list') check(kind.fields);
      }
    };
    check(sheetNamed(type).columns);
  });

  it('call a text by its language and a part by its whole', () => {
    const headings = sheetNamed('commercial-site').columns.map(({ heading }) => heading);
    expect(headings.slice(0, 2)).toEqual(['Schlüssel', 'Titel (de)']);
    expect(headings).toEqual(
      expect.arrayContaining([
        'Titel (en)',
        'Gesamtfläche · Quadratmeter',
        'Freie Fläche · Anmerkung (cs)',
        'Geprüft am',
      ]),
    );
  });
});

describe('what was brought out and is brought in again', () => {
  it.each(CASES)('%s as %s says nothing new', async (type, output) => {
    const entries = entriesOf(type);
    const table = await throughFile(type, entries, output);
    expect(table.rows).toHaveLength(entries.length);
    const reading = readingOf(table);
    for (const [k, row] of table.rows.entries()) {
      const { changes, problems } = changesOf(row, entries[k] ?? {}, table.sheet, reading);
      expect({ key: row.key, changes, problems }).toEqual({ key: entries[k]?.key, changes: [], problems: [] });
    }
  });

  it.each(CASES)('%s as %s makes of any entry the one in the file', async (type, output) => {
    const entries = entriesOf(type);
    const table = await throughFile(type, entries, output);
    const reading = readingOf(table);
    for (const [k, row] of table.rows.entries()) {
      const other = entries[(k + 1) % entries.length] ?? {};
      const { changes, problems } = changesOf(row, other, table.sheet, reading);
      expect(problems).toEqual([]);
      const changed = withChanges(other, changes);
      for (const column of table.sheet.columns.slice(1))
        expect([column.heading, valueOf(changed, column) ?? column.byDefault]).toEqual([
          column.heading,
          valueOf(entries[k], column) ?? column.byDefault,
        ]);
      expect(rowOf({ ...changed, key: entries[k]?.key }, table.sheet, output).slice(0, -1)).toEqual(
        rowOf(entries[k] ?? {}, table.sheet, output).slice(0, -1),
      );
    }
  });
});
