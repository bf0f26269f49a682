/** What may be uploaded: the name of each kind, its media type and the ends of names; the first is given to files without. */
export const KINDS = {
  jpeg: { name: 'JPEG', mime: 'image/jpeg', extensions: ['.jpg', '.jpeg'] },
  png: { name: 'PNG', mime: 'image/png', extensions: ['.png'] },
  webp: { name: 'WebP', mime: 'image/webp', extensions: ['.webp'] },
  avif: { name: 'AVIF', mime: 'image/avif', extensions: ['.avif'] },
  pdf: { name: 'PDF', mime: 'application/pdf', extensions: ['.pdf'] },
} as const satisfies Record<string, { name: string; mime: string; extensions: readonly [string, ...string[]] }>;
export type Kind = keyof typeof KINDS;
export type PictureKind = Exclude<Kind, 'pdf'>;

const MEGA = 1_000_000;
/** Bytes of a file. */
export const MOST_BYTES = 25 * MEGA;
/** Pixels of a picture: what cameras and telephones make; more is a trap for who has to read it. */
export const MOST_PIXELS = 64 * MEGA;
/** What the server takes in at all, so that it can say what is wrong with it. */
export const MOST_RECEIVED = 100 * MEGA;

/** The kind of a media type; undefined = none that may be uploaded. */
export const kindOfMime = (mime: string | undefined): Kind | undefined =>
  (Object.keys(KINDS) as Kind[]).find((kind) => KINDS[kind].mime === mime);

/** Whether a name ends as files of this kind do. */
export const isNamedAs = (kind: Kind, name: string): boolean =>
  KINDS[kind].extensions.some((extension) => name.toLowerCase().endsWith(extension));
