import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { TYPE_NAMES, checkEntries, type ContentFile } from '@standort/model';
import type { Core } from '@strapi/strapi';
import { withdrawalsOf } from '../consents/ended.ts';
import { bytesOf, mediaOf } from './media.ts';
import { pictureFiles } from './pictures.ts';
import { fileText, readAll } from './read.ts';

export interface ExportOptions {
  /** Folder with `entries/` and `media/`. */
  folder: string;
  /** Whether entries that are not published, and pictures no published entry shows, are deleted; else they are only named. */
  prune: boolean;
}

/** Paths below the folder. */
export interface ExportReport {
  written: string[];
  unchanged: number;
  /** Entries and pictures nothing published needs, deleted if `prune`. */
  orphans: string[];
  /** Stories whose consent has ended, and the pictures only they showed: always deleted. */
  ended: string[];
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

/** Files of entries and pictures in the folder that are not among the wanted ones. */
async function othersIn(folder: string, wanted: ReadonlyMap<string, Buffer>): Promise<string[]> {
  const below = async (path: string, pattern: RegExp) =>
    (await namesAt(join(folder, path))).filter((name) => pattern.test(name)).map((name) => `${path}/${name}`);
  const existing = [
    ...(await Promise.all(TYPE_NAMES.map((type) => below(`entries/${type}`, /\.json$/)))).flat(),
    ...(await below('media', /\.(jpe?g|png|webp|avif)$/)),
  ];
  return existing.filter((path) => !wanted.has(path)).sort();
}

/** The pictures an entry's file names; a file that cannot be read names none. */
async function picturesOf(path: string): Promise<string[]> {
  const text = String((await bytesAt(path)) ?? '');
  try {
    return pictureFiles(JSON.parse(text)).map((file) => `media/${file}`);
  } catch {
    return [];
  }
}

/** What of these files shows somebody who no longer consents: the stories, and pictures that only they named. */
async function endedAmong(folder: string, others: readonly string[], stories: ReadonlySet<string>): Promise<string[]> {
  const entries = others.filter((path) => stories.has(path));
  const pictures = await Promise.all(entries.map((path) => picturesOf(join(folder, path))));
  const shown = new Set(pictures.flat());
  return [...entries, ...others.filter((path) => shown.has(path))];
}

/**
 * Writes what is published back to files, and takes away what shows somebody who no longer consents. Everything is
 * checked first. @throws ContentError; nothing is written then
 */
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
  const others = await othersIn(folder, wanted);
  const stories = (await withdrawalsOf(strapi)).map(({ story }) => `entries/job-story/${story}.json`);
  const ended = await endedAmong(folder, others, new Set(stories));
  const orphans = others.filter((path) => !ended.includes(path));
  for (const path of [...ended, ...(prune ? orphans : [])]) await rm(join(folder, path));
  return { written, unchanged: wanted.size - written.length, orphans, ended };
}
