import { randomUUID } from 'node:crypto';
import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Core } from '@strapi/strapi';
import { now } from '../clock.ts';
import { fileInGerman } from '../labels/uploads.ts';
import { inspectFile, isProblem } from '../media/inspect.ts';
import { KINDS, type Kind } from '../media/kinds.ts';
import { currentEnvironment } from '../settings/environment.ts';
import { errors } from '../strapi/require.ts';
import { queryOf } from '../strapi/types.ts';
import { CONSENT, WITHDRAWAL } from './stories.ts';
import type { Kept } from './record.ts';

/** A file as Strapi's form parser leaves it. */
export interface Received {
  filepath: string;
  originalFilename?: string | null;
}

/** Papers nobody refers to are kept for so many days: a consent may have been removed by mistake. */
const KEPT_DAYS = 30;

// Not in the media library: everything there has a public address.
const folder = () => join(currentEnvironment().privateDir, 'papers');
const NAME = /^[0-9a-f-]{36}\.[a-z]{3,4}$/;

/** Looks at a scan as at every upload and puts it where no address leads. @returns its name */
export async function keepPaper({ filepath, originalFilename }: Received): Promise<string> {
  const result = await inspectFile(filepath);
  if (isProblem(result)) throw new errors.ApplicationError(fileInGerman(originalFilename ?? 'ohne Namen', result));
  const name = `${randomUUID()}${KINDS[result.kind].extensions[0]}`;
  await mkdir(folder(), { recursive: true, mode: 0o700 });
  await writeFile(join(folder(), name), result.bytes, { mode: 0o600 });
  return name;
}

/** @returns undefined if there is none of this name */
export async function readPaper(name: string): Promise<{ bytes: Buffer; mime: string } | undefined> {
  if (!NAME.test(name)) return undefined;
  const kind = (Object.keys(KINDS) as Kind[]).find((one) => name.endsWith(KINDS[one].extensions[0]));
  const bytes = await readFile(join(folder(), name)).catch(() => undefined);
  return kind && bytes && { bytes, mime: KINDS[kind].mime };
}

async function referredTo(strapi: Core.Strapi): Promise<Set<string>> {
  const consents = (await queryOf(strapi, CONSENT).findMany({ where: { paper: { $notNull: true } } })) as Kept[];
  const withdrawals = await queryOf(strapi, WITHDRAWAL).findMany({ select: ['consent'] });
  return new Set(
    [...consents, ...withdrawals.map(({ consent }) => consent as Kept)].flatMap(({ paper }) => paper ?? []),
  );
}

/** Removes a paper nobody refers to, once it has lain so for long; the day that was first seen is noted beside it. */
async function letGo(path: string, mark: string): Promise<void> {
  const since = Date.parse(await readFile(mark, 'utf8').catch(() => ''));
  if (Number.isNaN(since)) return writeFile(mark, now().toISOString(), { mode: 0o600 });
  if (now().getTime() - since <= KEPT_DAYS * 86_400_000) return;
  await rm(path, { force: true });
  await rm(mark, { force: true });
}

/** Removes papers to which no consent and no withdrawal has referred for a while. */
export async function tidyPapers(strapi: Core.Strapi): Promise<void> {
  const names = (await readdir(folder()).catch(() => [])).filter((name) => NAME.test(name));
  const needed = names.length ? await referredTo(strapi) : new Set();
  for (const name of names) {
    const path = join(folder(), name);
    const mark = `${path}.unneeded`;
    if (needed.has(name)) await rm(mark, { force: true });
    else await letGo(path, mark);
  }
}
