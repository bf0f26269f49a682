import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { TYPE_NAMES, checkEntries, type ContentFile } from '@standort/model';
import type { Core } from '@strapi/strapi';
import { withdrawalsOf } from '../consents/ended.ts';
import { FEED } from '../feed/feed.ts';
import { queryOf } from '../strapi/types.ts';
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

/** Keys of the stories whose consent has ended and that were not published again since, with a new one. */
async function endedStories(strapi: Core.Strapi): Promise<string[]> {
  const ends = new Map((await withdrawalsOf(strapi)).map(({ story, sequence }) => [story, sequence]));
  const ended: string[] = [];
  for (const [story, sequence] of ends) {
    const where = { type: 'job-story', entryKey: story, action: 'publish', sequence: { $gt: sequence } };
    if (!(await queryOf(strapi, FEED).findOne({ where, select: ['sequence'] }))) ended.push(story);
  }
  return ended;
}

/** The files of these stories among others, and of the pictures those that no other entry in the folder names. */
async function filesOf(folder: string, others: readonly string[], stories: readonly string[]): Promise<string[]> {
  const own = new Set(stories.map((key) => `entries/job-story/${key}.json`));
  const isEntry = (path: string) => path.startsWith('entries/');
  const named = async (paths: readonly string[]) =>
    new Set((await Promise.all(paths.map((path) => picturesOf(join(folder, path))))).flat());
  const shown = await named(others.filter((path) => own.has(path)));
  const elsewhere = await named(others.filter((path) => isEntry(path) && !own.has(path)));
  return others.filter((path) => own.has(path) || (shown.has(path) && !elsewhere.has(path)));
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
  const ended = await filesOf(folder, others, await endedStories(strapi));
  const orphans = others.filter((path) => !ended.includes(path));
  for (const path of [...ended, ...(prune ? orphans : [])]) await rm(join(folder, path));
  return { written, unchanged: wanted.size - written.length, orphans, ended };
}
