import { LOCALES } from './locales.ts';
import { ContentError, problemsOf, type Problem } from './problems.ts';
import { SINGLE, TYPES, TYPE_NAMES, type Entry, type TypeName } from './registry.ts';
import { referencesOf } from './walk.ts';

/** A content file as read from disk: its path (for messages), type, key from the name, parsed JSON. */
export interface ContentFile {
  file: string;
  type: TypeName;
  key: string;
  json: unknown;
}

export type EntriesByType = { [T in TypeName]: Map<string, Entry<T>> };

export const emptyEntries = (): EntriesByType =>
  Object.fromEntries(TYPE_NAMES.map((type) => [type, new Map()])) as unknown as EntriesByType;

const slugProblems = (files: readonly ContentFile[]): Problem[] => {
  const seen = new Map<string, string>();
  return files.flatMap(({ file, type, json }) =>
    LOCALES.flatMap((locale) => {
      const slug = (json as Record<string, { slug?: string } | undefined>)[locale]?.slug;
      if (!slug) return [];
      const id = `${type}/${locale}/${slug}`;
      const other = seen.get(id);
      seen.set(id, file);
      return other
        ? [{ file, path: `${locale}.slug`, message: `"${slug}" is already taken by ${other}. Choose another.` }]
        : [];
    }),
  );
};

/**
 * Validates all files together: schema, file name = key, one entry per single type, unique slugs
 * and that every reference resolves. Pure; throws a ContentError that lists every problem.
 */
export function checkEntries(files: readonly ContentFile[]): EntriesByType {
  const entries = emptyEntries();
  const problems: Problem[] = [];
  for (const { file, type, key, json } of files) {
    const result = TYPES[type].safeParse(json, { reportInput: true });
    if (!result.success) {
      problems.push(...problemsOf(file, result.error));
      continue;
    }
    const entry = result.data;
    if (entry.key !== key)
      problems.push({
        file,
        path: 'key',
        message: `is "${entry.key}" but the file is called "${key}". Make them equal.`,
      });
    (entries[type] as Map<string, Entry>).set(entry.key, entry);
  }
  const valid = files.filter(({ type, key }) => entries[type].has(key));
  problems.push(...slugProblems(valid));
  for (const { file, type, key } of valid) {
    for (const ref of referencesOf(TYPES[type], entries[type].get(key)))
      if (!entries[ref.type].has(ref.key))
        problems.push({
          file,
          path: ref.path,
          message: `there is no ${ref.type} "${ref.key}". Create it, or correct the key.`,
        });
  }
  for (const type of SINGLE)
    if (entries[type].size > 1)
      problems.push({ file: type, path: '', message: 'only one entry is allowed for this type. Remove the others.' });
  if (problems.length) throw new ContentError(problems);
  return entries;
}
