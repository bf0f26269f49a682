import { copyFile, mkdir, readdir, rename, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Core } from '@strapi/strapi';
import { FILE } from '../content/media.ts';
import { calledEntry } from '../content/names.ts';
import { pictureFiles } from '../content/pictures.ts';
import { readAll } from '../content/read.ts';
import { currentEnvironment } from '../settings/environment.ts';
import { extendService } from '../strapi/extend.ts';
import { errors } from '../strapi/require.ts';
import { queryOf, type Row } from '../strapi/types.ts';
import { isRehearsal } from '../timing/rehearsal.ts';
import { STORY, WITHDRAWAL } from './stories.ts';

/** A picture as a withdrawal notes it. */
export interface Locked {
  id: number;
  name: string;
}

interface FileRow extends Row {
  name: string;
  url: string;
  formats: Record<string, { url: string }> | null;
}

interface StoryWithPictures extends Row {
  pictures: { file: Locked | null }[] | null;
}

const publicFolder = () => join(currentEnvironment().publicDir, 'uploads');
const privateFolder = () => join(currentEnvironment().privateDir, 'uploads');

/** Pictures a story shows, in drafts and what is published, or in drafts only. */
export async function picturesOf(strapi: Core.Strapi, documentId: string, draftsOnly = false): Promise<Locked[]> {
  const where = { documentId, ...(draftsOnly && { publishedAt: { $null: true } }) };
  const rows = await queryOf(strapi, STORY).findMany({ where, populate: { pictures: { populate: ['file'] } } });
  const files = (rows as StoryWithPictures[]).flatMap(({ pictures }) =>
    (pictures ?? []).flatMap(({ file }) => file ?? []),
  );
  return [...new Map(files.map(({ id, name }) => [id, { id, name }])).values()];
}

/** Who else shows pictures, published or as a draft, as words; by name of the picture. */
export async function shownElsewhere(strapi: Core.Strapi, documentId: string): Promise<Map<string, Set<string>>> {
  const users = new Map<string, Set<string>>();
  for (const status of ['published', 'draft'] as const)
    for (const stored of await readAll(strapi, status)) {
      if (stored.documentId === documentId) continue;
      const words = status === 'published' ? calledEntry(stored.type, stored.entry) : 'ein Entwurf';
      for (const name of pictureFiles(stored.entry)) users.set(name, (users.get(name) ?? new Set()).add(words));
    }
  return users;
}

const lockedIn = ({ pictures }: Row): Locked[] => (pictures ?? []) as Locked[];

/** Every locked picture, with the story whose consent ended. */
export async function lockedPictures(strapi: Core.Strapi): Promise<(Locked & { storyDocumentId: string })[]> {
  const rows = await queryOf(strapi, WITHDRAWAL).findMany({ select: ['pictures', 'storyDocumentId'] });
  const locked = rows.flatMap((row) =>
    lockedIn(row).map(({ id }) => ({ id, storyDocumentId: String(row.storyDocumentId) })),
  );
  if (!locked.length) return [];
  // By what they are called now.
  const where = { id: { $in: locked.map(({ id }) => id) } };
  const files = (await queryOf(strapi, FILE).findMany({ where, select: ['id', 'name'] })) as FileRow[];
  const names = new Map(files.map(({ id, name }) => [id, name]));
  return locked.flatMap((one) => {
    const name = names.get(one.id);
    return name === undefined ? [] : [{ ...one, name }];
  });
}

/** A story is published with a consent that covers its pictures: these are free again. */
export async function unlock(strapi: Core.Strapi, documentId: string): Promise<void> {
  const shown = new Set((await picturesOf(strapi, documentId, true)).map(({ id }) => id));
  for (const row of await queryOf(strapi, WITHDRAWAL).findMany({ where: { storyDocumentId: documentId } })) {
    const pictures = lockedIn(row).filter(({ id }) => !shown.has(id));
    if (pictures.length < lockedIn(row).length)
      await queryOf(strapi, WITHDRAWAL).update({ where: { id: row.id }, data: { pictures } });
  }
}

/** Another disk may lie behind one of the folders. */
async function move(from: string, to: string): Promise<void> {
  try {
    await rename(from, to);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return;
    if (code !== 'EXDEV') throw error;
    await copyFile(from, to);
    await rm(from);
  }
}

const namesOf = ({ url, formats }: FileRow): string[] =>
  [url, ...Object.values(formats ?? {}).map((one) => one.url)]
    .filter((one) => one.startsWith('/'))
    .map((one) => basename(one));

/**
 * Brings the bytes to where they belong: those of locked pictures, in all sizes, where no address leads; those of others
 * back; those whose picture was deleted away. Says the same however often it is asked, so an interruption is made up
 * for at the next start. A change that is taken back moves nothing.
 */
export async function keepLocked(strapi: Core.Strapi): Promise<void> {
  if (isRehearsal()) return;
  const locked = new Set((await lockedPictures(strapi)).map(({ id }) => id));
  const hidden = await readdir(privateFolder()).catch(() => []);
  if (!locked.size && !hidden.length) return;
  await mkdir(privateFolder(), { recursive: true, mode: 0o700 });
  const rows = (await queryOf(strapi, FILE).findMany({ select: ['id', 'name', 'url', 'formats'] })) as FileRow[];
  const free = new Set(rows.filter(({ id }) => !locked.has(id)).flatMap(namesOf));
  for (const name of rows.filter(({ id }) => locked.has(id)).flatMap(namesOf))
    await move(join(publicFolder(), name), join(privateFolder(), name));
  const known = new Set(rows.flatMap(namesOf));
  for (const name of hidden)
    if (free.has(name)) await move(join(privateFolder(), name), join(publicFolder(), name));
    else if (!known.has(name)) await rm(join(privateFolder(), name), { force: true });
}

interface ReplacingService {
  replace(id: number, what: unknown, options?: unknown): Promise<unknown>;
}

/** A locked picture stays what it is until it is deleted; then its bytes go too. */
export function registerLockRules(strapi: Core.Strapi): void {
  extendService<ReplacingService>(strapi, 'plugin::upload.upload', (service) => ({
    async replace(id, what, options) {
      if ((await lockedPictures(strapi)).some((one) => one.id === Number(id)))
        throw new errors.ApplicationError(
          'Dieses Bild ist gesperrt: Die Einwilligung der gezeigten Person gilt nicht mehr. Laden Sie das neue Bild als eigene Datei hoch.',
        );
      return service.replace(id, what, options);
    },
  }));
  strapi.db.lifecycles.subscribe({ models: [FILE], afterDelete: () => keepLocked(strapi) });
}
