import type { PictureSpec } from '../content/pictures.ts';
import type { Content, Read } from '../content/reader.ts';
import type { OgSpec } from '../seo/og-spec.ts';
import { beside } from './beside.ts';
import { problemOf, type FileProblem } from './check-file.ts';
import type { Compiled } from './compiled.ts';
import type { ManifestFile } from './manifest.ts';
import { keepFile } from './release.ts';
import type { ObjectStore } from './store.ts';

/** A page could not be drawn; the release before stays. */
export class RenderError extends Error {
  override name = 'RenderError';
  /** Address of the page. */
  readonly path: string;
  /** The entry whose page it is: `<type>/<key>`. */
  readonly entry: string | undefined;
  /** What went wrong, without where. */
  readonly detail: string;
  constructor({ path, entry }: Pick<Target, 'path' | 'entry'>, detail: string, options?: ErrorOptions) {
    super(`${path}${entry === undefined ? '' : ` (${entry})`} could not be rendered: ${detail}`, options);
    this.path = path;
    this.entry = entry;
    this.detail = detail;
  }
}

/** Something with an address that a release holds, made from content. */
export interface Target {
  /** Its file below the root of the release. */
  file: string;
  path: string;
  /** The entry whose page it is: `<type>/<key>`. */
  entry?: string;
  /** Status codes that mean it worked. */
  fine: readonly number[];
}

/** A rendered target: where its bytes are and what it was made from. */
export interface Part {
  stored: ManifestFile;
  reads: Iterable<Read>;
  ogPictures: ReadonlyMap<string, OgSpec>;
  pictures: ReadonlyMap<string, PictureSpec>;
}

/** What came of some targets. */
export interface Made {
  /** By file name. */
  parts: Map<string, Part>;
  problems: FileProblem[];
}

/** What a thread renders with. */
export interface Bench {
  compiled: Compiled;
  objects: ObjectStore;
}

/** Pages that are written while the next ones are rendered. */
const STORED_BESIDE = 16;

async function render({ compiled }: Bench, content: Content, target: Target) {
  const { status, body, context } = await compiled.render(content, target.path);
  if (context.error) throw new RenderError(target, context.error.message, { cause: context.error });
  if (!target.fine.includes(status))
    throw new RenderError(target, `expected status ${target.fine.join(' or ')}, got ${status}`);
  return { body, reads: context.reader.reads, ogPictures: context.ogPictures, pictures: context.pictures };
}

/**
 * Renders, checks and stores targets, until there are none.
 * @param next the next one, or undefined
 * @throws RenderError, or what the disk says
 */
export async function make(bench: Bench, content: Content, next: () => Target | undefined): Promise<Made> {
  const made: Made = { parts: new Map(), problems: [] };
  await beside(STORED_BESIDE, async (start) => {
    for (let target = next(); target; target = next()) {
      const { file, path, entry } = target;
      const { body, ...part } = await render(bench, content, target);
      const message = problemOf(file, body);
      if (message !== undefined) made.problems.push({ path, entry, message });
      else
        await start(async () => {
          made.parts.set(file, { ...part, stored: await keepFile(bench.objects, file, body) });
        });
    }
  });
  return made;
}
