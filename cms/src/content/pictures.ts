import type { Data } from '../strapi/types.ts';

const isPicture = (record: Data) => typeof record.file === 'string' && 'credit' in record;

/** Names of all picture files an entry shows. */
export function pictureFiles(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(pictureFiles);
  if (typeof value !== 'object' || value === null) return [];
  const record = value as Data;
  return [...(isPicture(record) ? [String(record.file)] : []), ...Object.values(record).flatMap(pictureFiles)];
}
