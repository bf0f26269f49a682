import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import type * as Entry from '../adapter/entry.ts';

/** The compiled site: every route, renderable from content. */
export type Compiled = Pick<typeof Entry, 'render' | 'addresses' | 'files' | 'carryDerivations' | 'previewPath'>;

/** Loads what `astro build` has written. @param folder `.build/site` */
export async function loadCompiled(folder: string): Promise<Compiled> {
  return (await import(pathToFileURL(join(folder, 'server/entry.mjs')).href)) as Compiled;
}
