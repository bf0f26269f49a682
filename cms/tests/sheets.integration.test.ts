import { setTimeout as sleep } from 'node:timers/promises';
import readSheet from 'read-excel-file/node';
import writeSheet from 'write-excel-file/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { JobView, ShownRow } from '../src/sheets/shown.ts';
import { anchorsOf, make, type Anchors } from './access/samples.ts';
import { Editor } from './support/editor.ts';
import { startCms, type Instance } from './support/instance.ts';
import { invite, roleIds } from './support/people.ts';
import { PREPARE_TIMEOUT, seededCopy } from './support/prepared.ts';
import { entryOf, published } from './support/site.ts';

let cms: Instance;
let admin: Editor;
let anchors: Anchors;
let people: Record<'altenberg' | 'glashuette' | 'author' | 'coordination' | 'stranger', Editor>;

beforeAll(async () => {
  const { dataDir, contentDir } = await seededCopy();
  cms = await startCms({ dataDir, env: { CONTENT_DIR: contentDir } });
  admin = await Editor.login(cms);
  anchors = await anchorsOf(admin);
  const roles = await roleIds(admin);
  const role = (name: string) => [roles.get(name) ?? 0];
  const { data } = await admin.call('POST', '/admin/roles', { name: 'Presse', description: 'Von Hand angelegt' });
  people = {
    altenberg: await invite(cms, admin, 'altenberg', role('Gemeinderedaktion'), ['altenberg']),
    glashuette: await invite(cms, admin, 'glashuette', role('Gemeinderedaktion'), ['glashuette']),
    author: await invite(cms, admin, 'autorin', role('Autor/in'), ['altenberg']),
    coordination: await invite(cms, admin, 'koordination', role('Koordinierungsstelle')),
    stranger: await invite(cms, admin, 'fremd', [Number((data as { id?: unknown }).id)], ['altenberg']),
  };
}, PREPARE_TIMEOUT);

afterAll(() => cms?.stop());

type Cells = (string | number | boolean | Date | null)[][];

async function download(who: Editor, type: string, output: string): Promise<{ status: number; bytes: Buffer }> {
  const response = await fetch(`${cms.url}/sheets/files/${type}/${output}`, {
    headers: { authorization: `Bearer ${who.token}` },
  });
  return { status: response.status, bytes: Buffer.from(await response.arrayBuffer()) };
}

async function sheet(who: Editor, type: string): Promise<Cells> {
  const [first] = (await readSheet((await download(who, type, 'xlsx')).bytes, { trim: false })) as unknown as {
    data: Cells;
  }[];
  return first?.data ?? [];
}

const toBytes = async (rows: Cells): Promise<Buffer> =>
  writeSheet(
    rows.map((row) =>
      row.map((cell) => (cell instanceof Date ? { value: cell, type: Date, format: 'dd.mm.yyyy' } : cell)),
    ),
  ).toBuffer();

/** A table with the value of a cell changed, by key and heading. */
function changed(rows: Cells, key: string, heading: string, value: Cells[number][number]): Cells {
  const column = (rows[0] ?? []).indexOf(heading);
  if (column < 0) throw new Error(`no column ${heading}`);
  return rows.map((row) => (row[0] === key ? row.map((cell, k) => (k === column ? value : cell)) : row));
}

const only = (rows: Cells, ...keys: string[]): Cells =>
  rows.filter((row, k) => k === 0 || keys.includes(String(row[0])));

async function current(who: Editor): Promise<JobView | null> {
  const { data } = await who.call('GET', '/sheets/imports/current');
  return (data as unknown as { job: JobView | null }).job;
}

async function settled(who: Editor): Promise<JobView> {
  for (;;) {
    const job = await current(who);
    if (job && !['reading', 'checking', 'writing'].includes(job.state)) return job;
    await sleep(50);
  }
}

async function upload(who: Editor, type: string, bytes: Uint8Array, mode = 'draft', name = 'tabelle.xlsx') {
  const form = new FormData();
  form.set('type', type);
  form.set('mode', mode);
  form.set('file', new Blob([bytes as Uint8Array<ArrayBuffer>]), name);
  const response = await fetch(`${cms.url}/sheets/imports`, {
    method: 'POST',
    headers: { authorization: `Bearer ${who.token}` },
    body: form,
  });
  return { status: response.status, text: await response.text() };
}

async function check(who: Editor, type: string, bytes: Uint8Array, mode = 'draft', name?: string) {
  const { status, text } = await upload(who, type, bytes, mode, name);
  if (status !== 200) throw new Error(`upload answered ${status}: ${text}`);
  const job = await settled(who);
  const { data } = await who.call('GET', `/sheets/imports/${job.id}/rows`);
  return { job, rows: (data as unknown as { rows: ShownRow[] }).rows };
}

async function confirm(who: Editor, job: JobView, conflicts: unknown = []): Promise<JobView> {
  const { status, text } = await who.call('POST', `/sheets/imports/${job.id}/confirm`, { conflicts });
  if (status !== 200) throw new Error(`confirm answered ${status}: ${text}`);
  return settled(who);
}

describe('tables out and in', () => {
  it.each(['xlsx', 'csv', 'csv-iso', 'geojson'])(
    'an export as %s says nothing new when it comes back',
    async (output) => {
      for (const type of ['commercial-site', 'company', 'place']) {
        const { status, bytes } = await download(admin, type, output);
        expect(status).toBe(200);
        const { job, rows } = await check(admin, type, bytes);
        expect([job.failure, rows, job.counts]).toEqual([null, [], { new: 0, changed: 0, conflict: 0, error: 0 }]);
        expect(job.unchanged).toBeGreaterThan(10);
      }
    },
  );

  it('writes what was changed as drafts, after a click and not before', async () => {
    const { altenberg } = people;
    const before = await sheet(altenberg, 'commercial-site');
    const asked = changed(
      changed(before, 'al-geising', 'Gesamtfläche · Quadratmeter', 12500.5),
      'al-geising',
      'Titel (en)',
      'Geising site',
    );
    const { job, rows } = await check(altenberg, 'commercial-site', await toBytes(asked));
    expect(job.counts).toEqual({ new: 0, changed: 1, conflict: 0, error: 0 });
    expect(rows[0]).toMatchObject({ state: 'changed', row: expect.stringMatching(/^Zeile \d+$/) as string });
    expect(rows[0]?.cells).toEqual(
      expect.arrayContaining([
        {
          cell: expect.stringMatching(/^Zelle [A-Z]+\d+$/) as string,
          column: 'Gesamtfläche · Quadratmeter',
          before: expect.any(String) as string,
          after: '12500,5',
        },
      ]),
    );
    expect(await sheet(altenberg, 'commercial-site')).toEqual(before);
    const done = await confirm(altenberg, job);
    expect([done.state, done.failure, done.written]).toEqual(['done', null, { created: 0, changed: 1, published: 0 }]);
    const after = await sheet(altenberg, 'commercial-site');
    const withoutStand = (rows_: Cells) => rows_.map((row) => row.slice(0, -1));
    expect(withoutStand(after)).toEqual(withoutStand(asked));
    expect(entryOf(await published(cms), 'commercial-site', 'al-geising')?.totalArea).not.toMatchObject({
      squareMetres: 12500.5,
    });
  });
});
