import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
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
import { changesSince, entryOf, published } from './support/site.ts';

let cms: Instance;
let admin: Editor;
let anchors: Anchors;
/** Where the CMS puts files that come with a request. */
let received: string;
let people: Record<'altenberg' | 'glashuette' | 'author' | 'coordination' | 'stranger', Editor>;

beforeAll(async () => {
  const { dataDir, contentDir } = await seededCopy();
  received = join(dataDir, 'received');
  mkdirSync(received);
  cms = await startCms({ dataDir, env: { CONTENT_DIR: contentDir, TMPDIR: received } });
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

async function upload(
  who: Editor,
  type: string,
  bytes: Uint8Array,
  mode = 'draft',
  name = 'tabelle.xlsx',
  fields = ['file'],
) {
  const form = new FormData();
  form.set('type', type);
  form.set('mode', mode);
  for (const field of fields) form.append(field, new Blob([new Uint8Array(bytes)]), name);
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

const HTTP = (who: Editor, method: string, path: string, body?: unknown) => who.call(method, `/sheets${path}`, body);

const withoutStand = (rows: Cells): Cells => rows.map((row) => row.slice(0, -1));
const areaOf = async (key: string) =>
  (entryOf(await published(cms), 'commercial-site', key)?.totalArea as { squareMetres?: number } | undefined)
    ?.squareMetres;

const AREA = 'Gesamtfläche · Quadratmeter';

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
    let asked = changed(before, 'al-geising', AREA, 12500.5);
    asked = changed(asked, 'al-geising', 'Gesamtfläche · Genauigkeit', 'genau');
    asked = changed(asked, 'al-geising', 'Gesamtfläche · Quellen', 'Titel: Amtsblatt\nAbgerufen am: 24.11.2026');
    asked = changed(asked, 'al-geising', 'Titel (en)', 'Geising site');
    const { job, rows } = await check(altenberg, 'commercial-site', await toBytes(asked));
    expect(job.counts).toEqual({ new: 0, changed: 1, conflict: 0, error: 0 });
    expect(rows[0]?.row).toMatch(/^Zeile \d$/);
    expect(rows[0]?.notes).toEqual(['Zum Veröffentlichen fehlt noch: Gesamtfläche · Stand']);
    expect(rows[0]?.cells.find(({ column }) => column === AREA)).toEqual({
      cell: `Zelle V${String(rows[0]?.id)}`,
      column: AREA,
      before: '',
      after: '12500,5',
    });
    expect(await sheet(altenberg, 'commercial-site')).toEqual(before);
    const done = await confirm(altenberg, job);
    expect([done.state, done.failure, done.written]).toEqual(['done', null, { created: 0, changed: 1, published: 0 }]);
    expect(withoutStand(await sheet(altenberg, 'commercial-site'))).toEqual(withoutStand(asked));
    expect(await areaOf('al-geising')).toBeUndefined();
  });

  it('makes new entries as drafts of the own municipality', async () => {
    const rows: Cells = [
      ['Schlüssel', 'Titel (de)', 'Ortsteil', 'Zuständige Gemeinde'],
      [null, 'Probefläche Nord', 'Probedorf', null],
      [null, null, 'ohne Titel', null],
      [null, 'Probefläche Süd', 'Probedorf', 'glashuette'],
    ];
    const wrong = await check(people.altenberg, 'commercial-site', await toBytes(rows));
    expect(
      wrong.rows.flatMap(({ cells }) => cells.flatMap(({ cell, problem }) => (problem ? [`${cell}: ${problem}`] : []))),
    ).toEqual([
      'Zelle B3: Ein neuer Eintrag braucht diese Angabe. Füllen Sie die Zelle aus, oder löschen Sie die Zeile.',
      'Zelle D4: Hier können Sie nur für Ihre eigenen Gemeinden anlegen: altenberg. Ändern Sie „Gemeinde“ und „Zuständige Gemeinde“.',
    ]);
    const refused = await HTTP(people.altenberg, 'POST', `/imports/${wrong.job.id}/confirm`, {});
    expect([refused.status, refused.error?.message]).toEqual([
      400,
      'Die Tabelle enthält noch Fehler. Berichtigen Sie sie in der Datei, und laden Sie sie noch einmal hoch.',
    ]);
    const { job } = await check(people.altenberg, 'commercial-site', await toBytes(rows.slice(0, 2)));
    expect((await confirm(people.altenberg, job)).written).toEqual({ created: 1, changed: 0, published: 0 });
    const made = await people.altenberg.find('commercial-site', 'probeflaeche-nord');
    expect(made).toMatchObject({ municipalityCode: 'altenberg', slug: 'probeflaeche-nord', status: 'draft' });
  });

  it('does not overwrite what somebody changed since, unless the editor says so', async () => {
    const { altenberg } = people;
    const exported = await sheet(altenberg, 'company');
    const { documentId } = await admin.find('company', 'fwt-geising');
    await admin.save('company', documentId, { website: 'https://example.org/neu' });
    const bytes = await toBytes(only(changed(exported, 'fwt-geising', 'Ortsteil', 'Anderswo'), 'fwt-geising'));
    const { job, rows } = await check(altenberg, 'company', bytes);
    expect(job.counts).toMatchObject({ conflict: 1, changed: 0 });
    expect(rows[0]?.cells.map(({ column, after }) => [column, after])).toEqual([
      ['Ortsteil', 'Anderswo'],
      ['Website', exported.find(([key]) => key === 'fwt-geising')?.[exported[0]?.indexOf('Website') ?? 0] ?? ''],
    ]);
    expect((await HTTP(altenberg, 'POST', `/imports/${job.id}/confirm`, { conflicts: [] })).error?.message).toBe(
      'In dieser Tabelle gibt es nichts zu übernehmen.',
    );
    expect((await confirm(altenberg, job, [rows[0]?.id])).written?.changed).toBe(1);
    expect((await altenberg.read('company', documentId)).data).toMatchObject({ locality: 'Anderswo' });
  });

  it('publishes anew only through the gates, all or nothing', async () => {
    const { coordination } = people;
    const exported = await sheet(coordination, 'commercial-site');
    const keys = ['dw-reinholdshain', 'gl-schlottwitz'];
    const bad = changed(
      changed(only(exported, ...keys), keys[0] ?? '', AREA, 777),
      keys[1] ?? '',
      'Kurzfassung (de)',
      null,
    );
    const wrong = await check(coordination, 'commercial-site', await toBytes(bad), 'publish');
    expect(wrong.job.counts.error).toBe(1);
    expect(wrong.rows.find(({ state }) => state === 'error')?.cells).toMatchObject([
      { column: 'Kurzfassung (de)', problem: 'Diese Angabe fehlt. Füllen Sie das Feld aus.' },
    ]);
    const good = changed(
      changed(only(exported, ...keys), keys[0] ?? '', AREA, 4321.5),
      keys[1] ?? '',
      'Adresse (de)',
      'probe-adresse',
    );
    const { job } = await check(coordination, 'commercial-site', await toBytes(good), 'publish');
    expect(job.counts).toMatchObject({ error: 0, changed: 2 });
    // Between check and click somebody else takes the address: the gate refuses the second row, and so the first.
    const other = await make(admin, anchors, { type: 'commercial-site', municipality: 'altenberg', locales: ['de'] });
    await admin.save('commercial-site', other, { slug: 'probe-adresse' });
    await admin.publish('commercial-site', other);
    const failed = await confirm(coordination, job);
    expect(failed.failure).toMatch(/^Zelle [A-Z]+\d · Adresse \(de\): .*„probe-adresse“.* Nichts ist geschrieben\.$/);
    expect(await areaOf(keys[0] ?? '')).not.toBe(4321.5);
    expect(withoutStand(only(await sheet(coordination, 'commercial-site'), ...keys))).toEqual(
      withoutStand(only(exported, ...keys)),
    );
    const again = await check(coordination, 'commercial-site', await toBytes(only(good, keys[0] ?? '')), 'publish');
    const { sequence } = await changesSince(cms, 0);
    expect((await confirm(coordination, again.job)).written).toEqual({ created: 0, changed: 1, published: 1 });
    const news = await changesSince(cms, sequence);
    expect(new Set(news.changes.map(({ key, action }) => `${String(key)} ${action}`))).toEqual(
      new Set([`${String(keys[0])} publish`]),
    );
    expect(news.sequence).toBe(sequence + news.changes.length);
    expect(await areaOf(keys[0] ?? '')).toBe(4321.5);
  });

  it('publishes nothing that was taken offline between check and click', async () => {
    const { coordination } = people;
    const key = 'dw-reinholdshain';
    const asked = changed(only(await sheet(coordination, 'commercial-site'), key), key, AREA, 5678);
    const { job } = await check(coordination, 'commercial-site', await toBytes(asked), 'publish');
    expect(job.counts).toMatchObject({ changed: 1, error: 0 });
    const { documentId } = await admin.find('commercial-site', key);
    expect((await admin.unpublish('commercial-site', documentId, 'en')).status).toBe(200);
    expect((await confirm(coordination, job)).failure).toMatch(
      /^„.*“ wurde geändert, seit die Tabelle geprüft wurde\. Nichts ist geschrieben\./,
    );
    const entry = entryOf(await published(cms), 'commercial-site', key);
    expect([entry?.en, await areaOf(key)]).toEqual([undefined, 4321.5]);
  });

  it('writes nothing if an entry is changed between check and click', async () => {
    const exported = only(await sheet(people.altenberg, 'company'), 'herbrig', 'knorr', 'ahorn');
    const asked = exported.map((row, k) =>
      k ? row.map((cell, n) => (exported[0]?.[n] === 'Ortsteil' ? 'Neudorf' : cell)) : row,
    );
    const { job, rows } = await check(people.altenberg, 'company', await toBytes(asked));
    expect(rows.length).toBeGreaterThan(1);
    const { documentId } = await admin.find('company', 'ahorn');
    await admin.save('company', documentId, { website: 'https://example.org/dazwischen' });
    expect((await confirm(people.altenberg, job)).failure).toBe(
      '„AHORN Waldhotel Altenberg“ wurde geändert, seit die Tabelle geprüft wurde. Nichts ist geschrieben. Laden Sie die Datei noch einmal hoch.',
    );
    const after = await sheet(people.altenberg, 'company');
    expect(after.flat()).not.toContain('Neudorf');
  });
});

describe('rights', () => {
  it('bring out the own municipality only', async () => {
    const owners = async (who: Editor) => {
      const rows = await sheet(who, 'company');
      return new Set(rows.slice(1).map((row) => row[2]));
    };
    expect(await owners(people.altenberg)).toEqual(new Set(['altenberg']));
    expect(await owners(people.author)).toEqual(new Set(['altenberg']));
    expect(await owners(people.glashuette)).toEqual(new Set(['glashuette']));
    expect((await owners(people.coordination)).size).toBe(4);
    expect((await download(people.stranger, 'company', 'csv')).status).toBe(403);
    expect((await cms.get('/sheets/files/company/csv')).status).toBe(401);
    expect((await cms.get('/sheets/imports/current')).status).toBe(401);
  });

  it('name a row of others if it is public, and know nothing of their drafts', async () => {
    await make(admin, anchors, {
      type: 'company',
      municipality: 'glashuette',
      name: 'Geheim GmbH',
      extra: { key: 'geheim-gmbh' },
    });
    const rows: Cells = [
      ['Schlüssel', 'Name', 'Ortsteil'],
      ['nomos', 'Anders', 'X'],
      ['geheim-gmbh', 'Anders', 'X'],
    ];
    const found = await check(people.altenberg, 'company', await toBytes(rows));
    expect(found.rows.map(({ title, cells }) => [title, cells.map(({ problem }) => problem)])).toEqual([
      [
        'nomos',
        [
          expect.stringMatching(
            /^Der Arbeitgeber „NOMOS.*“ gehört zu Glashütte und lässt sich hier nicht ändern\. Löschen Sie die Zeile\.$/,
          ),
        ],
      ],
      [
        'geheim-gmbh',
        [
          'Einen Eintrag mit dem Schlüssel „geheim-gmbh“ gibt es nicht. Für einen neuen Eintrag lassen Sie die Zelle leer.',
        ],
      ],
    ]);
    expect(JSON.stringify(found)).not.toContain('Geheim GmbH');
    const moved = changed(only(await sheet(people.altenberg, 'company'), 'ahorn'), 'ahorn', 'Gemeinde', 'glashuette');
    expect((await check(people.altenberg, 'company', await toBytes(moved))).rows[0]?.cells[0]?.problem).toBe(
      'Die Gemeinde bleibt „altenberg“. Umziehen lassen kann den Eintrag die Koordinierungsstelle.',
    );
  });

  it('keep a job to whoever began it, and publishing to whoever may', async () => {
    const job = await current(people.altenberg);
    expect((await HTTP(people.glashuette, 'GET', `/imports/${job?.id}/rows`)).status).toBe(404);
    expect((await HTTP(people.glashuette, 'POST', `/imports/${job?.id}/confirm`, {})).status).toBe(404);
    expect(await (await cms.get(`/sheets/progress/${job?.id}`)).json()).toEqual({
      state: 'checked',
      done: 1,
      total: 1,
    });
    expect((await cms.get('/sheets/progress/0')).status).toBe(404);
    const bytes = await toBytes(await sheet(people.author, 'company'));
    expect((await upload(people.author, 'company', bytes, 'publish')).status).toBe(403);
    expect((await upload(people.author, 'company', bytes)).status).toBe(200);
    expect((await upload(people.stranger, 'company', bytes)).status).toBe(403);
    expect((await upload(people.altenberg, 'settings', bytes)).status).toBe(400);
  });
});

describe('a file that came with a request', () => {
  it.each([
    ['a table', 'company', ['file'], 200],
    ['a table and others beside it', 'company', ['file', 'file', 'other'], 200],
    ['none where the table should be', 'company', ['other'], 400],
    ['a table of no kind', 'settings', ['file', 'other'], 400],
  ])('is gone with the answer: %s', async (_what, type, fields, status) => {
    const before = readdirSync(received);
    const bytes = Buffer.from('Schlüssel;Name;Ortsteil\nnomos;x;y\n');
    const answer = await upload(people.altenberg, type, bytes, 'draft', 'tabelle.csv', fields);
    expect([answer.status, readdirSync(received)]).toEqual([status, before]);
    await settled(people.altenberg);
  });
});

describe('a broken file', () => {
  it('is refused with its reason, and changes nothing', async () => {
    const before = await sheet(people.altenberg, 'place');
    const { job } = await check(people.altenberg, 'place', Buffer.from('%PDF-1.7 x'), 'draft', 'orte.xlsx');
    expect([job.state, job.failure]).toEqual([
      'failed',
      'Das ist ein PDF, keine Tabelle. Laden Sie die Tabelle selbst hoch: als XLSX, CSV oder GeoJSON.',
    ]);
    expect(await sheet(people.altenberg, 'place')).toEqual(before);
  });
});

describe('many rows', () => {
  const COUNT = process.env.DEEP ? 5000 : 60;

  it(`${COUNT} new ones and ${COUNT} changes, with progress on the way`, async () => {
    const rows: Cells = [
      ['Schlüssel', 'Name', 'Art', 'Lage auf der Karte · Punkt oder Fläche', 'Lage auf der Karte · Quelle'],
      ...Array.from({ length: COUNT }, (_, k) => [null, `Massenprobe ${k}`, 'Ortsteil', '50.76, 13.75', 'Erfunden']),
    ];
    const start = performance.now();
    const times: string[] = [];
    const note = (what: string) => times.push(`${what} ${((performance.now() - start) / 1000).toFixed(1)} s`);
    const first = await check(people.coordination, 'place', await toBytes(rows));
    note('checked');
    expect(first.job.counts).toMatchObject({ new: COUNT, error: 0 });
    const writing = confirm(people.coordination, first.job);
    let seen = 0;
    while (seen === 0) {
      const progress = (await (await cms.get(`/sheets/progress/${first.job.id}`)).json()) as {
        state: string;
        done: number;
      };
      seen = progress.state === 'writing' ? progress.done : 1;
    }
    expect((await writing).written).toEqual({ created: COUNT, changed: 0, published: 0 });
    note('written');
    const made = await sheet(people.coordination, 'place');
    note('exported');
    const asked = made.map((row) =>
      String(row[1]).startsWith('Massenprobe')
        ? row.map((cell, n) => (made[0]?.[n] === 'Website' ? 'https://example.org/' : cell))
        : row,
    );
    const second = await check(people.coordination, 'place', await toBytes(asked));
    note('checked');
    expect(second.job.counts).toMatchObject({ changed: COUNT, error: 0 });
    expect((await confirm(people.coordination, second.job)).written?.changed).toBe(COUNT);
    note('written');
    if (process.env.DEEP) console.log(times.join(', '));
  }, 1_800_000);
});
