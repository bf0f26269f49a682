import type { TypeName } from '@standort/model';
import type { Core } from '@strapi/strapi';
import type { Reach } from '../access/reach.ts';
import { nounOf } from '../content/names.ts';
import { CELL } from '../labels/sheets.ts';
import type { Column } from './columns.ts';
import { documentsByKey, type Known } from './documents.ts';
import type { Parsed } from './numbers.ts';

/** Entries that a table may refer to, by type and key. */
export type Targets = ReadonlyMap<TypeName, ReadonlyMap<string, Known>>;

function typesIn(columns: readonly Column[]): TypeName[] {
  return columns.flatMap(({ kind }) => {
    if (kind.name === 'reference' || kind.name === 'references') return [kind.type];
    return kind.name === 'list' ? typesIn(kind.fields) : [];
  });
}

export async function targetsOf(strapi: Core.Strapi, reach: Reach, columns: readonly Column[]): Promise<Targets> {
  const found = new Map<TypeName, ReadonlyMap<string, Known>>();
  for (const type of new Set(typesIn(columns))) found.set(type, await documentsByKey(strapi, reach, type));
  return found;
}

/** Whether the person at work may point to an entry. */
const isSeen = (reach: Reach, type: TypeName, { isOwn, published }: Known) =>
  published.length > 0 || (isOwn && reach.may(type, 'read'));

/** Finds the entry somebody means: by key, else by its exact name. Hidden entries are as if they were not there. */
export function finderIn(targets: Targets, reach: Reach): (type: TypeName, text: string) => Parsed<string> {
  const byName = new Map<TypeName, Map<string, string[]>>();
  for (const [type, entries] of targets) {
    const names = new Map<string, string[]>();
    for (const entry of entries.values())
      if (isSeen(reach, type, entry))
        for (const name of entry.names) {
          const word = name.toLowerCase();
          names.set(word, [...(names.get(word) ?? []), entry.key]);
        }
    byName.set(type, names);
  }
  return (type, text) => {
    const entry = targets.get(type)?.get(text);
    if (entry && isSeen(reach, type, entry)) return { value: text };
    const keys = [...new Set(byName.get(type)?.get(text.toLowerCase()))];
    if (keys.length > 1) return { problem: CELL.ambiguous(text, keys) };
    return keys[0] === undefined ? { problem: CELL.reference(text, nounOf(type)) } : { value: keys[0] };
  };
}
