import { readFile, stat } from 'node:fs/promises';
import { fileTypeFromBuffer } from 'file-type';
import { kindOfMime, MOST_BYTES, type Kind } from './kinds.ts';
import { pdfProblem } from './pdf.ts';
import { cleanPicture, pictureProblem } from './picture.ts';
import type { FileProblem } from './problem.ts';

/** A file that may go into the media library: what it is, and its bytes without what came along. */
export interface Cleaned {
  kind: Kind;
  bytes: Buffer;
}

const isSvg = (bytes: Buffer) => /<svg[\s>/]/i.test(bytes.subarray(0, 4096).toString('utf8'));

/** What a file is, by its bytes; its name and what the browser says of it do not count. */
async function kindOf(bytes: Buffer): Promise<Kind | { code: 'kind'; found: string | undefined }> {
  const found = await fileTypeFromBuffer(bytes.subarray(0, 65_536));
  const kind = kindOfMime(found?.mime) ?? (found?.mime === 'image/apng' ? 'png' : undefined);
  if (kind) return kind;
  return { code: 'kind', found: isSvg(bytes) ? 'svg' : found?.ext };
}

/** Looks at a file and cleans it; the file itself stays as it is. */
export async function inspectFile(path: string): Promise<Cleaned | FileProblem> {
  const { size } = await stat(path);
  if (size === 0) return { code: 'empty' };
  if (size > MOST_BYTES) return { code: 'too-large', bytes: size };
  const bytes = await readFile(path);
  const kind = await kindOf(bytes);
  if (typeof kind !== 'string') return kind;
  if (kind === 'pdf') return pdfProblem(bytes) ?? { kind, bytes };
  return (await pictureProblem(bytes, kind)) ?? { kind, bytes: await cleanPicture(bytes, kind) };
}

export const isProblem = (result: Cleaned | FileProblem): result is FileProblem => 'code' in result;
