import {
  ContentError,
  isTypeName,
  MOST_PLACES,
  type Failure,
  type FailureKind,
  type FailurePlace,
  type Problem,
} from '@standort/model';
import { ReleaseCheckError } from './check-file.ts';
import { PictureError } from './cms-client.ts';
import { RenderError } from './rendition.ts';

export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** How a file system says that it takes nothing. */
const DISK: Readonly<Record<string, FailureKind>> = {
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EACCES: 'disk-unwritable',
  EPERM: 'disk-unwritable',
  EROFS: 'disk-unwritable',
  EIO: 'disk-unwritable',
};

/** Longest text for support. */
const LONGEST = 4000;

/** `CMS/company/nomos`, `…/replica/entries/company/nomos.json` → `company/nomos`; pictures → `media/<file>`. */
function entryOf(file: string): string | undefined {
  const [type = '', name = ''] = file.split(/[\\/]/).slice(-2);
  if (type === 'media') return `media/${name}`;
  return isTypeName(type) ? `${type}/${name.replace(/\.json$/, '')}` : undefined;
}

const isOperator = ({ file, path }: Problem) => file === 'settings' && path === 'operator';

function ofContent(problems: readonly Problem[]): Pick<Failure, 'kind' | 'places'> {
  if (problems.every(isOperator))
    return {
      kind: 'operator',
      places: problems.map(({ path, message }) => ({ entry: 'settings/settings', path, message })),
    };
  const places = problems.map(({ file, path, message }): FailurePlace => ({
    entry: entryOf(file),
    ...(path && { path }),
    message,
  }));
  return { kind: places.every(({ entry }) => entry?.startsWith('media/')) ? 'picture' : 'content', places };
}

function sorted(error: unknown): Pick<Failure, 'kind' | 'places'> {
  if (error instanceof ContentError) return ofContent(error.problems);
  if (error instanceof PictureError)
    return { kind: 'picture', places: [{ entry: `media/${error.file}`, message: error.message }] };
  if (error instanceof RenderError)
    return {
      kind: 'render',
      places: [{ entry: error.entry, page: error.path, message: messageOf(error.cause ?? error) }],
    };
  if (error instanceof ReleaseCheckError)
    return {
      kind: 'check',
      places: error.problems.map(({ path, entry, message }) => ({ entry, page: path, message })),
    };
  const code = error instanceof Error ? (error as NodeJS.ErrnoException).code : undefined;
  return { kind: (code !== undefined && DISK[code]) || 'other', places: [] };
}

/** What the editors' desk is told of an error: which kind, and where. Pure. */
export function failureOf(error: unknown): Failure {
  const { kind, places } = sorted(error);
  return { kind, places: places.slice(0, MOST_PLACES), detail: messageOf(error).slice(0, LONGEST) };
}
