import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import type { Core } from '@strapi/strapi';
import { FILE } from '../content/media.ts';
import { slugify } from '../content/slugify.ts';
import { fileInGerman, otherKindInGerman } from '../labels/uploads.ts';
import { extendService } from '../strapi/extend.ts';
import { errors } from '../strapi/require.ts';
import { queryOf } from '../strapi/types.ts';
import { inspectFile, isProblem, type Cleaned } from './inspect.ts';
import { kindOfMime, KINDS, type Kind } from './kinds.ts';

/** A file on its way into the media library, as Strapi's form parser leaves it. */
interface Incoming {
  filepath: string;
  originalFilename?: string | null;
  mimetype?: string | null;
  detectedMimeType?: string;
  size: number;
}
interface Upload<Files> {
  data?: { fileInfo?: unknown };
  files: Files;
}
interface Stored {
  id: number;
}
interface UploadService {
  upload(what: Upload<Incoming | Incoming[]>, options?: unknown): Promise<Stored[]>;
  replace(id: number, what: { data?: object; file: Incoming }, options?: unknown): Promise<Stored>;
  remove(file: Stored): Promise<unknown>;
}

const MOST = 5;
const nameOf = ({ originalFilename }: Incoming) => originalFilename ?? 'ohne Namen';

/** A name that every system takes, with the ending of what the file is. Pure. */
export function fileName(name: string, kind: Kind): string {
  const own = KINDS[kind].extensions.find((extension) => name.toLowerCase().endsWith(extension));
  const written = own ?? extname(name);
  return (slugify(name.slice(0, name.length - written.length)) || 'datei') + (own ?? KINDS[kind].extensions[0]);
}

async function prepared(file: Incoming, { kind, bytes }: Cleaned, folder: string, index: number): Promise<Incoming> {
  const filepath = join(folder, String(index));
  await writeFile(filepath, bytes);
  const { mime } = KINDS[kind];
  const originalFilename = fileName(nameOf(file), kind);
  return { ...file, filepath, originalFilename, mimetype: mime, detectedMimeType: mime, size: bytes.length };
}

let before: Promise<unknown> = Promise.resolve();

/** One file at a time in the whole CMS: a large picture fills half a gigabyte while it is looked at. */
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const result = before.then(work);
  before = result.catch(() => undefined);
  return result;
}

/** Files looked at and cleaned, in a folder of their own. @throws with every file that cannot be taken */
async function prepareAll(files: readonly Incoming[], folder: string): Promise<Incoming[]> {
  const ready: Incoming[] = [];
  const refusals: string[] = [];
  for (const [index, file] of files.entries()) {
    const result = await inTurn(() => inspectFile(file.filepath));
    if (isProblem(result)) refusals.push(fileInGerman(nameOf(file), result));
    else ready.push(await prepared(file, result, folder, index));
  }
  if (refusals.length) {
    const rest = files.length > 1 ? ' Von den gewählten Dateien wurde keine gespeichert.' : '';
    throw new errors.ApplicationError(refusals.slice(0, MOST).join(' ') + rest);
  }
  return ready;
}

async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'standort-upload-'));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** All files or none: what is stored already goes again if a later one cannot be stored. */
async function storeAll(
  service: UploadService,
  { data, files }: Upload<Incoming[]>,
  options: unknown,
): Promise<Stored[]> {
  const infos = [data?.fileInfo ?? {}].flat();
  const stored: Stored[] = [];
  try {
    for (const [index, file] of files.entries())
      stored.push(...(await service.upload({ data: { ...data, fileInfo: infos[index] ?? {} }, files: file }, options)));
    return stored;
  } catch (error) {
    for (const file of stored) await service.remove(file);
    throw error;
  }
}

async function refuseOtherKind(strapi: Core.Strapi, id: number, { mimetype }: Incoming): Promise<void> {
  const row = await queryOf(strapi, FILE).findOne({ where: { id }, select: ['name', 'mime'] });
  const was = kindOfMime(row?.mime as string | undefined);
  const is = kindOfMime(mimetype ?? undefined);
  if (was && is && was !== is) throw new errors.ApplicationError(otherKindInGerman(String(row?.name), was, is));
}

/**
 * Every file is looked at and cleaned on its way into the media library, whatever way it takes: from the desk, by
 * address, by the import. What lies in the folder of an import stays as it is.
 */
export const registerIncoming = (strapi: Core.Strapi): void =>
  extendService<UploadService>(strapi, 'plugin::upload.upload', (service) => ({
    upload: (what, options) =>
      inFolder(async (folder) => {
        const files = await prepareAll([what.files].flat(), folder);
        return storeAll(service, { ...what, files }, options);
      }),
    replace: (id, what, options) =>
      inFolder(async (folder) => {
        const [file] = await prepareAll([what.file], folder);
        if (!file) throw new Error('A replacement without a file.');
        await refuseOtherKind(strapi, id, file);
        return service.replace(id, { ...what, file }, options);
      }),
  }));
