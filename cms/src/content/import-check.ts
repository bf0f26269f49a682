import {
  LOCALES,
  TYPES,
  referencesOf,
  type EntriesByType,
  type Entry,
  type Problem,
  type TypeName,
} from '@standort/model';
import { isLocalised, type Data } from '../strapi/types.ts';

const has = (entry: Entry | undefined, locale: string) => Boolean((entry as unknown as Data | undefined)?.[locale]);

/**
 * What the CMS needs beyond the content model: an entry that has a language may only refer to
 * entries that have it too, because there every language has relations of its own.
 */
export function languageProblems(entries: EntriesByType, fileOf: (type: TypeName, key: string) => string): Problem[] {
  return Object.entries(entries).flatMap(([name, byKey]) => {
    const type = name as TypeName;
    if (!isLocalised(type)) return [];
    return [...byKey.values()].flatMap((entry) =>
      referencesOf(TYPES[type], entry).flatMap((reference) => {
        if (!isLocalised(reference.type)) return [];
        const target = (entries[reference.type] as Map<string, Entry>).get(reference.key);
        return LOCALES.filter((locale) => has(entry, locale) && !has(target, locale)).map((locale) => ({
          file: fileOf(type, entry.key),
          path: reference.path,
          message: `${reference.type} "${reference.key}" has no \`${locale}\` block, but this entry has. Add it there, or remove the block here.`,
        }));
      }),
    );
  });
}
