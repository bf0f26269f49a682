import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { ManifestFile } from './manifest.ts';
import type { ObjectStore } from './store.ts';

/** Where the archive stands in a release. */
export const BASEMAP_FILE = 'basemap.pmtiles';

const SETTING = /^pmtiles:(.+)$/;

/** The value of BASEMAP is wrong, or its file is not there. */
export class BasemapError extends Error {
  override name = 'BasemapError';
}

/** Path of the archive that BASEMAP names; undefined = the schematic map. @throws BasemapError */
export function basemapPath(setting: string | undefined): string | undefined {
  if (!setting) return undefined;
  const path = SETTING.exec(setting)?.[1];
  if (!path)
    throw new BasemapError(
      `BASEMAP=${setting} is not understood. Use BASEMAP=pmtiles:<file>, or leave it out for the schematic map.`,
    );
  return resolve(path);
}

const kept = new Map<string, ManifestFile>();

/** Takes the archive into the store, once per version of the file. @throws BasemapError */
export async function keepBasemap(path: string, objects: ObjectStore): Promise<ManifestFile> {
  const info = await stat(path).catch((error: unknown) => {
    throw new BasemapError(`The map archive ${path} cannot be read. Check the path in BASEMAP.`, { cause: error });
  });
  const version = `${path} ${info.size} ${info.mtimeMs}`;
  const known = kept.get(version);
  const file = (known && objects.has(known.hash) ? known : undefined) ?? {
    hash: await objects.putFile(path),
    type: 'application/vnd.pmtiles',
    size: info.size,
  };
  kept.set(version, file);
  return file;
}
