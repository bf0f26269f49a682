import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { uidOf } from '../src/strapi/types.ts';
import { ACTIONS, SECRET, type ActionName, type Need } from './access/actions.ts';
import { COLUMNS, expectedOf, type Column, type Expected } from './access/expected.ts';
import {
  anchorsOf,
  fresh,
  IS_DEEP,
  KEPT,
  LOCALES,
  localesOf,
  make,
  nameField,
  type Anchors,
  type Kept,
  type Locale,
} from './access/samples.ts';
import { Editor, type Answer, type Document } from './support/editor.ts';
import { startCms, type Instance } from './support/instance.ts';
import { invite, roleIds } from './support/people.ts';
import { PREPARE_TIMEOUT, seededCopy } from './support/prepared.ts';

/** So many cells are under way at once. */
const BATCH = 4;

let cms: Instance;
let admin: Editor;
let anchors: Anchors;
let people: Record<'coordination' | 'editor' | 'author' | 'stranger', Editor>;

beforeAll(async () => {
  const { dataDir, contentDir } = await seededCopy();
  cms = await startCms({ dataDir, env: { CONTENT_DIR: contentDir } });
  admin = await Editor.login(cms);
  anchors = await anchorsOf(admin);
  const roles = await roleIds(admin);
  const role = (name: string) => [roles.get(name) ?? 0];
  people = {
    coordination: await invite(cms, admin, 'koordination', role('Koordinierungsstelle')),
    editor: await invite(cms, admin, 'altenberg', role('Gemeinderedaktion'), ['altenberg']),
    author: await invite(cms, admin, 'autorin', role('Autor/in'), ['altenberg']),
    stranger: await invite(cms, admin, 'fremd', [await roleMadeOnTheDesk()], ['altenberg']),
  };
}, PREPARE_TIMEOUT);

afterAll(() => cms?.stop());

/** A role with every right on the types, made by the super admin without the files knowing it. */
async function roleMadeOnTheDesk(): Promise<number> {
  const { data } = await admin.call('POST', '/admin/roles', { name: 'Presse', description: 'Von Hand angelegt' });
  const id = Number((data as { id?: unknown }).id);
  const permissions = KEPT.flatMap((type) =>
    ['read', 'create', 'update', 'delete', 'publish'].map((right) => ({
      action: `plugin::content-manager.explorer.${right}`,
      subject: uidOf(type),
      properties:
        right === 'delete' || right === 'publish'
          ? { locales: LOCALES }
          : { fields: [nameField(type)], locales: LOCALES },
      conditions: [],
    })),
  );
  const { status } = await admin.call('PUT', `/admin/roles/${id}/permissions`, { permissions });
  expect(status).toBe(200);
  return id;
}

/** An entry whose drafts and note hold the secret word of its municipality; what is published does not. */
async function entry(
  type: Kept,
  municipality: string,
  need: Need,
  locales = localesOf(type),
  changed = locales,
): Promise<string> {
  const secret = SECRET[municipality] ?? '';
  if (need === 'draft')
    return make(admin, anchors, {
      type,
      municipality,
      name: `${secret} ${fresh()}`,
      locales,
      extra: { internalNote: secret },
    });
  const documentId = await make(admin, anchors, { type, municipality, isPublished: true, locales });
  for (const locale of changed) {
    const data = { internalNote: secret, [nameField(type)]: `${secret} neu` };
    expect((await admin.save(type, documentId, data, locale)).status).toBe(200);
  }
  return documentId;
}

const shared = new Map<string, Promise<string>>();

/** The same for all cells that do not change it. */
function sharedEntry(type: Kept, municipality: string, need: Need): Promise<string> {
  const name = `${type} ${municipality} ${need}`;
  const found = shared.get(name) ?? entry(type, municipality, need);
  shared.set(name, found);
  return found;
}

/** What the administrator sees of the shared entries: every type, language and state. */
async function snapshot(ids: ReadonlySet<string>): Promise<string[]> {
  const rows: string[] = [];
  for (const type of KEPT)
    for (const locale of localesOf(type))
      for (const status of ['draft', 'published']) {
        const path = `/content-manager/collection-types/${uidOf(type)}?locale=${locale}&status=${status}&pageSize=500`;
        const { results } = (await admin.call('GET', path)).data as unknown as { results: Document[] };
        for (const row of results)
          if (ids.has(row.documentId)) rows.push(`${type} ${locale} ${status} ${JSON.stringify(row)}`);
      }
  return rows.sort();
}

interface Case {
  action: ActionName;
  column: Column;
  type: Kept;
  locale: Locale;
}

const possible = (action: ActionName): { type: Kept; locale: Locale }[] =>
  KEPT.flatMap((type) => localesOf(type).map((locale) => ({ type, locale }))).filter(
    ({ locale }) => action !== 'begin another language' || locale !== 'de',
  );

/** Every rule once, with types and languages in turn; or everything. */
function cases(): Case[] {
  let turn = 0;
  return (Object.keys(ACTIONS) as ActionName[]).flatMap((action) =>
    COLUMNS.flatMap((column) => {
      const all = possible(action);
      const chosen = IS_DEEP ? all : [all[(turn += 7) % all.length]];
      return chosen.flatMap((one) => (one ? [{ action, column, ...one }] : []));
    }),
  );
}

function said({ status, text }: Answer, documentId: string, expected: Expected): Expected {
  if (typeof expected === 'number' || status !== 200) return status;
  return text.includes(documentId) ? '200+' : '200-';
}

const municipalityOf = ({ column }: Case) => (column.endsWith('foreign') ? 'glashuette' : 'altenberg');

const isBegun = ({ action }: Case) => action === 'begin another language';

/** Whether a cell changes its entry, and cannot share it. */
function needsOwnEntry(one: Case): boolean {
  const expected = expectedOf(one.action, one.column);
  const isRefused = typeof expected === 'number' && expected >= 400;
  return ACTIONS[one.action].changes && (!isRefused || isBegun(one));
}

async function play(one: Case): Promise<string | undefined> {
  const { action, column, type, locale } = one;
  const person = column.split(' ')[0] as keyof typeof people;
  const municipality = municipalityOf(one);
  const tried = ACTIONS[action];
  const { need } = tried;
  const expected = expectedOf(action, column);
  // Languages are published after German.
  const isOwnEntry = needsOwnEntry(one);
  const documentId = isOwnEntry
    ? await entry(type, municipality, need, isBegun(one) || locale === 'de' ? ['de'] : ['de', locale], [locale])
    : await sharedEntry(type, municipality, need);
  if (isOwnEntry && /publish/.test(action) && need === 'draft' && locale !== 'de')
    expect((await admin.publish(type, documentId)).status).toBe(200);
  const answer = await tried.do({ who: people[person], type, locale, municipality, documentId, anchors });
  const got = said(answer, documentId, expected);
  const leaks = person !== 'coordination' && answer.text.includes(SECRET.glashuette ?? '');
  if (got === expected && !leaks) return undefined;
  const why = leaks ? 'a hidden word' : `${got} instead of ${expected}`;
  return `${column} · ${action} · ${type} · ${locale}: ${why} ${answer.error?.message ?? answer.text.slice(0, 200)}`;
}

async function inBatches(all: readonly Case[], work: (one: Case) => Promise<unknown>): Promise<void> {
  const waiting = [...all];
  await Promise.all(
    Array.from({ length: BATCH }, async () => {
      for (let one = waiting.shift(); one; one = waiting.shift()) await work(one);
    }),
  );
}

describe('role × type × action × whose × language', () => {
  it(
    'every cell answers as it should, and no hidden word is in any answer',
    async () => {
      const all = cases();
      const wrong: string[] = [];
      const ids = new Set<string>();
      await inBatches(
        all.filter((one) => !needsOwnEntry(one)),
        async (one) => ids.add(await sharedEntry(one.type, municipalityOf(one), ACTIONS[one.action].need)),
      );
      const before = await snapshot(ids);
      await inBatches(all, async (one) => {
        const complaint = await play(one);
        if (complaint) wrong.push(complaint);
      });
      expect(wrong).toEqual([]);
      expect(await snapshot(ids)).toEqual(before);
    },
    IS_DEEP ? 3_600_000 : 300_000,
  );
});
