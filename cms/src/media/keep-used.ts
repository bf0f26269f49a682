import type { Core } from '@strapi/strapi';
import { seesDrafts } from '../access/at-work.ts';
import { FILE } from '../content/media.ts';
import { calledEntry } from '../content/names.ts';
import { pictureFiles } from '../content/pictures.ts';
import { readAll } from '../content/read.ts';
import { extendService } from '../strapi/extend.ts';
import { errors } from '../strapi/require.ts';
import { queryOf, uidOf, type Row } from '../strapi/types.ts';

const FOLDER = 'plugin::upload.folder';
const MOST = 3;

interface FileRow {
  id: number;
  name: string;
}
interface UploadService {
  remove(file: FileRow): Promise<unknown>;
}
interface DeletingService {
  deleteByIds(ids?: number[]): Promise<unknown>;
}

/** Entries that show a file, published or as a draft, as words; by name of the file. */
async function usersByFile(strapi: Core.Strapi): Promise<Map<string, Set<string>>> {
  const users = new Map<string, Set<string>>();
  for (const status of ['published', 'draft'] as const)
    for (const { type, entry } of await readAll(strapi, status)) {
      const isSeen = status === 'published' || (await seesDrafts(strapi, uidOf(type), [entry]));
      const words = isSeen
        ? calledEntry(type, entry)
        : `ein Entwurf${entry.municipalityCode ? ' einer anderen Gemeinde' : ', den Sie nicht sehen können'}`;
      for (const name of pictureFiles(entry)) users.set(name, (users.get(name) ?? new Set()).add(words));
    }
  return users;
}

const refusal = (name: string, users: readonly string[]) => {
  const more = users.length > MOST ? ` und ${users.length - MOST} weitere` : '';
  return `„${name}“ kann nicht gelöscht werden. Verwendet wird das Bild hier: ${users.slice(0, MOST).join(', ')}${more}. Nehmen Sie es dort zuerst heraus, und veröffentlichen Sie die Änderung.`;
};

async function refuseUsed(strapi: Core.Strapi, files: readonly FileRow[]): Promise<void> {
  // Most uploads that are deleted were never used; Strapi knows that without reading an entry.
  const where = { id: { $in: files.map(({ id }) => id) } };
  const linked = await queryOf(strapi, FILE).findMany({ where, select: ['name'], populate: ['related'] });
  const names = linked.flatMap(({ name, related }) => ((related as Row[] | null)?.length ? [String(name)] : []));
  if (!names.length) return;
  const users = await usersByFile(strapi);
  const refusals = names.flatMap((name) => {
    const of = users.get(name);
    return of ? [refusal(name, [...of])] : [];
  });
  if (refusals.length) throw new errors.ApplicationError(refusals.slice(0, MOST).join(' '));
}

async function filesIn(strapi: Core.Strapi, folderIds: readonly number[]): Promise<FileRow[]> {
  const folders = await queryOf(strapi, FOLDER).findMany({ where: { id: { $in: folderIds } }, select: ['path'] });
  const below = folders.flatMap(({ path }) => [
    { folderPath: { $eq: path } },
    { folderPath: { $startsWith: `${String(path)}/` } },
  ]);
  if (!below.length) return [];
  return (await queryOf(strapi, FILE).findMany({ where: { $or: below } })) as unknown as FileRow[];
}

/**
 * What an entry shows cannot be deleted: the site could not be built without it. Asked before Strapi begins,
 * because it removes the bytes first, and of several files at once.
 */
export function registerKeepUsed(strapi: Core.Strapi): void {
  extendService<UploadService>(strapi, 'plugin::upload.upload', (service) => ({
    async remove(file) {
      await refuseUsed(strapi, [file]);
      return service.remove(file);
    },
  }));
  extendService<DeletingService>(strapi, 'plugin::upload.file', (service) => ({
    async deleteByIds(ids = []) {
      const files = await queryOf(strapi, FILE).findMany({ where: { id: { $in: ids } }, select: ['id', 'name'] });
      await refuseUsed(strapi, files as unknown as FileRow[]);
      return service.deleteByIds(ids);
    },
  }));
  extendService<DeletingService>(strapi, 'plugin::upload.folder', (service) => ({
    async deleteByIds(ids = []) {
      await refuseUsed(strapi, await filesIn(strapi, ids));
      return service.deleteByIds(ids);
    },
  }));
}
