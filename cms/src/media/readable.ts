import { extname } from 'node:path';
import type { Core } from '@strapi/strapi';
import { FILE } from '../content/media.ts';
import { extendService } from '../strapi/extend.ts';
import { errors } from '../strapi/require.ts';
import { queryOf } from '../strapi/types.ts';

/** A file on its way into the media library, as Strapi's form parser leaves it. */
interface Incoming {
  filepath: string;
  originalFilename?: string | null;
  mimetype?: string | null;
  detectedMimeType?: string;
}
interface UploadService {
  upload(what: { files: Incoming | Incoming[] }, options?: unknown): Promise<unknown>;
  replace(id: number, what: { file: Incoming }, options?: unknown): Promise<unknown>;
}
interface ImageService {
  isImage(file: { filepath: string }): Promise<boolean>;
  isFaultyImage(file: { filepath: string }): Promise<boolean>;
}

const EXTENSIONS: ReadonlySet<string> = new Set(['.jpg', '.jpeg', '.png', '.webp', '.avif']);

const claimsToBePicture = ({ originalFilename, mimetype, detectedMimeType }: Incoming): boolean =>
  [mimetype, detectedMimeType].some((type) => type?.startsWith('image/')) ||
  EXTENSIONS.has(extname(originalFilename ?? '').toLowerCase());

/** Whether a picture can be read from its first to its last line: the site makes its sizes from it. */
export async function isReadable(strapi: Core.Strapi, filepath: string): Promise<boolean> {
  const images = strapi.plugin('upload').service<ImageService>('image-manipulation');
  return (await images.isImage({ filepath })) && !(await images.isFaultyImage({ filepath }));
}

async function refuseUnreadable(strapi: Core.Strapi, files: readonly Incoming[]): Promise<void> {
  for (const file of files)
    if (claimsToBePicture(file) && !(await isReadable(strapi, file.filepath)))
      throw new errors.ApplicationError(
        `Das Bild „${file.originalFilename ?? 'ohne Namen'}“ lässt sich nicht lesen: Die Datei ist beschädigt, unvollständig oder kein Bild. Speichern Sie es in einem Bildprogramm neu als JPEG oder PNG, und laden Sie es noch einmal hoch.`,
      );
}

/** A picture stays a picture: entries show it. */
async function refuseOtherKind(strapi: Core.Strapi, id: number, file: Incoming): Promise<void> {
  const row = await queryOf(strapi, FILE).findOne({ where: { id }, select: ['name', 'mime'] });
  if (String(row?.mime).startsWith('image/') && !claimsToBePicture(file))
    throw new errors.ApplicationError(
      `„${String(row?.name)}“ ist ein Bild und kann nur durch ein Bild ersetzt werden. Laden Sie die neue Datei getrennt hoch.`,
    );
}

/** Pictures that cannot be read never get into the media library; a release would fail on them. */
export const registerReadable = (strapi: Core.Strapi): void =>
  extendService<UploadService>(strapi, 'plugin::upload.upload', (service) => ({
    async upload(what, options) {
      await refuseUnreadable(strapi, [what.files].flat());
      return service.upload(what, options);
    },
    async replace(id, what, options) {
      await refuseOtherKind(strapi, id, what.file);
      await refuseUnreadable(strapi, [what.file]);
      return service.replace(id, what, options);
    },
  }));
