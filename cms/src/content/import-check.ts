import { existsSync } from 'node:fs';
import { join } from 'node:path';
import {
  ContentError,
  LOCALES,
  TYPES,
  checkEntries,
  placeProblems,
  placeWarnings,
  referencesOf,
  type ContentFile,
  type EntriesByType,
  type Entry,
  type Problem,
  type TypeName,
} from '@standort/model';
import { inspectFile, isProblem } from '../media/inspect.ts';
import { isNamedAs, KINDS } from '../media/kinds.ts';
import { fileInEnglish } from '../media/problem.ts';
import { isLocalised, type Data } from '../strapi/types.ts';
import type { ImportPlan, PlannedFile } from './import-state.ts';
import { pictureFiles } from './pictures.ts';

/** How an entry is called in messages. */
export type FileOf = (type: TypeName, key: string) => string;

/** Whether the import changes the entry in the CMS. */
export const writes = ({ decision }: PlannedFile): boolean => decision === 'create' || decision === 'update';

const has = (entry: Entry | undefined, locale: string) => Boolean((entry as unknown as Data | undefined)?.[locale]);

/**
 * What the CMS needs beyond the content model: an entry that has a language may only refer to
 * entries that have it too, because there every language has relations of its own.
 */
export function languageProblems(entries: EntriesByType, fileOf: FileOf): Problem[] {
  return Object.entries(entries).flatMap(([name, byKey]) => {
    const type = name as TypeName;
    if (!isLocalised(type)) return [];
    return [...byKey.values()].flatMap((entry) =>
      referencesOf(TYPES[type], entry).flatMap((reference) => {
        if (!isLocalised(reference.type)) return [];
        const target = (entries[reference.type] as Map<string, Entry>).get(reference.key);
        return LOCALES.filter((locale) => has(entry, locale) && !has(target, locale)).map((locale) => ({
          file: fileOf(type, entry.key),
          path: reference.path,
          message: `${reference.type} "${reference.key}" has no \`${locale}\` block, but this entry has. Add it there, or remove the block here.`,
        }));
      }),
    );
  });
}

const idOf = ({ type, key }: { type: TypeName; key: string }) => `${type}/${key}`;

/** What will be public after the import: what is public now, with the files that will be written in its place. Pure. */
export function publicAfter(
  { files, published }: Pick<ImportPlan, 'files' | 'published'>,
  fileOf: FileOf,
): ContentFile[] {
  const written = files.filter(writes);
  const replaced = new Set(written.map(idOf));
  // Of two that collide the later one is blamed: the file, which can be corrected here.
  return [
    ...published
      .filter((entry) => !replaced.has(idOf(entry)))
      .map(({ type, key, entry }) => ({ file: `CMS/${type}/${key}`, type, key, json: entry })),
    ...written.map(({ type, key, entry }) => ({ file: fileOf(type, key), type, key, json: entry })),
  ];
}

/** References of files that will be written to entries that are in the folder, but not public in the CMS. Pure. */
function withdrawnTargets(files: readonly PlannedFile[], after: readonly ContentFile[], fileOf: FileOf): Problem[] {
  const there = new Set(after.map(idOf));
  const decisions = new Map(files.map((file) => [idOf(file), file.decision]));
  return files.filter(writes).flatMap(({ type, key, entry }) =>
    referencesOf(TYPES[type], entry).flatMap((reference) => {
      if (there.has(idOf(reference))) return [];
      const what =
        decisions.get(idOf(reference)) === 'deleted'
          ? 'was deleted in the CMS. Refer to another entry, or restore it there.'
          : 'is not published in the CMS. Publish it there, or refer to another entry.';
      return [
        { file: fileOf(type, key), path: reference.path, message: `${reference.type} "${reference.key}" ${what}` },
      ];
    }),
  );
}

/**
 * Addresses that the entry before has not given up when a file is written: Strapi publishes one entry after
 * the other, and would stop in the middle. Pure.
 */
function slugsOnTheWay({ files, published }: Pick<ImportPlan, 'files' | 'published'>, fileOf: FileOf): Problem[] {
  const slugs = ({ type, entry }: { type: TypeName; entry: unknown }) =>
    LOCALES.flatMap((locale) => {
      const slug = (entry as Record<string, { slug?: string } | undefined>)[locale]?.slug;
      return slug === undefined ? [] : [{ locale, slug, id: `${type}/${locale}/${slug}` }];
    });
  const owners = new Map(published.flatMap((entry) => slugs(entry).map(({ id }) => [id, idOf(entry)] as const)));
  return files.filter(writes).flatMap((file) => {
    const own = slugs(file);
    const taken = own.flatMap(({ locale, slug, id }) => {
      const owner = owners.get(id);
      return owner === undefined || owner === idOf(file) ? [] : [{ locale, slug, owner }];
    });
    for (const [id, owner] of owners) if (owner === idOf(file)) owners.delete(id);
    for (const { id } of own) owners.set(id, idOf(file));
    return taken.map(({ locale, slug, owner }) => ({
      file: fileOf(file.type, file.key),
      path: `${locale}.slug`,
      message: `"${slug}" is in the CMS still the address of ${owner}, which this import changes later. Import that file first, then this one.`,
    }));
  });
}

/** What would make the published state as a whole invalid, so that the site could not take it. Pure. */
export function publicProblems(plan: Pick<ImportPlan, 'files' | 'published'>, fileOf: FileOf): Problem[] {
  const after = publicAfter(plan, fileOf);
  const fileById = new Map(after.map((entry) => [idOf(entry), entry.file]));
  const withdrawn = withdrawnTargets(plan.files, after, fileOf);
  const said = new Set(withdrawn.map(({ file, path }) => `${file} ${path}`));
  try {
    const entries = checkEntries(after);
    const named: FileOf = (type, key) => fileById.get(idOf({ type, key })) ?? fileOf(type, key);
    return [...languageProblems(entries, named), ...placeProblems(entries, named), ...slugsOnTheWay(plan, fileOf)];
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    return [...withdrawn, ...error.problems.filter(({ file, path }) => !said.has(`${file} ${path}`))];
  }
}

/** What may be meant, but should be looked at, in files that will be written. Call it once there are no problems. */
export function publicWarnings(plan: Pick<ImportPlan, 'files' | 'published'>, fileOf: FileOf): Problem[] {
  const written = new Set(plan.files.filter(writes).map(({ type, key }) => fileOf(type, key)));
  return placeWarnings(checkEntries(publicAfter(plan, fileOf)), fileOf).filter(({ file }) => written.has(file));
}

/** What keeps a file of the folder from being a picture of its name; undefined = nothing. */
async function pictureFault(path: string, name: string): Promise<string | undefined> {
  const result = await inspectFile(path);
  if (isProblem(result)) return `media/${name} ${fileInEnglish(result)}.`;
  const { kind } = result;
  return isNamedAs(kind, name)
    ? undefined
    : `media/${name} is ${KINDS[kind].name}. Rename it to end with ${KINDS[kind].extensions[0]}.`;
}

/** Pictures that are missing; of files that will be written also those that cannot be taken. */
export async function pictureProblems(
  files: readonly PlannedFile[],
  folder: string,
  fileOf: FileOf,
): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const file of files)
    for (const name of pictureFiles(file.entry)) {
      const path = join(folder, 'media', name);
      const blame = (message: string) => problems.push({ file: fileOf(file.type, file.key), path: 'picture', message });
      if (!existsSync(path)) blame(`there is no media/${name}. Add the file, or correct the name.`);
      else if (writes(file)) {
        const fault = await pictureFault(path, name);
        if (fault) blame(fault);
      }
    }
  return problems;
}
