import { createHash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { ContentError, readEntries } from '@standort/model';
import sharp from 'sharp';
import type { Content, MediaFile } from '../content/reader.ts';

/** What decides a release besides the code. */
export interface ContentOptions {
  /** Folder with `entries/` and `media/`. */
  root: string;
  siteUrl: string;
  /** YYYY-MM-DD; default: today in Europe/Berlin. */
  today?: string;
  /** Self-hosted PMTiles archive, as an address of the release. */
  basemap?: string;
  env?: Readonly<Record<string, string | undefined>>;
}

const LOOPBACK = /^https?:\/\/(localhost|127\.\d+\.\d+\.\d+|\[::1\])(:\d+)?$/;

/** Whether a release with this origin is meant for the public. */
export const isPublic = (siteUrl: string): boolean => !LOOPBACK.test(siteUrl);

/** Calendar day in Europe/Berlin, YYYY-MM-DD. */
export const todayInBerlin = (now = new Date()): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Berlin' }).format(now);

async function readMedia(folder: string): Promise<Map<string, MediaFile>> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  const pictures = names.filter((name) => /\.(jpe?g|png|webp|avif)$/.test(name)).sort();
  const read = pictures.map(async (name): Promise<[string, MediaFile]> => {
    const bytes = await readFile(join(folder, name));
    const { width, height } = await sharp(bytes).metadata();
    return [name, { hash: createHash('sha256').update(bytes).digest('hex'), width, height }];
  });
  return new Map(await Promise.all(read));
}

/** Reads and checks everything a release is made of. @throws ContentError */
export async function loadContent({
  root,
  siteUrl,
  today,
  basemap,
  env = process.env,
}: ContentOptions): Promise<Content> {
  const entries = await readEntries(join(root, 'entries'), `${root}/entries`);
  const media = await readMedia(join(root, 'media'));
  const open = isPublic(siteUrl);
  if (open && !entries.settings.get('settings')?.operator)
    throw new ContentError([
      {
        file: 'settings',
        path: 'operator',
        message: `is missing, so nothing may be published under ${siteUrl}. Enter the operator and the imprint data in the CMS (Einstellungen → Betreiber), or build for a local address.`,
      },
    ]);
  return {
    entries,
    media,
    today: today ?? env.RELEASE_DAY ?? todayInBerlin(),
    siteUrl: siteUrl.replace(/\/$/, ''),
    showSamples: !open || env.ALLOW_SAMPLE_CONTENT === '1',
    ...(basemap === undefined ? {} : { basemap }),
  };
}
