import { readFile, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { PublishedMedium } from '@standort/model';
import type { Core } from '@strapi/strapi';
import { inspectFile, isProblem } from '../media/inspect.ts';
import { queryOf } from '../strapi/types.ts';
import { sha256 } from './hash.ts';

export const FILE = 'plugin::upload.file';

interface FileRow {
  id: number;
  name: string;
  url: string;
  updatedAt: string;
}

const TYPES: Record<string, string> = {
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
};

async function fileRows(strapi: Core.Strapi, names: readonly string[]): Promise<FileRow[]> {
  if (!names.length) return [];
  const rows = await queryOf(strapi, FILE).findMany({
    where: { name: { $in: names } },
    select: ['id', 'name', 'url', 'updatedAt'],
    orderBy: 'id',
  });
  return rows as unknown as FileRow[];
}

/** Bytes of an uploaded file: from the local uploads, or from the storage the URL points to. */
export async function bytesOf(strapi: Core.Strapi, { url, name }: Pick<FileRow, 'url' | 'name'>): Promise<Buffer> {
  if (url.startsWith('/')) return readFile(join(strapi.dirs.static.public, url));
  const response = await fetch(url);
  if (!response.ok) throw new Error(`The picture "${name}" cannot be fetched from ${url}: ${response.status}.`);
  return Buffer.from(await response.arrayBuffer());
}

// Replacing an upload keeps its URL; its row's time stamp tells one content from the next.
const hashes = new Map<string, string>();

/** The hash of no file: the bytes are lost, and whoever asks for them is told so. */
const LOST = '';

async function hashOf(strapi: Core.Strapi, row: FileRow): Promise<string> {
  const version = `${row.url} ${row.updatedAt}`;
  const known = hashes.get(version);
  if (known !== undefined) return known;
  const bytes = await bytesOf(strapi, row).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
  });
  if (!bytes) return LOST;
  const hash = sha256(bytes);
  hashes.set(version, hash);
  return hash;
}

/** The media library's files of these names, sorted by name. */
export async function mediaOf(strapi: Core.Strapi, names: readonly string[]): Promise<PublishedMedium[]> {
  const rows = await fileRows(strapi, [...new Set(names)]);
  const media = await Promise.all(
    rows.map(async (row) => ({ file: row.name, url: row.url, hash: await hashOf(strapi, row) })),
  );
  return media.sort((a, b) => (a.file < b.file ? -1 : 1));
}

interface UploadService {
  upload(what: { data: object; files: object }): Promise<FileRow[]>;
  replace(id: number, what: { data: object; file: object }): Promise<FileRow>;
}

/** Hash of what the media library makes of a file, which is not always what the file holds. */
async function cleanedHash(path: string): Promise<string> {
  const result = await inspectFile(path);
  if (isProblem(result)) throw new Error(`${path} was to be checked before: ${result.code}.`);
  return sha256(result.bytes);
}

/** Brings files of a folder into the media library; what is there with the same bytes stays. @returns id per name */
export async function ensureMedia(
  strapi: Core.Strapi,
  folder: string,
  names: readonly string[],
): Promise<Map<string, number>> {
  const service = strapi.plugin('upload').service<UploadService>('upload');
  const rows = new Map((await fileRows(strapi, names)).map((row) => [row.name, row]));
  const ids = new Map<string, number>();
  for (const name of new Set(names)) {
    const filepath = join(folder, name);
    const row = rows.get(name);
    const file = {
      filepath,
      originalFilename: name,
      mimetype: TYPES[extname(name)],
      size: (await stat(filepath)).size,
    };
    const data = { fileInfo: { name } };
    if (row && (await hashOf(strapi, row)) === (await cleanedHash(filepath))) ids.set(name, row.id);
    else if (row) ids.set(name, (await service.replace(row.id, { data, file })).id);
    else for (const uploaded of await service.upload({ data, files: file })) ids.set(name, uploaded.id);
  }
  return ids;
}
