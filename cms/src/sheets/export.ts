import type { Core } from '@strapi/strapi';
import { modelsOf } from '../content/models.ts';
import { TABLE_NAMES } from '../labels/sheets.ts';
import { today } from '../clock.ts';
import { sheetOf } from './columns.ts';
import { documentsByKey, entriesOf } from './documents.ts';
import { writeAside } from './files/aside.ts';
import type { Cell, Output } from './files/grid.ts';
import { OUTPUT_FILES } from './files/write.ts';
import { slugify } from '../content/slugify.ts';
import { geoHeadings, headingRow, rowOf } from './rows.ts';
import { chosenTable } from './scope.ts';

export interface ExportedFile {
  name: string;
  mime: string;
  bytes: Buffer;
}

/** All entries within reach of the person at work as they are being worked on, as a file. */
export async function exportTable(strapi: Core.Strapi, given: unknown, output: Output): Promise<ExportedFile> {
  const { type, reach } = await chosenTable(strapi, given);
  const sheet = sheetOf(type, modelsOf(strapi));
  const own = [...(await documentsByKey(strapi, reach, type)).values()].filter(({ isOwn }) => isOwn);
  const ordered = own.sort((a, b) => (a.key < b.key ? -1 : 1)).map(({ documentId }) => documentId);
  const rows: Cell[][] = [headingRow(sheet)];
  for await (const batch of entriesOf(strapi, type, 'draft', ordered))
    for (const { entry } of batch) rows.push(rowOf(entry, sheet, output));
  const { ending, mime } = OUTPUT_FILES[output];
  return {
    name: `${slugify(TABLE_NAMES[type])}-${today()}.${ending}`,
    mime,
    bytes: await writeAside(rows, output, TABLE_NAMES[type], geoHeadings(sheet)),
  };
}
