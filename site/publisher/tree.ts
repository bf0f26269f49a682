import { existsSync, readdirSync } from 'node:fs';
import { copyFile, mkdir, readFile, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { ABOUT_FILE, type Manifest } from './manifest.ts';
import type { Releases } from './release.ts';
import { isDraft, sha256, sha256OfFile, writeWhole } from './store.ts';

/** The folder holds something else than a release; nothing in it was touched. */
export class FolderError extends Error {
  override name = 'FolderError';
}

/** Whether a folder holds a release, or the beginning of one. */
function isRelease(folder: string): boolean {
  if (!existsSync(folder)) return true;
  const names = readdirSync(folder);
  return names.includes(ABOUT_FILE) || names.every((name) => name.startsWith(ABOUT_FILE) && isDraft(name));
}

/** A release may be written where nothing is, or over an earlier one. @throws FolderError */
export function needReleaseFolder(folder: string): void {
  if (isRelease(folder)) return;
  throw new FolderError(
    `${folder} holds files that are no release; they would be removed. Choose an empty folder with DIST_DIR.`,
  );
}

const redirectPage = (to: string) =>
  `<!doctype html><html lang="de"><head><meta charset="utf-8"><title>→ ${to}</title><meta name="robots" content="noindex"><link rel="canonical" href="${to}"><meta http-equiv="refresh" content="0; url=${to}"></head><body><p><a href="${to}">${to}</a></p></body></html>\n`;

/**
 * Writes a release as a plain folder for any web server or CDN. Only files that differ are written,
 * files that no longer belong are removed.
 */
export async function writeTree(
  folder: string,
  manifest: Manifest,
  releases: Releases,
): Promise<{ written: number; removed: number }> {
  await mkdir(folder, { recursive: true });
  const wanted = new Map<string, () => Promise<Uint8Array | string>>();
  for (const [from, to] of Object.entries(manifest.redirects))
    wanted.set(`${from.slice(1)}index.html`, () => Promise.resolve(redirectPage(to)));
  const large = new Map<string, { source: string; hash: string }>();
  for (const [file, { hash }] of manifest.files) {
    const source = releases.objects.fileOf(hash);
    if (source !== undefined) large.set(join(folder, file), { source, hash });
    else
      wanted.set(file, async () => {
        const bytes = await releases.objects.get(hash);
        if (!bytes) throw new Error(`${file}: its object ${hash} is missing from the store.`);
        return bytes;
      });
  }
  let written = 0;
  // It says that the folder is ours, so it comes first: a build that is interrupted is completed by the next. Where one
  // is already it comes last and says what is there.
  const isFirst = !existsSync(join(folder, ABOUT_FILE));
  const rank = ([file]: [string, unknown]) => (file === ABOUT_FILE ? (isFirst ? -1 : 1) : 0);
  for (const [file, read] of [...wanted].sort((a, b) => rank(a) - rank(b))) {
    const path = join(folder, file);
    const bytes = await read();
    const before = await readFile(path).catch(() => undefined);
    if (before && sha256(before) === sha256(bytes)) continue;
    await mkdir(dirname(path), { recursive: true });
    await writeWhole(path, bytes);
    written++;
  }
  for (const [path, { source, hash }] of large) {
    if (existsSync(path) && (await sha256OfFile(path)) === hash) continue;
    await mkdir(dirname(path), { recursive: true });
    await copyFile(source, `${path}.tmp`);
    await rename(`${path}.tmp`, path);
    written++;
  }
  const there = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((e) => e.isFile());
  const stale = there
    .map((e) => join(e.parentPath, e.name))
    .filter((path) => !wanted.has(path.slice(folder.length + 1)) && !large.has(path));
  await Promise.all(stale.map((path) => rm(path)));
  return { written, removed: stale.length };
}
