import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { ContentError, readEntries, type EntriesByType } from '@standort/model';
import sharp from 'sharp';
import type { Content, MediaFile } from '../content/reader.ts';
import type { Site } from './release.ts';
import { sha256OfFile } from './store.ts';

/** What decides a release besides the code and what is published. */
export interface SiteOptions {
  siteUrl: string;
  /** YYYY-MM-DD; default: today in Europe/Berlin. */
  today?: string;
  /** Self-hosted PMTiles archive, as an address of the release. */
  basemap?: string;
  env?: Readonly<Record<string, string | undefined>>;
}

// A picture that was replaced has the name it had: what is known of a file by its name is of another time.
sharp.cache(false);

const LOOPBACK = /^https?:\/\/(localhost|127\.\d+\.\d+\.\d+|\[::1\])(:\d+)?$/;

/** Whether a release with this origin is meant for the public. */
export const isPublic = (siteUrl: string): boolean => !LOOPBACK.test(siteUrl);

/** Calendar day in Europe/Berlin, YYYY-MM-DD. */
export const todayInBerlin = (now = new Date()): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Berlin' }).format(now);

/** What is known of a picture. @param source its bytes, or the file they are in @throws ContentError if it cannot be read */
export async function describeMedia(
  path: string,
  hash: string,
  source: Uint8Array | string = path,
): Promise<MediaFile> {
  const { width, height } = await sharp(source)
    .metadata()
    .catch((error: unknown) => {
      throw new ContentError([
        {
          file: path,
          path: '',
          message: `is no picture that can be read (${error instanceof Error ? error.message : String(error)}). Upload it again.`,
        },
      ]);
    });
  return { hash, width, height };
}

async function readMedia(folder: string): Promise<Map<string, MediaFile>> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  const pictures = names.filter((name) => /\.(jpe?g|png|webp|avif)$/.test(name)).sort();
  const media = new Map<string, MediaFile>();
  // One after the other: all originals together may be more than there is memory.
  for (const name of pictures) {
    const path = join(folder, name);
    media.set(name, await describeMedia(path, await sha256OfFile(path)));
  }
  return media;
}

/** Entries and pictures of a folder with `entries/` and `media/`, checked. @throws ContentError */
export async function readContent(
  root: string,
): Promise<{ entries: EntriesByType; media: ReadonlyMap<string, MediaFile> }> {
  return {
    entries: await readEntries(join(root, 'entries'), `${root}/entries`),
    media: await readMedia(join(root, 'media')),
  };
}

/** Which site a release with this origin is; samples are for local and test addresses only. */
export const siteOf = (siteUrl: string, env: SiteOptions['env'] = process.env): Site => ({
  siteUrl: siteUrl.replace(/\/$/, ''),
  showSamples: !isPublic(siteUrl) || env.ALLOW_SAMPLE_CONTENT === '1',
});

/** What is published, as the content of a site. @throws ContentError if it may not be published there */
export function contentFor(
  { entries, media }: Pick<Content, 'entries' | 'media'>,
  { siteUrl, today, basemap, env = process.env }: SiteOptions,
): Content {
  if (isPublic(siteUrl) && !entries.settings.get('settings')?.operator)
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
    today: today ?? todayInBerlin(),
    ...siteOf(siteUrl, env),
    ...(basemap === undefined ? {} : { basemap }),
  };
}

/** Reads and checks everything a release is made of. @throws ContentError */
export const loadContent = async ({ root, ...site }: SiteOptions & { root: string }): Promise<Content> =>
  contentFor(await readContent(root), site);
