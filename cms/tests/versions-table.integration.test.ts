import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { LOCALES, SINGLE, TYPE_NAMES, UNLOCALISED, type Locale, type TypeName } from '@standort/model';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Data } from '../src/strapi/types.ts';
import type { Restored, VersionDetail, VersionList, VersionRow } from '../src/versions/view.ts';
import { anchorsOf, IS_DEEP, make } from './access/samples.ts';
import { runScript, SCRIPT_TIMEOUT } from './support/command.ts';
import { Editor } from './support/editor.ts';
import { startCms, type Instance } from './support/instance.ts';
import { PREPARE_TIMEOUT, seededCopy } from './support/prepared.ts';
import { entryOf, published, type Published } from './support/site.ts';

type Json = Data & { key: string };

/** So many entries of each type are changed as a whole and brought back, the longest first. */
const MOST = IS_DEEP ? 6 : 1;

let cms: Instance;
let admin: Editor;
let seeded: Published;
let edited: Published;
const chosen = new Map<TypeName, string[]>();

/** There are no events in the files. */
const SEEDED = TYPE_NAMES.filter((type) => type !== 'event');

const isOne = <T>(list: readonly T[], value: unknown): boolean => list.includes(value as T);

/** Words change, the rest stays: for entries there is only one of. */
function reworded(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reworded);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [
      name,
      typeof inner === 'string' && /^(claim|lead|heading|title|description)$/.test(name)
        ? `${inner} Geändert.`
        : reworded(inner),
    ]),
  );
}

/** Everything another entry says, under the key and the addresses of this one. */
function swapped(own: Json, other: Json): Json {
  const languages = LOCALES.filter((locale) => own[locale] !== undefined);
  const blocks = languages.map((locale): [string, Data] => {
    const { slug } = own[locale] as Data;
    const block = (other[locale] ?? own[locale]) as Data;
    return [locale, slug === undefined ? block : { ...block, slug }];
  });
  const { de: _de, en: _en, cs: _cs, ...shared } = other;
  return { ...shared, ...Object.fromEntries(blocks), key: own.key };
}

/** Writes other content into the files of the chosen entries. */
function editFiles(contentDir: string, type: TypeName): void {
  const folder = join(contentDir, 'entries', type);
  const all = readdirSync(folder).map((name) => {
    const text = readFileSync(join(folder, name), 'utf8');
    return { path: join(folder, name), text, entry: JSON.parse(text) as Json };
  });
  const longest = [...all].sort((a, b) => b.text.length - a.text.length);
  for (const { path, entry } of longest.slice(0, MOST)) {
    const other = longest.find((one) => one.entry.key !== entry.key && one.entry.de !== undefined) ?? longest.at(-1);
    const content = isOne(SINGLE, type) || !other ? (reworded(entry) as Json) : swapped(entry, other.entry);
    writeFileSync(path, JSON.stringify(content));
    chosen.set(type, [...(chosen.get(type) ?? []), entry.key]);
  }
}

beforeAll(async () => {
  const { dataDir, contentDir } = await seededCopy();
  cms = await startCms({ dataDir, env: { CONTENT_DIR: contentDir } });
  admin = await Editor.login(cms);
  seeded = await published(cms);
  for (const type of SEEDED) editFiles(contentDir, type);
  const { code, output } = await runScript('content-import.ts', [contentDir], dataDir);
  expect(code, output).toBe(0);
  edited = await published(cms);
}, PREPARE_TIMEOUT);

afterAll(() => cms?.stop());

const manager = (type: TypeName, documentId: string, rest: string) =>
  isOne(SINGLE, type)
    ? `/content-manager/single-types/api::${type}.${type}${rest}`
    : `/content-manager/collection-types/api::${type}.${type}/${documentId}${rest}`;

async function documentOf(type: TypeName, key: string): Promise<string> {
  if (!isOne(SINGLE, type)) return (await admin.find(type, key)).documentId;
  return (await admin.call('GET', manager(type, '', '?locale=de'))).data.documentId;
}

const versions = (type: TypeName, documentId: string, rest: string, locale: Locale, method = 'GET') =>
  admin.call(method, `/versions/${type}/${documentId}${rest}?locale=${locale}`);

async function rowsOf(type: TypeName, documentId: string, locale: Locale): Promise<VersionRow[]> {
  return ((await versions(type, documentId, '', locale)).data as unknown as VersionList).rows;
}

/** All languages at once, where the desk can: one may need what another brings. */
async function publish(type: TypeName, documentId: string, locales: readonly Locale[]): Promise<void> {
  const calls = isOne(SINGLE, type)
    ? locales.map((locale) => [manager(type, documentId, `/actions/publish?locale=${locale}`), {}] as const)
    : [
        [
          `/content-manager/collection-types/api::${type}.${type}/actions/bulkPublish`,
          { documentIds: [documentId], ...(!isOne(UNLOCALISED, type) && { locale: locales }) },
        ] as const,
      ];
  for (const [path, body] of calls) {
    const { status, error } = await admin.call('POST', path, body);
    expect([status, error?.message]).toEqual([200, undefined]);
  }
}

/** Brings a version back in every language and publishes it. */
async function bringBack(type: TypeName, key: string, which: (rows: VersionRow[]) => VersionRow | undefined) {
  const documentId = await documentOf(type, key);
  const entry: Data = entryOf(edited, type, key) ?? {};
  const locales = isOne(UNLOCALISED, type) ? (['de'] as const) : LOCALES.filter((locale) => entry[locale]);
  for (const locale of locales) {
    const id = which(await rowsOf(type, documentId, locale))?.id ?? '';
    const { differences, missing } = (await versions(type, documentId, `/${id}`, locale))
      .data as unknown as VersionDetail;
    expect(missing).toEqual([]);
    const restored = await versions(type, documentId, `/${id}/restore`, locale, 'POST');
    expect([restored.status, restored.error?.message]).toEqual([200, undefined]);
    expect((restored.data as unknown as Restored).isChanged).toBe(differences.length > 0);
  }
  await publish(type, documentId, locales);
}

const bytesOf = (from: Published, type: TypeName, key: string) => JSON.stringify(entryOf(from, type, key), null, 1);

describe('every earlier version comes back as it was', { timeout: SCRIPT_TIMEOUT }, () => {
  it.each(SEEDED)('%s', async (type) => {
    const keys = chosen.get(type) ?? [];
    expect(keys.length).toBeGreaterThan(0);
    for (const key of keys) {
      expect(bytesOf(edited, type, key)).not.toBe(bytesOf(seeded, type, key));
      await bringBack(type, key, (rows) => rows.at(-1));
      expect(bytesOf(await published(cms), type, key)).toBe(bytesOf(seeded, type, key));
      if (!IS_DEEP) continue;
      await bringBack(type, key, (rows) => rows.filter(({ action }) => action === 'import')[0]);
      expect(bytesOf(await published(cms), type, key)).toBe(bytesOf(edited, type, key));
    }
  });

  it('event, written on the desk', async () => {
    const anchors = await anchorsOf(admin);
    const documentId = await make(admin, anchors, {
      type: 'event',
      municipality: 'altenberg',
      locales: LOCALES,
      isPublished: true,
      extra: { internalNote: 'Notiz von damals' },
    });
    const { key } = (await admin.read('event', documentId)).data as unknown as { key: string };
    const before = bytesOf(await published(cms), 'event', key);
    for (const locale of LOCALES) {
      const changed = {
        title: `Anders ${locale}`,
        summary: 'Anders.',
        startsOn: '2028-01-01',
        internalNote: 'Heute',
        sources: [],
      };
      expect((await admin.save('event', documentId, changed, locale)).status).toBe(200);
    }
    for (const locale of LOCALES) {
      const rows = await rowsOf('event', documentId, locale);
      const id = rows.find(({ action }) => action === 'publish')?.id ?? '';
      expect((await versions('event', documentId, `/${id}/restore`, locale, 'POST')).status).toBe(200);
      expect((await admin.publish('event', documentId, {}, locale)).status).toBe(200);
    }
    expect(bytesOf(await published(cms), 'event', key)).toBe(before);
    expect((await admin.read('event', documentId)).data.internalNote).toBe('Notiz von damals');
  });
});
