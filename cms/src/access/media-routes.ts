import type { Core } from '@strapi/strapi';
import { modelsOf } from '../content/models.ts';
import { FILE } from '../content/media.ts';
import { extendService } from '../strapi/extend.ts';
import { queryOf, type Data, type Row } from '../strapi/types.ts';
import { limitsOf } from './at-work.ts';
import { FOLDER, foldersBelow, ownPaths, rootFolders, SHARED } from './folders.ts';
import type { RouteContext, RouteRule } from './gate.ts';
import { askedFields, ownSort } from './probing.ts';
import type { Reach } from './reach.ts';
import { forbid, refuseField } from './refuse.ts';

const ASK = 'Bitten Sie die Koordinierungsstelle darum.';

const numbers = (value: unknown): number[] => (Array.isArray(value) ? value.map(Number) : []);

/** Folders somebody may change: all below the own ones. The own ones themselves stay. */
async function changeable(strapi: Core.Strapi, { own }: Reach): Promise<Set<number>> {
  const roots = new Set(await rootFolders(strapi, own));
  return new Set((await foldersBelow(strapi, own)).map(({ id }) => id).filter((id) => !roots.has(id)));
}

const ownFolders = async (strapi: Core.Strapi, { own }: Reach): Promise<Set<number>> =>
  new Set((await foldersBelow(strapi, own)).map(({ id }) => id));

const seenFolders = async (strapi: Core.Strapi, { own }: Reach): Promise<Set<number>> =>
  new Set((await foldersBelow(strapi, [...own, SHARED])).map(({ id }) => id));

async function needOwnFiles(strapi: Core.Strapi, reach: Reach, ids: readonly number[]): Promise<void> {
  if (!ids.length) return;
  const where = { id: { $in: ids }, folderPath: { $in: await ownPaths(strapi, reach.own) } };
  if ((await queryOf(strapi, FILE).count({ where })) !== new Set(ids).size)
    forbid('Ändern und löschen können Sie nur Dateien im Ordner Ihrer Gemeinde.', ASK);
}

async function needOwnFolder(strapi: Core.Strapi, reach: Reach, id: unknown): Promise<void> {
  if (!(await ownFolders(strapi, reach)).has(Number(id)))
    forbid('Hier können Sie nichts ablegen.', 'Wählen Sie einen Ordner Ihrer Gemeinde.');
}

async function needChangeable(strapi: Core.Strapi, reach: Reach, ids: readonly number[]): Promise<void> {
  const folders = await changeable(strapi, reach);
  if (ids.some((id) => !folders.has(id))) forbid('Diesen Ordner können Sie nicht ändern.', ASK);
}

/** Strapi looks neither at files nor at folders here. */
const bulk: RouteRule = async (strapi, reach, { request }, next) => {
  const { fileIds, folderIds, destinationFolderId } = (request.body ?? {}) as Data;
  await needOwnFiles(strapi, reach, numbers(fileIds));
  await needChangeable(strapi, reach, numbers(folderIds));
  if (destinationFolderId !== undefined) await needOwnFolder(strapi, reach, destinationFolderId);
  return next();
};

const bulkUpdate: RouteRule = async (strapi, reach, { request }, next) => {
  const { updates } = (request.body ?? {}) as { updates?: { id?: unknown }[] };
  await needOwnFiles(
    strapi,
    reach,
    (updates ?? []).map(({ id }) => Number(id)),
  );
  return next();
};

const createFolder: RouteRule = async (strapi, reach, { request }, next) => {
  await needOwnFolder(strapi, reach, (request.body as Data | undefined)?.parent);
  return next();
};

const updateFolder: RouteRule = async (strapi, reach, { params, request }, next) => {
  await needChangeable(strapi, reach, [Number(params.id)]);
  const { parent } = (request.body ?? {}) as Data;
  if (parent !== undefined) await needOwnFolder(strapi, reach, parent);
  return next();
};

/** Questions about files and folders themselves only; nothing is read along. */
function plainQuestion(strapi: Core.Strapi, uid: string, { query }: RouteContext): void {
  const model = modelsOf(strapi)(uid);
  askedFields(query.filters, model, modelsOf(strapi));
  if (query.sort !== undefined) query.sort = ownSort(query.sort, model);
  delete query.populate;
}

const files: RouteRule = (strapi, _reach, context, next) => {
  plainQuestion(strapi, FILE, context);
  return next();
};

const folders: RouteRule = async (strapi, reach, context, next) => {
  plainQuestion(strapi, FOLDER, context);
  await next();
  const seen = await seenFolders(strapi, reach);
  const { data } = context.body as { data: Row[] };
  context.body = { data: data.filter(({ id }) => seen.has(id)) };
};

const folder: RouteRule = async (strapi, reach, context, next) => {
  if (!(await seenFolders(strapi, reach)).has(Number(context.params.id)))
    forbid('Diesen Ordner gibt es für Sie nicht.', 'Wählen Sie einen Ordner Ihrer Gemeinde oder „Gemeinsam“.');
  // The form asks for the folders above, of which there are none but own ones.
  const { populate } = context.query;
  plainQuestion(strapi, FOLDER, context);
  if (typeof populate === 'object' && populate !== null && 'parent' in populate)
    context.query.populate = { parent: true };
  return next();
};

interface Branch {
  id: number;
  children: Branch[];
}

const structure: RouteRule = async (strapi, reach, context, next) => {
  await next();
  const seen = await seenFolders(strapi, reach);
  const { data } = context.body as { data: Branch[] };
  context.body = { data: data.filter(({ id }) => seen.has(id)) };
};

export const MEDIA_ROUTES = {
  'GET /upload/files': files,
  'GET /upload/folders': folders,
  'GET /upload/folders/:id': folder,
  'GET /upload/folder-structure': structure,
  'POST /upload/folders': createFolder,
  'PUT /upload/folders/:id': updateFolder,
  'POST /upload/actions/bulk-delete': bulk,
  'POST /upload/actions/bulk-move': bulk,
  'POST /upload/actions/bulk-update': bulkUpdate,
} as const;

interface FileInfo extends Data {
  folder?: unknown;
}
interface Incoming {
  data?: Data & { fileInfo?: FileInfo | FileInfo[] };
  files?: unknown;
  file?: unknown;
}
interface UploadService {
  upload(what: Incoming, options?: unknown): Promise<unknown>;
  replace(id: number, what: Incoming, options?: unknown): Promise<unknown>;
  updateFileInfo(id: number, info: FileInfo, options?: unknown): Promise<unknown>;
  remove(file: { id: number }): Promise<unknown>;
}

/** Reach of the person at work if it is limited; undefined = everything. Refuses who cannot be told. */
async function limit(strapi: Core.Strapi): Promise<Reach | undefined> {
  const limits = await limitsOf(strapi);
  if (limits === 'none') return forbid('Dateien ändern kann nur, wer angemeldet ist und eine Rolle hat.');
  return limits === 'all' ? undefined : limits;
}

const isNone = (value: unknown) => value === undefined || value === null || value === '';

async function intoOwnFolder(strapi: Core.Strapi, reach: Reach, info: FileInfo): Promise<FileInfo> {
  const roots = await rootFolders(strapi, reach.own);
  if (!roots.length)
    forbid('Ihrer Anmeldung ist noch keine Gemeinde zugeordnet.', 'Bitten Sie die Koordinierungsstelle darum.');
  if (isNone(info.folder) && roots.length > 1)
    refuseField('folder', 'Sie schreiben für mehrere Gemeinden. Wählen Sie den Ordner, in den die Datei gehört.');
  const folder = isNone(info.folder) ? roots[0] : info.folder;
  await needOwnFolder(strapi, reach, folder);
  return { ...info, folder };
}

/** Files on their way into the media library, whatever route they take: into an own folder, attached to nothing. */
export function registerFileRules(strapi: Core.Strapi): void {
  extendService<UploadService>(strapi, 'plugin::upload.upload', (service) => ({
    async upload(what, options) {
      const reach = await limit(strapi);
      if (!reach) return service.upload(what, options);
      const count = [what.files ?? []].flat().length;
      const given = [what.data?.fileInfo ?? {}].flat();
      const infos = await Promise.all(
        Array.from({ length: count }, (_, k) => intoOwnFolder(strapi, reach, given[k] ?? {})),
      );
      return service.upload({ ...what, data: { fileInfo: infos.length === 1 ? infos[0] : infos } }, options);
    },
    async replace(id, what, options) {
      const reach = await limit(strapi);
      if (!reach) return service.replace(id, what, options);
      await needOwnFiles(strapi, reach, [Number(id)]);
      const { folder: _, ...fileInfo } = [what.data?.fileInfo ?? {}].flat()[0] ?? {};
      return service.replace(id, { ...what, data: { fileInfo } }, options);
    },
    async updateFileInfo(id, info, options) {
      const reach = await limit(strapi);
      if (reach) {
        await needOwnFiles(strapi, reach, [Number(id)]);
        if (info.folder !== undefined) await needOwnFolder(strapi, reach, info.folder);
      }
      return service.updateFileInfo(id, info, options);
    },
    async remove(file) {
      const reach = await limit(strapi);
      if (reach) await needOwnFiles(strapi, reach, [file.id]);
      return service.remove(file);
    },
  }));
}
