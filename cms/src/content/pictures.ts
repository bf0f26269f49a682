import type { Data } from '../strapi/types.ts';

const isPicture = (record: Data) => typeof record.file === 'string' && 'credit' in record;

/** Names of all picture files an entry shows. */
export function pictureFiles(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(pictureFiles);
  if (typeof value !== 'object' || value === null) return [];
  const record = value as Data;
  return [...(isPicture(record) ? [String(record.file)] : []), ...Object.values(record).flatMap(pictureFiles)];
}

interface Placed {
  focalPoint?: { x: number; y: number } | null;
}

const share = (percent: number) => Math.round(percent * 10) / 1000;

/** The centre of interest chosen in the media library (in per cent) counts where the entry names none. Pure. */
export function withFocalPoint(picture: Data, file: Placed | null | undefined): Data {
  const point = file?.focalPoint;
  return picture.focalPoint || !point ? picture : { ...picture, focalPoint: { x: share(point.x), y: share(point.y) } };
}
