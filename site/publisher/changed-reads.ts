import { isDeepStrictEqual } from 'node:util';
import { LOCALES, TYPE_NAMES, type Entry, type TypeName } from '@standort/model';
import { briefOf, formerSlugsOf, municipalityOf, pageSlugsOf } from '../content/entry-parts.ts';
import type { Content, Read } from '../content/reader.ts';

function* changedEntries(before: ReadonlyMap<string, Entry>, after: ReadonlyMap<string, Entry>) {
  for (const [key, old] of before) {
    const now = after.get(key);
    if (old !== now && !isDeepStrictEqual(old, now)) yield { key, old, now };
  }
  for (const [key, now] of after) if (!before.has(key)) yield { key, old: undefined, now };
}

/** What the addresses of an entry follow from. */
const addressOf = (entry: Entry) => ({
  isSample: entry.sample,
  slugs: pageSlugsOf(entry),
  former: LOCALES.map((locale) => formerSlugsOf(entry, locale)),
});

function* readsOf(type: TypeName, key: string, old: Entry | undefined, now: Entry | undefined): Generator<Read> {
  yield `entry:${type}/${key}`;
  // Lists show no long texts.
  if (old && now && isDeepStrictEqual(briefOf(old), briefOf(now))) return;
  yield `brief:${type}/${key}`;
  yield `list:${type}`;
  const versions = [old, now].filter((version) => version !== undefined);
  for (const version of versions) yield `in:${type}/${municipalityOf(version)}`;
  if (!old || !now || !isDeepStrictEqual(addressOf(old), addressOf(now))) yield `addresses:${type}`;
  const [slugs = {}, others = {}] = [old && pageSlugsOf(old), now && pageSlugsOf(now)];
  for (const locale of LOCALES)
    if (slugs[locale] !== others[locale])
      for (const slug of [slugs[locale], others[locale]]) if (slug) yield `slug:${type}/${locale}/${slug}`;
}

/**
 * What a page could have asked for that is answered differently now. The two contents are of one site:
 * same origin, same rule for samples.
 */
export function changedReads(before: Content, after: Content): Set<Read> {
  const reads = new Set<Read>();
  if (before.today !== after.today) reads.add('today');
  for (const file of new Set([...before.media.keys(), ...after.media.keys()]))
    if (before.media.get(file)?.hash !== after.media.get(file)?.hash) reads.add(`media:${file}`);
  for (const type of TYPE_NAMES) {
    if (before.entries[type] === after.entries[type]) continue;
    for (const { key, old, now } of changedEntries(before.entries[type], after.entries[type]))
      for (const read of readsOf(type, key, old, now)) reads.add(read);
  }
  return reads;
}
