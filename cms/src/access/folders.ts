import type { Core } from '@strapi/strapi';
import { queryOf, uidOf, type Row } from '../strapi/types.ts';

export const FOLDER = 'plugin::upload.folder';
/** Key of the folder everybody sees, beside the municipalities' keys. */
export const SHARED = 'gemeinsam';

/** Id of each folder by key. Kept apart from the folder's name, so that it can be renamed. */
type Folders = Record<string, number>;

interface FolderService {
  create(folder: { name: string; parent: null }): Promise<{ id: number }>;
}

const storeOf = (strapi: Core.Strapi) => strapi.store({ type: 'core', name: 'access', key: 'folders' });
const foldersOf = async (strapi: Core.Strapi): Promise<Folders> =>
  ((await storeOf(strapi).get({})) as Folders | null) ?? {};

/** Names of the folders that should be there, by key. */
async function wanted(strapi: Core.Strapi): Promise<Map<string, string>> {
  const rows = await queryOf(strapi, uidOf('municipality')).findMany({ select: ['key', 'name'] });
  return new Map([
    [SHARED, 'Gemeinsam'],
    ...rows.flatMap(({ key, name }) => (key ? [[key, String(name)] as const] : [])),
  ]);
}

/** A folder in the media library for every municipality and one for all; those that are there stay. */
export async function provisionFolders(strapi: Core.Strapi): Promise<void> {
  const folders = await foldersOf(strapi);
  const present = new Set((await queryOf(strapi, FOLDER).findMany({ select: ['id'] })).map(({ id }) => id));
  const missing = [...(await wanted(strapi))].filter(([key]) => !present.has(folders[key] ?? 0));
  if (!missing.length) return;
  const service = strapi.plugin('upload').service<FolderService>('folder');
  for (const [key, name] of missing) {
    const same = await queryOf(strapi, FOLDER).findOne({ where: { name, parent: { id: { $null: true } } } });
    folders[key] = (same ?? (await service.create({ name, parent: null }))).id;
  }
  await storeOf(strapi).set({ value: folders });
}

/** Ids of the folders of these keys; a municipality that is new gets its folder now. */
export async function rootFolders(strapi: Core.Strapi, keys: readonly string[]): Promise<number[]> {
  const known = await foldersOf(strapi);
  if (keys.some((key) => known[key] === undefined)) await provisionFolders(strapi);
  const folders = await foldersOf(strapi);
  return keys.flatMap((key) => folders[key] ?? []);
}

export interface FolderRow extends Row {
  path: string;
}

/** The folders of these keys and all below them. */
export async function foldersBelow(strapi: Core.Strapi, keys: readonly string[]): Promise<FolderRow[]> {
  const ids = await rootFolders(strapi, keys);
  if (!ids.length) return [];
  const all = (await queryOf(strapi, FOLDER).findMany({})) as FolderRow[];
  const roots = all.filter(({ id }) => ids.includes(id));
  return all.filter(({ path }) => roots.some((root) => path === root.path || path.startsWith(`${root.path}/`)));
}

const pathsOf = async (strapi: Core.Strapi, keys: readonly string[]): Promise<string[]> =>
  (await foldersBelow(strapi, keys)).map(({ path }) => path);

/** Paths of all folders of these municipalities. */
export const ownPaths = pathsOf;

/** Paths of the folders everybody sees. */
export const sharedPaths = (strapi: Core.Strapi): Promise<string[]> => pathsOf(strapi, [SHARED]);
