import { LOCALES, TYPES, type Locale } from '@standort/model';
import type { z } from 'zod';
import { inGerman } from '../content/german.ts';
import { locate } from '../content/locate.ts';
import type { Models } from '../content/models.ts';
import type { Data } from '../strapi/types.ts';
import type { Column, Sheet } from './columns.ts';
import type { CellProblem } from './compare.ts';
import { beginsWith } from './paths.ts';

/** The column something in an entry belongs to: the one it lies in, else the first that lies in it. Pure. */
export function columnAt({ columns }: Sheet, path: readonly PropertyKey[]): Column | undefined {
  const around = columns.filter((column) => beginsWith(path, column.path));
  return around.sort((a, b) => b.path.length - a.path.length)[0] ?? columns.find((one) => beginsWith(one.path, path));
}

/** Where in a list: `Quellen 1 › Titel: `. */
function within(sheet: Sheet, column: Column, issue: z.core.$ZodIssue, entry: Data, models: Models): string {
  if (issue.path.length <= column.path.length) return '';
  const words = locate(sheet.type, issue.path, entry, models).words.slice(column.formPath.length - 1);
  return words.length ? `${words.join(' › ')}: ` : '';
}

/** What the content model says against an entry, by column. What has no column, such as pictures, is named at the name. */
export function modelProblems(sheet: Sheet, entry: Data, models: Models): CellProblem[] {
  const { error } = TYPES[sheet.type].safeParse(entry, { reportInput: true });
  return (error?.issues ?? []).map((issue) => {
    const column = columnAt(sheet, issue.path);
    if (column) return { column, message: within(sheet, column, issue, entry, models) + inGerman(issue) };
    const { words } = locate(sheet.type, issue.path, entry, models);
    return { column: sheet.name, message: [...words, inGerman(issue)].join(': ') };
  });
}

/** The entry with these languages only: what would be public. Pure. */
export const inLanguages = (entry: Data, locales: readonly (Locale | null)[]): Data =>
  Object.fromEntries(
    Object.entries(entry).filter(
      ([name]) => !(LOCALES as readonly string[]).includes(name) || (locales as readonly unknown[]).includes(name),
    ),
  );
