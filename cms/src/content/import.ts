import { join } from 'node:path';
import { ContentError, TYPE_NAMES, formatProblem, readEntries, type TypeName } from '@standort/model';
import type { Core } from '@strapi/strapi';
import { pictureProblems, publicProblems, publicWarnings, writes } from './import-check.ts';
import { asImport } from './import-context.ts';
import { planImport, type PlannedFile } from './import-state.ts';
import { adoptEntry, writeEntry } from './import-write.ts';
import { ensureMedia } from './media.ts';
import { pictureFiles } from './pictures.ts';

export interface ImportOptions {
  /** Folder with `entries/` and `media/`. */
  folder: string;
  /** How `entries/` is called in messages. */
  label?: string;
  /** Receives progress, one line each. */
  say: (line: string) => void;
}

/** What happened to the entries of one type. */
export interface TypeReport {
  type: TypeName;
  created: number;
  updated: number;
  unchanged: number;
  /** Keys of entries that an editor changed or deleted in the CMS since the last import. */
  edited: string[];
  deleted: string[];
}

const report = (plan: readonly PlannedFile[]): TypeReport[] =>
  TYPE_NAMES.map((type) => {
    const of = (...decisions: string[]) =>
      plan.filter((file) => file.type === type && decisions.includes(file.decision)).map(({ key }) => key);
    return {
      type,
      created: of('create').length,
      updated: of('update').length,
      unchanged: of('unchanged', 'adopt').length,
      edited: of('edited'),
      deleted: of('deleted'),
    };
  });

/**
 * Brings `folder` into the CMS. Everything is checked before anything is written; then one transaction per entry.
 * @throws ContentError with every problem; nothing is written then
 */
export async function importContent(
  strapi: Core.Strapi,
  { folder, label = 'content/entries', say }: ImportOptions,
): Promise<TypeReport[]> {
  const fileOf = (type: TypeName, key: string) => `${label}/${type}/${key}.json`;
  const planned = await planImport(strapi, await readEntries(join(folder, 'entries'), label));
  const { files: plan } = planned;
  const problems = [...publicProblems(planned, fileOf), ...(await pictureProblems(plan, folder, fileOf))];
  if (problems.length) throw new ContentError(problems);
  for (const warning of publicWarnings(planned, fileOf)) say(`warning: ${formatProblem(warning)}`);

  const work = plan.filter(writes);
  const files = await ensureMedia(
    strapi,
    join(folder, 'media'),
    work.flatMap(({ entry }) => pictureFiles(entry)),
  );
  const documents = new Map(
    plan.flatMap(({ type, key, documentId }) => (documentId ? [[`${type}/${key}`, documentId] as const] : [])),
  );
  const found = <T>(value: T | undefined, what: string): T => {
    if (value === undefined) throw new Error(`${what} is not in the CMS.`);
    return value;
  };
  const lookup = {
    document: (type: TypeName, key: string) => found(documents.get(`${type}/${key}`), `${type} "${key}"`),
    file: (name: string) => found(files.get(name), `The picture "${name}"`),
  };
  await asImport(async () => {
    for (const file of plan) if (file.decision === 'adopt') await adoptEntry(strapi, file);
    for (const [index, file] of work.entries()) {
      const { documentId, isPublic } = await writeEntry(strapi, file, lookup);
      documents.set(`${file.type}/${file.key}`, documentId);
      if (!isPublic)
        say(
          `${file.type} ${file.key} stays a draft: it portrays somebody, and the CMS holds no valid consent. Add it there, then publish.`,
        );
      const done = index + 1;
      if (done % 20 === 0 || done === work.length || work[done]?.type !== file.type)
        say(`[ ${String(done).padStart(String(work.length).length)}/${work.length} ] ${file.type} ${file.key}`);
    }
  });
  return report(plan);
}

/** The report in words, one line per type that has entries. */
export const reportLines = (reports: readonly TypeReport[]): string[] =>
  reports
    .filter(
      ({ created, updated, unchanged, edited, deleted }) =>
        created + updated + unchanged + edited.length + deleted.length,
    )
    .flatMap(({ type, created, updated, unchanged, edited, deleted }) => [
      `${type}: ${created} created, ${updated} updated, ${unchanged} unchanged${edited.length ? `, ${edited.length} left alone` : ''}`,
      ...(edited.length ? [`${type}: left alone because they were changed in the CMS: ${edited.join(', ')}`] : []),
      ...(deleted.length ? [`${type}: stay deleted because they were deleted in the CMS: ${deleted.join(', ')}`] : []),
    ]);
