import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { TYPE_NAMES, checkEntries, type ContentFile } from '@standort/model';
import type { Core } from '@strapi/strapi';
import { bytesOf, mediaOf } from './media.ts';
import { pictureFiles } from './pictures.ts';
import { fileText, readAll } from './read.ts';

export interface ExportOptions {
  /** Folder with `entries/` and `media/`. */
  folder: string;
  /** Whether files without a published entry are deleted; else they are only named. */
  prune: boolean;
}

/** Paths below the folder. */
export interface ExportReport {
  written: string[];
  unchanged: number;
  /** Files without a published entry, deleted if `prune`. */
  orphans: string[];
}

const bytesAt = (path: string) =>
  readFile(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });

const namesAt = (path: string) =>
  readdir(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });

async function writeFiles(folder: string, wanted: Map<string, Buffer>): Promise<string[]> {
  const written: string[] = [];
  for (const [path, bytes] of wanted) {
    if ((await bytesAt(join(folder, path)))?.equals(bytes)) continue;
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), bytes);
    written.push(path);
  }
  return written;
}

async function orphansOf(folder: string, wanted: Map<string, Buffer>): Promise<string[]> {
  const existing: string[] = [];
  for (const type of TYPE_NAMES)
    for (const name of await namesAt(join(folder, 'entries', type)))
      if (name.endsWith('.json')) existing.push(`entries/${type}/${name}`);
  return existing.filter((path) => !wanted.has(path)).sort();
}

/** Writes what is published back to files. Everything is checked first. @throws ContentError; nothing is written then */
export async function exportContent(strapi: Core.Strapi, { folder, prune }: ExportOptions): Promise<ExportReport> {
  const stored = await readAll(strapi, 'published');
  const wanted = new Map<string, Buffer>(
    stored.map((entry) => [`entries/${entry.type}/${entry.key}.json`, Buffer.from(fileText(entry))]),
  );
  const files: ContentFile[] = stored.map(({ type, key, entry }) => ({
    file: `CMS/${type}/${key}`,
    type,
    key,
    json: entry,
  }));
  checkEntries(files);
  for (const { file, url } of await mediaOf(strapi, pictureFiles(stored.map(({ entry }) => entry))))
    wanted.set(`media/${file}`, await bytesOf(strapi, { url, name: file }));
  const written = await writeFiles(folder, wanted);
  const orphans = await orphansOf(folder, wanted);
  if (prune) for (const path of orphans) await rm(join(folder, path));
  return { written, unchanged: wanted.size - written.length, orphans };
}
