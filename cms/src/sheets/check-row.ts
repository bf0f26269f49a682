import { isDeepStrictEqual } from 'node:util';
import { referencesOf, TYPES, type Locale } from '@standort/model';
import type { Reach } from '../access/reach.ts';
import { ownerOfNew } from '../access/writing.ts';
import { segments } from '../content/german-problem.ts';
import type { Models } from '../content/models.ts';
import { called } from '../content/names.ts';
import { referenceComplaint } from '../document-middlewares/publish-check.ts';
import { ROW } from '../labels/sheets.ts';
import type { Data } from '../strapi/types.ts';
import type { Column, Sheet } from './columns.ts';
import { changesOf, standOf, withChanges, type CellProblem, type Change } from './compare.ts';
import type { Known } from './documents.ts';
import type { Finding } from './findings.ts';
import { columnAt, inLanguages, modelProblems } from './judge.ts';
import type { Reading } from './kinds.ts';
import type { Targets } from './lookup.ts';
import { valueAt } from './paths.ts';
import type { SheetRow } from './table.ts';

/** All that rows are checked against. */
export interface Circumstances {
  sheet: Sheet;
  models: Models;
  reach: Reach;
  reading: Reading;
  targets: Targets;
  /** Entries of the type by key. */
  known: ReadonlyMap<string, Known>;
  /** Whether what is published is published anew. */
  publishes: boolean;
  /** Row names by key, to tell what stands twice. */
  rowsByKey: ReadonlyMap<string, readonly SheetRow[]>;
  rowName: (row: SheetRow) => string;
  /** Who has an address: documents, or row names for new ones; by `de/adresse`. */
  slugs: Map<string, string>;
}

/** The entry a row belongs to. */
export interface Existing {
  known: Known;
  draft: Data | undefined;
  published: Data | undefined;
}

const at = ({ columns }: Sheet, ...path: string[]): Column | undefined =>
  columns.find((column) => isDeepStrictEqual(column.path, path));

const titleOf = ({ sheet, rowName }: Circumstances, row: SheetRow, entry: Data): string => {
  const title = valueAt(entry, sheet.name.path);
  return typeof title === 'string' && title.trim() ? title.trim() : row.key || rowName(row);
};

/** Why a row cannot be brought in at all, whatever it says. */
function refusal(around: Circumstances, row: SheetRow, existing: Existing | undefined): string | undefined {
  const { reach, sheet, rowsByKey, rowName } = around;
  if (!row.key) return reach.may(sheet.type, 'create') ? undefined : ROW.mayNotCreate;
  const twin = rowsByKey.get(row.key)?.find((other) => other !== row);
  if (twin) return ROW.twice(row.key, rowName(twin));
  if (!existing) return row.stand ? ROW.gone(row.key) : ROW.unknownKey(row.key);
  const { known } = existing;
  if (!known.isOwn) {
    if (!known.published.length) return ROW.unknownKey(row.key);
    const name = called(sheet.type, known.name ?? null);
    const said = name.charAt(0).toUpperCase() + name.slice(1);
    return known.owner === undefined ? ROW.shared(said) : ROW.foreign(said, ownerName(around, known.owner));
  }
  if (!existing.draft) return ROW.noGerman(row.key);
  return reach.may(sheet.type, 'update') ? undefined : ROW.mayNotChange;
}

const ownerName = ({ targets }: Circumstances, owner: string): string =>
  targets.get('municipality')?.get(owner)?.names[0] ?? owner;

/** A new entry belongs to somebody; of a limited person to an own municipality. */
function placeNew({ sheet, reach }: Circumstances, changes: Change[]): CellProblem[] {
  if (reach.isAll) return [];
  const given = (column: Column | undefined) => {
    const value = changes.find((change) => change.column === column)?.value;
    return typeof value === 'string' ? value : undefined;
  };
  const code = at(sheet, 'municipalityCode');
  const place = at(sheet, 'municipality');
  const found = ownerOfNew(reach.own, given(code) ?? given(place));
  if ('message' in found) return code ? [{ column: given(place) && place ? place : code, message: found.message }] : [];
  for (const column of [code, place]) {
    if (!column) continue;
    const value = given(column);
    if (value === undefined) changes.push({ column, value: found.owner });
    else if (value !== found.owner) return [{ column, message: ROW.municipalityStays(found.owner) }];
  }
  return [];
}

/** An entry stays where it is, unless somebody keeps all. */
function stayProblems(
  { sheet, reach }: Circumstances,
  changes: readonly Change[],
  { owner = '' }: Known,
): CellProblem[] {
  if (reach.isAll) return [];
  const fixed = [at(sheet, 'municipalityCode'), at(sheet, 'municipality')];
  return changes
    .filter(({ column, value }) => fixed.includes(column) && value !== owner)
    .map(({ column }) => ({ column, message: ROW.municipalityStays(owner) }));
}

function slugProblems(
  { sheet, slugs, rowName }: Circumstances,
  row: SheetRow,
  changes: readonly Change[],
  self: string | undefined,
) {
  return changes.flatMap(({ column, value }): CellProblem[] => {
    if (column.path.at(-1) !== 'slug' || typeof value !== 'string' || !column.locale) return [];
    const id = `${column.locale}/${value}`;
    const me = self ?? `${sheet.type} ${rowName(row)}`;
    const owner = slugs.get(id);
    if (owner === undefined) slugs.set(id, me);
    return owner === undefined || owner === me ? [] : [{ column, message: ROW.slugTaken(value) }];
  });
}

function referenceProblems({ sheet, targets }: Circumstances, entry: Data, locales: readonly Locale[]): CellProblem[] {
  return referencesOf(TYPES[sheet.type], entry).flatMap((reference) => {
    const target = targets.get(reference.type)?.get(reference.key);
    const rows = (target?.rows ?? []).filter(({ publishedAt }) => publishedAt);
    const name = called(reference.type, target?.name ?? { key: reference.key });
    const message = referenceComplaint(reference, name, rows, locales);
    const column = columnAt(sheet, segments(reference.path));
    return message && column ? [{ column, message }] : [];
  });
}

const isLocale = (locale: Locale | null): locale is Locale => locale !== null;

/** What the model says: against a draft only what was written here counts, the rest is told. */
function judged(
  around: Circumstances,
  entry: Data,
  changes: readonly Change[],
  publish: Finding['publish'],
): { problems: CellProblem[]; notes: string[] } {
  const { sheet, models } = around;
  const found = modelProblems(sheet, entry, models);
  const isWritten = ({ column }: CellProblem) =>
    changes.some((change) => change.column === column && change.value !== undefined);
  if (publish) {
    const candidate = inLanguages(entry, publish);
    const staysDraft = ({ column: { locale } }: CellProblem) => locale !== undefined && !publish.includes(locale);
    const problems = [
      ...modelProblems(sheet, candidate, models),
      ...referenceProblems(around, candidate, publish.filter(isLocale)),
      ...found.filter((one) => staysDraft(one) && isWritten(one)),
    ];
    return { problems, notes: [] };
  }
  const open = [...new Set(found.filter((one) => !isWritten(one)).map(({ column }) => column.heading))];
  return {
    problems: found.filter(isWritten),
    notes: open.length ? [ROW.incomplete(open.slice(0, 6).join(', ') + (open.length > 6 ? ' …' : ''))] : [],
  };
}

/** Checks one row; undefined = it says nothing new. */
export function checkRow(around: Circumstances, row: SheetRow, existing: Existing | undefined): Finding | undefined {
  const { sheet, reading, publishes } = around;
  const before = existing?.draft ?? {};
  const base = {
    row,
    title: titleOf(around, row, before),
    documentId: existing?.known.documentId,
    stand: existing?.draft ? standOf(existing.draft, sheet) : '',
    before,
    publish: undefined,
  };
  const refused = refusal(around, row, existing);
  if (refused) {
    const problems = [{ column: sheet.key, message: refused }];
    const title = existing && !existing.known.isOwn ? row.key : base.title;
    return { ...base, title, before: {}, state: 'error', changes: [], problems, notes: [] };
  }
  const { changes, problems } = changesOf(row, before, sheet, reading);
  if (!changes.length && !problems.length) return undefined;
  const isNew = !existing;
  if (existing) problems.push(...stayProblems(around, changes, existing.known));
  else problems.push(...placeNew(around, changes));
  const entry = withChanges(before, changes);
  if (isNew && valueAt(entry, sheet.name.path) === undefined && !problems.some(({ column }) => column === sheet.name))
    problems.push({ column: sheet.name, message: ROW.noTitle });
  problems.push(...slugProblems(around, row, changes, existing?.known.documentId));
  const publish = publishes && existing?.published ? existing.known.published : undefined;
  // Cells that could not be read are missing here, and would be named twice.
  const told = new Set(problems.map(({ column }) => column));
  const { problems: more, notes } = judged(around, entry, changes, publish);
  problems.push(...more.filter(({ column }) => !told.has(column)));
  if (publish && existing?.published && !isDeepStrictEqual(existing.published, existing.draft))
    notes.push(ROW.draftToo);
  if (publishes && !publish) notes.push(ROW.staysDraft);
  const isConflict = !isNew && row.stand !== '' && row.stand !== base.stand;
  if (isConflict) notes.unshift(ROW.locked);
  const state = problems.length ? 'error' : isNew ? 'new' : isConflict ? 'conflict' : 'changed';
  return { ...base, title: titleOf(around, row, entry), state, changes, problems, notes, publish };
}
