import {
  LOCALES,
  TYPES,
  TYPE_NAMES,
  referencesOf,
  type EntriesByType,
  type Entry,
  type EntryChange,
  type TypeName,
} from '@standort/model';

/** Numbers from 0 to below 1, always the same for one seed (mulberry32). */
export function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

type Json = Record<string, unknown>;
type Block = { slug?: string; formerSlugs?: string[] } & Json;

const LOCALISED = ['industry', 'location-factor', 'commercial-site', 'company', 'municipality', 'article'] as const;
/** Entries no page can do without. */
const FIXED = new Set<TypeName>(['settings', 'homepage', 'page', 'municipality', 'contact']);

/** A stream of changes as editors make them; every one leads to valid entries. */
export class RandomEdits {
  readonly #random: () => number;
  readonly #gone: { type: TypeName; key: string; entry: Entry }[] = [];
  #count = 0;

  constructor(seed: number) {
    this.#random = randomNumbers(seed);
  }

  #pick<T>(from: readonly T[]): T {
    const found = from[Math.floor(this.#random() * from.length)];
    if (found === undefined) throw new Error('There is nothing to pick from.');
    return found;
  }

  #some(entries: EntriesByType, types: readonly TypeName[]): { type: TypeName; key: string; json: Json } {
    const type = this.#pick(types.filter((name) => entries[name].size > 0));
    const [key, entry] = this.#pick([...(entries[type] as Map<string, Entry>)]);
    return { type, key, json: structuredClone(entry) };
  }

  #block(json: Json): Block {
    return json[this.#pick(LOCALES.filter((locale) => json[locale] !== undefined))] as Block;
  }

  /** The next change and what it is called. */
  next(entries: EntriesByType): { name: string; changes: EntryChange[] } {
    const names = ['text', 'text', 'shared', 'slug', 'move', 'language', 'remove', 'restore', 'words'] as const;
    for (;;) {
      const name = this.#pick(names);
      const changes = this[`_${name}`](entries);
      if (changes.length)
        return { name: `${name} ${changes.map(({ type, key }) => `${type}/${key}`).join()}`, changes };
    }
  }

  #as(type: TypeName, key: string, json: unknown): EntryChange[] {
    return [{ file: `edit/${type}/${key}`, type, key, json }];
  }

  _text(entries: EntriesByType): EntryChange[] {
    const { type, key, json } = this.#some(entries, [...LOCALISED, 'job-story']);
    const block = this.#block(json);
    const field = this.#pick(['title', 'summary', 'body', 'lead'].filter((name) => typeof block[name] === 'string'));
    if (!field) return [];
    // Half a link or heading would be refused.
    block[field] = `${String(block[field])
      .slice(0, 80)
      .replace(/[[#].*/s, '')} ${++this.#count}`.trim();
    return this.#as(type, key, json);
  }

  _shared(entries: EntriesByType): EntryChange[] {
    const { type, key, json } = this.#some(entries, ['company', 'place', 'organisation', 'commercial-site']);
    if (type === 'commercial-site')
      Object.assign(json, {
        offerStatus: this.#pick(['onRequest', 'planned', 'inUse', 'full']),
        planStatus: { de: 'Bebauungsplan in Kraft' },
        checkedOn: '2026-11-01',
        checkDueOn: '2027-11-01',
      });
    else json.name = `${String(json.name).slice(0, 40)} ${++this.#count}`;
    return this.#as(type, key, json);
  }

  _slug(entries: EntriesByType): EntryChange[] {
    const { type, key, json } = this.#some(entries, [...LOCALISED, 'job-story']);
    const block = this.#block(json);
    if (!block.slug) return [];
    block.formerSlugs = [...(block.formerSlugs ?? []), block.slug];
    block.slug = `adresse-${++this.#count}`;
    return this.#as(type, key, json);
  }

  _move(entries: EntriesByType): EntryChange[] {
    const { type, key, json } = this.#some(entries, ['company', 'commercial-site', 'place', 'job-story']);
    json.municipality = this.#pick([...entries.municipality.keys()]);
    return this.#as(type, key, json);
  }

  _language(entries: EntriesByType): EntryChange[] {
    const { type, key, json } = this.#some(entries, [...LOCALISED, 'job-story']);
    const locale = this.#pick(['en', 'cs'] as const);
    if (json[locale] === undefined) json[locale] = { ...(json.de as Block), slug: `neu-${locale}-${++this.#count}` };
    else delete json[locale];
    return this.#as(type, key, json);
  }

  _remove(entries: EntriesByType): EntryChange[] {
    const used = new Set(
      TYPE_NAMES.flatMap((type) =>
        [...(entries[type] as Map<string, Entry>).values()].flatMap((entry) =>
          referencesOf(TYPES[type], entry).map((ref) => `${ref.type}/${ref.key}`),
        ),
      ),
    );
    const { type, key } = this.#some(
      entries,
      TYPE_NAMES.filter((name) => !FIXED.has(name)),
    );
    const entry = (entries[type] as Map<string, Entry>).get(key);
    if (used.has(`${type}/${key}`) || !entry) return [];
    this.#gone.push({ type, key, entry });
    return this.#as(type, key, undefined);
  }

  _restore(entries: EntriesByType): EntryChange[] {
    const [back] = this.#gone.splice(Math.floor(this.#random() * this.#gone.length), 1);
    if (!back) return [];
    const lost = referencesOf(TYPES[back.type], back.entry).some((ref) => !entries[ref.type].has(ref.key));
    return lost ? [] : this.#as(back.type, back.key, back.entry);
  }

  _words(entries: EntriesByType): EntryChange[] {
    const { type, key, json } = this.#some(entries, ['page', 'homepage', 'settings']);
    if (type === 'settings' && this.#random() < 0.5) (json.chain as string[]).reverse();
    else {
      const block = this.#block(json);
      const field = this.#pick(
        ['lead', 'description', 'name', 'claim'].filter((name) => typeof block[name] === 'string'),
      );
      if (!field) return [];
      block[field] = `${String(block[field]).slice(0, 60)} ${++this.#count}`;
    }
    return this.#as(type, key, json);
  }
}
