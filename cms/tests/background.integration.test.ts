import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FeedRow } from '../src/feed/feed.ts';
import type { AppointmentRow, PlannedAnswer, Wish } from '../src/timing/appointment.ts';
import type { Calendar } from '../src/timing/deadline.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Data } from '../src/strapi/types.ts';
import { make } from './access/samples.ts';
import { Editor, type Answer } from './support/editor.ts';
import { fewEntries } from './support/few-entries.ts';
import { startCms, type Instance } from './support/instance.ts';
import { startMailbox, type Mailbox } from './support/mailbox.ts';
import { emailOf, invite, roleIds } from './support/people.ts';
import { startPostgres, type Postgres } from './support/postgres.ts';
import { emptyDataDir, PREPARE_TIMEOUT } from './support/prepared.ts';
import { published } from './support/site.ts';
import { checked, exported, written } from './support/tables.ts';

// Two CMS on one PostgreSQL, with a clock the test moves: what is planned happens once, at its time or late, and what
// is done at the same time is done one after the other.

const PATIENCE = 120_000;
const clockFile = join(mkdtempSync(join(tmpdir(), 'standort-clock-')), 'now');
const setClock = (moment: string) => writeFileSync(clockFile, moment);

let postgres: Postgres;
let mailbox: Mailbox;
let nodes: Instance[] = [];
let start: () => Promise<Instance>;
let admin: Editor;
let editor: Editor;
let stranger: Editor;
let author: Editor;

interface Row extends FeedRow {
  sequence: number;
  by: string;
}
const first = () => nodes[0] as Instance;

beforeAll(async () => {
  setClock('2027-03-01T09:00:00Z');
  [postgres, mailbox] = await Promise.all([startPostgres(), startMailbox()]);
  const env = {
    CONTENT_DIR: await fewEntries('settings/settings', 'commercial-site/gl-uhrenmeile'),
    DATABASE_URL: await postgres.database('cms'),
    SMTP_URL: mailbox.url,
    MAIL_FROM: 'standort@example.org',
    BACKGROUND_SECONDS: '0.2',
    CLOCK_FILE: clockFile,
  };
  const dataDir = emptyDataDir();
  start = () => startCms({ dataDir, env });
  nodes = [await start()];
  nodes.push(await start());
  admin = await Editor.login(first());
  const roles = await roleIds(admin);
  const role = (name: string) => [roles.get(name) ?? 0];
  editor = await invite(first(), admin, 'glashuette', role('Gemeinderedaktion'), ['glashuette']);
  stranger = await invite(first(), admin, 'altenberg', role('Gemeinderedaktion'), ['altenberg']);
  author = await invite(first(), admin, 'autorin', role('Autor/in'), ['glashuette']);
}, PREPARE_TIMEOUT);

afterAll(async () => {
  await Promise.all(nodes.map((node) => node.stop()));
  await postgres?.stop();
  await mailbox?.stop();
});

const soon = <T>(ask: () => Promise<T> | T) => expect.poll(ask, { timeout: 60_000, interval: 100 });

async function feed(): Promise<Row[]> {
  const path = '/content-manager/collection-types/api::change.change?sort=sequence:desc&pageSize=100';
  const { data } = await admin.call('GET', `${path}&filters[by][$ne]=import`);
  return (data as unknown as { results: Row[] }).results.reverse();
}
const newest = async () => (await feed()).at(-1)?.sequence ?? 0;
const feedSince = async (last: number) => (await feed()).filter(({ sequence }) => sequence > last);
const told = (rows: readonly Row[]) => rows.map(({ action, entryLocale, by }) => [action, entryLocale, by]);

const plan = (who: Editor, wish: Partial<Wish>): Promise<Answer> => who.call('POST', '/timing/appointments', wish);
const waiting = async (who = admin): Promise<AppointmentRow[]> => {
  const { data } = await who.call('GET', '/timing/calendar');
  return (data as unknown as Calendar).appointments.filter(({ state }) => state === 'waiting');
};
/** Until every node had its turn more than once. */
const aWhile = () => new Promise((resolve) => setTimeout(resolve, 2000));

describe('changes on two nodes at the same time', { timeout: PATIENCE }, () => {
  const COUNT = 20;
  const title = (n: number) => `Gleichzeitig ${n}`;
  let elsewhere: Editor;
  let sites: string[];
  let leaver: string;
  let successor: string;

  const newContact = async (name: string) => {
    const sources = [{ title: 'Stadtverwaltung', accessedOn: '2026-11-24' }];
    const { documentId } = (await admin.create('contact', { name, roleDe: 'Auskunft', sources })).data;
    expect((await admin.publish('contact', documentId)).status).toBe(200);
    return documentId;
  };
  const on = (n: number) => (n % 2 ? admin : elsewhere);
  const saidOf = ({ status, error }: Answer) => [status, error?.message];
  const allDone = (answers: readonly Answer[]) =>
    expect(answers.map(saidOf)).toEqual(answers.map(() => [200, undefined]));
  /** Rows without a gap, counted by their entry. */
  const rowsSince = async (before: number) => {
    const rows = await feedSince(before);
    expect(rows.map(({ sequence }) => sequence)).toEqual(rows.map((_, n) => before + 1 + n));
    return Map.groupBy(rows, ({ entryDocumentId }) => entryDocumentId);
  };
  const publicSites = async () => {
    const entries = (await published(first())).entries['commercial-site'];
    return entries.filter(({ key }) => key.startsWith('gleichzeitig-'));
  };

  beforeAll(async () => {
    elsewhere = await Editor.login(nodes[1] as Instance);
    [leaver, successor] = [await newContact('Wer geht'), await newContact('Wer nachfolgt')];
    const municipality = { glashuette: (await admin.find('municipality', 'glashuette')).documentId };
    const sample = { type: 'commercial-site', municipality: 'glashuette', locales: ['de'], isPublished: true } as const;
    sites = [];
    for (let n = 0; n < COUNT; n += 1)
      sites.push(await make(admin, { municipality, contact: leaver }, { ...sample, name: title(n) }));
  }, PATIENCE);

  it('a succession and publishing of the same entries', async () => {
    const before = await newest();
    const publishing = sites.map((id, n) => on(n).publish('commercial-site', id, { summary: `Stand ${n}.` }));
    const succession = admin.call('POST', '/contacts/succession', { leaver, successor });
    allDone(await Promise.all([succession, ...publishing]));
    const rows = await rowsSince(before);
    expect(sites.map((id) => rows.get(id)?.length)).toEqual(sites.map(() => 2));
    const { key } = (await admin.read('contact', successor)).data;
    const shown = await publicSites();
    expect(shown.map(({ contact }) => contact)).toEqual(sites.map(() => key));
    expect(shown.map(({ de }) => (de as Data).summary).sort()).toEqual(sites.map((_, n) => `Stand ${n}.`).sort());
  });

  it('a table and publishing of other entries and of the contact they all name', async () => {
    const [headings = [], ...rows] = await exported(first(), admin, 'commercial-site');
    const summary = headings.indexOf('Kurzfassung (de)');
    expect(summary).toBeGreaterThan(0);
    const inTable = sites.map((_, n) => `gleichzeitig-${n}`).slice(0, COUNT / 2);
    const changed = rows
      .filter(([key = '']) => inTable.includes(key))
      .map((row) => row.map((cell, n) => (n === summary ? 'Aus der Tabelle.' : cell)));
    const job = await checked(first(), admin, 'commercial-site', [headings, ...changed]);
    expect(job.counts).toMatchObject({ changed: inTable.length, error: 0, conflict: 0 });
    const before = await newest();
    const others = sites.slice(inTable.length);
    const publishing = others.flatMap((id, n) => [
      on(n).publish('commercial-site', id, { summary: `Neuer Stand ${n}.` }),
      on(n + 1).publish('contact', successor, { roleDe: `Auskunft ${n}` }),
    ]);
    const [{ state, failure }, ...answers] = await Promise.all([written(admin, job), ...publishing]);
    expect([state, failure]).toEqual(['done', null]);
    allDone(answers);
    const found = await rowsSince(before);
    expect(sites.map((id) => found.get(id)?.length)).toEqual(sites.map(() => 1));
    expect(found.get(successor)).toHaveLength(others.length);
    expect((await publicSites()).filter(({ de }) => (de as Data).summary === 'Aus der Tabelle.')).toHaveLength(
      inTable.length,
    );
  });
});

describe('appointments on two nodes', { timeout: PATIENCE }, () => {
  let site: { documentId: string };
  const wish = (more: Partial<Wish>): Partial<Wish> => ({
    type: 'commercial-site',
    documentId: site.documentId,
    locale: '*',
    ...more,
  });

  beforeAll(async () => {
    site = await editor.find('commercial-site', 'gl-uhrenmeile');
  });

  it('are refused where they cannot be kept, in German and at their field', async () => {
    const past = await plan(editor, wish({ action: 'unpublish', at: '2027-03-01T09:59' }));
    expect(past.error?.message).toBe('1. März 2027 um 09:59 Uhr ist vorbei. Wählen Sie eine Zeit, die noch kommt.');
    const never = await plan(editor, wish({ action: 'unpublish', at: '2027-03-28T02:30' }));
    expect(never.error?.details.errors).toEqual([
      expect.objectContaining({
        path: ['at'],
        message:
          'Diese Uhrzeit gibt es an dem Tag nicht: Die Uhren werden auf Sommerzeit vorgestellt. Wählen Sie 28. März 2027 um 03:30 Uhr oder eine andere Zeit.',
      }),
    ]);
    const empty = await plan(editor, wish({ action: 'unpublish', at: '' }));
    expect(empty.error?.message).toContain('Es fehlt, wann.');
    expect(await waiting()).toEqual([]);
  });

  it('are planned, seen and called off only by those who may publish the entry', async () => {
    const at = '2027-04-01T08:00';
    for (const who of [stranger, author])
      expect((await plan(who, wish({ action: 'unpublish', at }))).error?.message).toContain(
        'Diesen Eintrag können Sie nicht veröffentlichen, auch nicht später.',
      );
    const { status, data } = await plan(editor, wish({ action: 'unpublish', at }));
    expect(status).toBe(201);
    const { appointment } = data as unknown as PlannedAnswer;
    expect(appointment).toMatchObject({ dueAt: '2027-04-01T06:00:00.000Z', plannedBy: emailOf('glashuette') });
    expect(await waiting(stranger)).toEqual([]);
    const path = `/timing/appointments/${appointment.id}`;
    expect((await stranger.call('DELETE', path)).status).toBe(403);
    expect((await plan(editor, wish({ action: 'unpublish', at: '2027-04-02T08:00' }))).error?.message).toContain(
      'Das ist schon für 1. April 2027 um 08:00 Uhr vorgesehen.',
    );
    expect((await editor.call('DELETE', path)).status).toBe(200);
    expect(await waiting()).toEqual([]);
  });

  it('are kept once, at the hour of the day that was meant, across daylight saving', async () => {
    const before = await newest();
    await plan(editor, wish({ action: 'unpublish', at: '2027-03-28T01:30' }));
    await plan(editor, wish({ action: 'publish', at: '2027-03-28T03:30' }));
    setClock('2027-03-28T00:29:59Z');
    await aWhile();
    expect(await feedSince(before)).toEqual([]);
    setClock('2027-03-28T00:30:00Z');
    await soon(async () => (await feedSince(before)).length).toBe(3);
    setClock('2027-03-28T01:30:00Z');
    await soon(async () => (await feedSince(before)).length).toBe(6);
    await aWhile();
    const by = emailOf('glashuette');
    expect(told(await feedSince(before)).sort()).toEqual(
      ['publish', 'unpublish'].flatMap((action) => ['cs', 'de', 'en'].map((locale) => [action, locale, by])),
    );
  });

  it('are kept in their order after both nodes were down for weeks', async () => {
    const before = await newest();
    await plan(editor, wish({ action: 'unpublish', at: '2027-05-01T08:00' }));
    await plan(editor, wish({ action: 'publish', at: '2027-05-03T08:00' }));
    await Promise.all(nodes.map((node) => node.stop()));
    setClock('2027-06-20T10:00:00Z');
    nodes = await Promise.all([start(), start()]);
    [admin, editor] = [
      await Editor.login(first()),
      await Editor.login(first(), { email: emailOf('glashuette'), password: 'Osterzgebirge-2026' }),
    ];
    await soon(async () => (await feedSince(before)).length).toBe(6);
    await aWhile();
    expect((await feedSince(before)).map(({ action }) => action)).toEqual([
      ...Array<string>(3).fill('unpublish'),
      ...Array<string>(3).fill('publish'),
    ]);
    expect(await waiting()).toEqual([]);
  });

  it('that the rules refuse are told when planned, and by one mail when their time comes', async () => {
    const before = await newest();
    const read = await editor.read('commercial-site', site.documentId);
    await editor.save('commercial-site', site.documentId, { ...read.data, summary: '' });
    const { data } = await plan(editor, wish({ locale: 'de', action: 'publish', at: '2027-06-21T08:00' }));
    const { warning } = data as unknown as PlannedAnswer;
    expect(warning).toContain('Kurzfassung');
    mailbox.refuses(true);
    setClock('2027-06-21T06:00:00Z');
    await soon(async () => (await waiting()).length).toBe(0);
    await aWhile();
    expect(mailbox.received).toEqual([]);
    mailbox.refuses(false);
    setClock('2027-06-21T06:06:00Z');
    await soon(() => mailbox.received.length).toBe(1);
    await aWhile();
    expect(mailbox.received).toEqual([
      expect.objectContaining({
        to: emailOf('glashuette'),
        subject: expect.stringMatching(/^Termin nicht eingehalten: Die Gewerbefläche „/) as string,
        text: expect.stringContaining('sollte am 21. Juni 2027 um 08:00 Uhr erscheinen. Das ging nicht:') as string,
      }),
    ]);
    expect(mailbox.received[0]?.text).toContain(
      `/admin/content-manager/collection-types/api::commercial-site.commercial-site/${site.documentId}`,
    );
    expect(await feedSince(before)).toEqual([]);
  });

  it('of a draft: whoever could not publish it does not change it any more', async () => {
    const { documentId: municipality } = await editor.find('municipality', 'glashuette');
    const draft = { title: 'Probefest', municipality, summary: 'Kurz.', startsOn: '2027-09-01', location: 'Markt' };
    const made = await editor.create('event', { ...draft, sources: [] });
    const { documentId } = made.data;
    author = await Editor.login(first(), { email: emailOf('autorin'), password: 'Osterzgebirge-2026' });
    expect((await author.save('event', documentId, { summary: 'Vorher.' })).status).toBe(200);
    const { status } = await plan(editor, {
      type: 'event',
      documentId,
      locale: '*',
      action: 'publish',
      at: '2027-08-01T08:00',
    });
    expect(status).toBe(201);
    const refused = await author.save('event', documentId, { summary: 'Nachher.' });
    expect(refused.error?.message).toContain('Für diesen Eintrag ist vorgemerkt, wann er erscheint.');
    expect((await editor.read('event', documentId)).data.summary).toBe('Vorher.');
    expect((await editor.save('event', documentId, { summary: 'Von der Redaktion.' })).status).toBe(200);
  });

  it('of somebody who may no longer publish the entry are not kept', async () => {
    const before = await newest();
    await plan(editor, wish({ action: 'unpublish', at: '2027-07-01T08:00' }));
    const editorships = '/content-manager/collection-types/api::editorship.editorship';
    const { data } = await admin.call('GET', `${editorships}?filters[email][$eq]=${emailOf('glashuette')}`);
    const [{ documentId }] = (data as unknown as { results: [{ documentId: string }] }).results;
    expect((await admin.call('DELETE', `${editorships}/${documentId}`)).status).toBe(200);
    const letters = mailbox.received.length;
    setClock('2027-07-01T06:00:00Z');
    await soon(() => mailbox.received.length).toBe(letters + 1);
    expect(mailbox.received.at(-1)?.text).toContain('darf diesen Eintrag nicht mehr veröffentlichen.');
    expect(await feedSince(before)).toEqual([]);
  });
});
