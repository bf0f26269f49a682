import { CENTRAL_EUROPE, TYPES } from '@standort/model';
import { expect, it } from 'vitest';
import { reachFrom } from '../../src/access/reach.ts';
import { municipalEditor } from '../../src/access/roles/municipal-editor.ts';
import { checkRow, type Circumstances } from '../../src/sheets/check-row.ts';
import { sheetOf, type Column } from '../../src/sheets/columns.ts';
import { withChanges } from '../../src/sheets/compare.ts';
import type { Known } from '../../src/sheets/documents.ts';
import type { Cell } from '../../src/sheets/files/grid.ts';
import { shownCells } from '../../src/sheets/findings.ts';
import { inLanguages } from '../../src/sheets/judge.ts';
import { shapeIn } from '../../src/sheets/places.ts';
import { rowOf } from '../../src/sheets/rows.ts';
import type { SheetRow, Table } from '../../src/sheets/table.ts';
import type { Row } from '../../src/strapi/types.ts';
import { models } from '../support/schemas.ts';
import { SAMPLE_SITES } from './samples.ts';

const COUNT = process.env.DEEP ? 2000 : 200;
const SEED = 20_261_128;

/** mulberry32 */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const sheet = sheetOf('commercial-site', models);

const published = (key: string): Row[] => [{ id: 1, documentId: key, locale: 'de', key, publishedAt: '2026-01-01' }];
const target = (key: string, locales: ('de' | 'en')[] = ['de', 'en']): Known => ({
  documentId: key,
  key,
  owner: 'altenberg',
  isOwn: true,
  name: undefined,
  names: [key],
  drafts: locales,
  published: locales,
  rows: locales.flatMap((locale) => published(key).map((row) => ({ ...row, locale }))),
});

const around = (): Circumstances => ({
  sheet,
  models,
  reach: reachFrom([municipalEditor], ['altenberg']),
  reading: {
    form: 'german',
    find: (_type, text) => (/^[a-z-]+$/.test(text) ? { value: text } : { problem: 'unbekannt' }),
    shape: shapeIn(CENTRAL_EUROPE),
  },
  targets: new Map([
    ['municipality', new Map([['altenberg', target('altenberg')]])],
    ['contact', new Map([['town-hall-altenberg', target('town-hall-altenberg')]])],
  ]),
  known: new Map(SAMPLE_SITES.map(({ key }) => [String(key), target(String(key), ['de'])])),
  publishes: true,
  rowsByKey: new Map(),
  rowName: ({ number }) => `Zeile ${number}`,
  slugs: new Map(),
});

it(`${COUNT} random rows: nothing crashes, and nothing wrong would be published`, () => {
  const next = random(SEED);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T;
  const cells = SAMPLE_SITES.map((entry) => rowOf(entry, sheet, 'xlsx'));
  const WORDS: readonly (() => Cell)[] = [
    () => null,
    () => '',
    () => Math.floor(next() * 1e6) - 1000,
    () => next() * 100_000,
    () => next() < 0.5,
    () => new Date(Math.floor(next() * 2e12)),
    () => String.fromCharCode(...Array.from({ length: 1 + Math.floor(next() * 8) }, () => Math.floor(next() * 0xffff))),
    () => `${Math.floor(next() * 40)}.${Math.floor(next() * 15)}.20${Math.floor(next() * 99)}`,
    () => `${(next() * 90).toFixed(4)}, ${(next() * 30).toFixed(4)}`,
    () =>
      pick([
        '<b>x</b>',
        'Titel: x',
        'Quellen 1 · Titel: x',
        'ja',
        'frei',
        '2026-11',
        '{"type":"Point"}',
        '## x',
        'undated',
        '12.500,5',
      ]),
    () => pick(pick(cells)) ?? null,
  ];
  const table = { sheet, cellName: (_row: SheetRow, { heading }: Column) => heading } as unknown as Table;
  let taken = 0;
  for (let n = 0; n < COUNT; n++) {
    const at = Math.floor(next() * SAMPLE_SITES.length);
    const entry = SAMPLE_SITES[at] ?? {};
    const own = cells[at] ?? [];
    const row: SheetRow = {
      number: n + 2,
      key: next() < 0.1 ? '' : String(entry.key),
      stand: '',
      cells: new Map(sheet.columns.slice(1).map((column, k) => [column, own[k + 1] ?? null])),
      bad: new Map(),
    };
    for (let k = 0; k < 1 + next() * 3; k++) row.cells.set(pick(sheet.columns.slice(1)), pick(WORDS)());
    const known = around().known.get(row.key);
    const finding = checkRow(around(), row, known && { known, draft: entry, published: entry });
    if (!finding) continue;
    expect(() => shownCells(finding, table)).not.toThrow();
    if (finding.state === 'error' || !finding.publish) continue;
    taken += 1;
    const changed = inLanguages(withChanges(entry, finding.changes), finding.publish);
    expect([n, TYPES['commercial-site'].safeParse(changed).error?.issues ?? []]).toEqual([n, []]);
  }
  expect(taken).toBeGreaterThan(COUNT / 20);
});
