import type { EntriesByType } from './check.ts';
import { LOCALES } from './locales.ts';
import { ContentError, problemsOf, type Problem } from './problems.ts';
import { TYPES, TYPE_NAMES, type Entry, type TypeName } from './registry.ts';
import { referencesOf } from './walk.ts';

/** What became of one entry. */
export interface EntryChange {
  /** How it is called in messages. */
  file: string;
  type: TypeName;
  key: string;
  /** undefined = it is gone. */
  json: unknown;
}

type Mutable = Map<string, Entry>;

const slugsOf = (entry: Entry) =>
  LOCALES.map((locale) => (entry as unknown as Record<string, { slug?: string } | undefined>)[locale]?.slug);

const missing = (entries: EntriesByType, type: TypeName, entry: Entry, file: string): Problem[] =>
  referencesOf(TYPES[type], entry)
    .filter((ref) => !entries[ref.type].has(ref.key))
    .map((ref) => ({
      file,
      path: ref.path,
      message: `there is no ${ref.type} "${ref.key}". Create it, or correct the key.`,
    }));

function takenSlugs(entries: EntriesByType, type: TypeName, entry: Entry, file: string): Problem[] {
  const own = slugsOf(entry);
  const others = [...entries[type].values()].filter(({ key }) => key !== entry.key);
  return others.flatMap((other) =>
    slugsOf(other).flatMap((slug, k) =>
      slug !== undefined && slug === own[k]
        ? [
            {
              file,
              path: `${LOCALES[k]}.slug`,
              message: `"${slug}" is already taken by ${type}/${other.key}. Choose another.`,
            },
          ]
        : [],
    ),
  );
}

/**
 * Applies changes to checked entries and checks only what they concern: schema, references, slugs. Types
 * without a change keep their map. Pure.
 * @throws ContentError with every problem; the entries are untouched in any case
 */
export function applyChanges(entries: EntriesByType, changes: readonly EntryChange[]): EntriesByType {
  const next: EntriesByType = { ...entries };
  const problems: Problem[] = [];
  for (const type of new Set(changes.map((change) => change.type)))
    (next as Record<TypeName, Mutable>)[type] = new Map(entries[type] as Mutable);
  for (const { file, type, key, json } of changes) {
    const map = next[type] as Mutable;
    if (json === undefined) {
      map.delete(key);
      continue;
    }
    const result = TYPES[type].safeParse(json, { reportInput: true });
    if (result.success) map.set(key, result.data);
    else problems.push(...problemsOf(file, result.error));
  }
  if (problems.length) throw new ContentError(problems);
  for (const { file, type, key } of changes) {
    const entry = (next[type] as Mutable).get(key);
    if (entry) problems.push(...missing(next, type, entry, file), ...takenSlugs(next, type, entry, file));
  }
  if (changes.some(({ json }) => json === undefined))
    for (const type of TYPE_NAMES)
      for (const entry of (next[type] as Mutable).values())
        problems.push(...missing(next, type, entry, `${type}/${entry.key}`));
  if (problems.length) throw new ContentError(problems);
  return next;
}
