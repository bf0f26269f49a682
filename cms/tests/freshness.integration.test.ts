import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { freePort } from '../../scripts/lib/ports.ts';
import type { CheckList, Confirmed, EntryCheck } from '../src/freshness/rows.ts';
import type { Calendar } from '../src/timing/deadline.ts';
import type { VersionList } from '../src/versions/view.ts';
import { anchorsOf, make, to, type Anchors, type SampleOptions } from './access/samples.ts';
import { inDatabase } from './support/database.ts';
import { Editor } from './support/editor.ts';
import { startCms, type Instance } from './support/instance.ts';
import { startMailbox, type Mailbox } from './support/mailbox.ts';
import { invite, roleIds } from './support/people.ts';
import { PREPARE_TIMEOUT, seededCopy } from './support/prepared.ts';
import { entryOf, published } from './support/site.ts';

// The clock is moved by a file. Entries of the seed are due in another century, those of the tests in spring 2027.

/** A start takes three seconds on a quiet machine, many times that on a busy one. */
const PATIENCE = 180_000;

let cms: Instance;
let mailbox: Mailbox;
let start: () => Promise<Instance>;
let clockFile: string;
let admin: Editor;
let anchors: Anchors;
let people: Record<'altenberg' | 'second' | 'author' | 'glashuette' | 'coordination' | 'homeless', Editor>;

const setClock = (moment: string) => writeFileSync(clockFile, moment);

let seen = 0;
/** What has arrived and was not asked for yet. */
const unseen = () => mailbox.received.slice(seen);

/** The same as `recipient: subject`; it counts as asked for then. */
function collect(): string[] {
  const letters = unseen().map(({ to: recipient, subject }) => `${recipient}: ${subject}`);
  seen += letters.length;
  return letters.sort();
}

/** Until the work of a day is done and its letters are sent. */
async function untilDone(day: string): Promise<string[]> {
  const found = async (question: string) => (await asked(question)).length;
  const isDone = async () => (await found(`select 1 from done where mark = 'check/${day}'`)) === 1;
  await vi.waitUntil(isDone, { timeout: PATIENCE / 3 });
  const isSent = async () => !(await found(`select 1 from mails where state != 'sent'`));
  await vi.waitUntil(isSent, { timeout: PATIENCE / 3 });
  return collect();
}

/** Moves the clock on and gives back what was mailed on that day. */
async function on(moment: string): Promise<string[]> {
  setClock(moment);
  return untilDone(moment.slice(0, 10));
}

beforeAll(async () => {
  const { dataDir, contentDir } = await seededCopy();
  for (const table of ['commercial_sites', 'companies'])
    await inDatabase(dataDir, `update ${table} set check_due_on = '2099-01-01'`);
  clockFile = join(dirname(dataDir), 'clock');
  setClock('2027-01-15T12:00:00Z');
  mailbox = await startMailbox();
  const env = {
    CONTENT_DIR: contentDir,
    CLOCK_FILE: clockFile,
    SMTP_URL: mailbox.url,
    BACKGROUND_SECONDS: '0.2',
    ADMIN_URL: 'https://redaktion.example.org',
  };
  // The same after each start, so that everybody stays logged in.
  const port = await freePort();
  start = () => startCms({ dataDir, env, port });
  cms = await start();
  admin = await Editor.login(cms);
  anchors = await anchorsOf(admin);
  const roles = await roleIds(admin);
  const role = (name: string) => [roles.get(name) ?? 0];
  people = {
    altenberg: await invite(cms, admin, 'altenberg', role('Gemeinderedaktion'), ['altenberg']),
    second: await invite(cms, admin, 'zweite', role('Gemeinderedaktion'), ['altenberg', 'glashuette']),
    author: await invite(cms, admin, 'autorin', role('Autor/in'), ['altenberg']),
    glashuette: await invite(cms, admin, 'glashuette', role('Gemeinderedaktion'), ['glashuette']),
    coordination: await invite(cms, admin, 'koordination', role('Koordinierungsstelle')),
    homeless: await invite(cms, admin, 'ohne', role('Gemeinderedaktion')),
  };
}, PREPARE_TIMEOUT);

afterAll(async () => {
  await cms?.stop();
  await mailbox?.stop();
});

const sample = ({ extra, ...options }: Partial<SampleOptions> & { name: string; extra: object }) =>
  make(admin, anchors, {
    type: 'company',
    municipality: 'altenberg',
    isPublished: true,
    locales: ['de', 'en'],
    ...options,
    // Made from the name.
    extra: { slug: null, ...extra },
  });

const list = async (who: Editor) => (await who.call('GET', '/checks/list')).data as unknown as CheckList;
const titles = async (who: Editor) => (await list(who)).rows.map(({ title }) => title);
const calendar = async (who: Editor) => {
  const { data } = await who.call('GET', '/timing/calendar');
  return (data as unknown as Calendar).deadlines.map(({ day, brings, title }) => `${day} ${brings} ${title}`);
};
const ask = async (who: Editor, type: string, documentId: string) =>
  ((await who.call('GET', `/checks/entries/${type}/${documentId}`)).data as unknown as { check: EntryCheck }).check;
const confirm = async (who: Editor, entries: { type: string; documentId: string }[], months: number | null = null) =>
  ((await who.call('POST', '/checks/confirm', { entries, months })).data as unknown as { results: Confirmed[] })
    .results;

const asked = (question: string) => inDatabase(cms.dataDir, question);
const newest = async () => Number((await asked('select max(sequence) as newest from changes'))[0]?.newest);

const keyOf = async (documentId: string) => String((await admin.read('company', documentId)).data.key);

describe('checks on the desk', { timeout: PATIENCE }, () => {
  const due = { checkedOn: '2026-07-01', checkDueOn: '2027-01-10' };
  const figure = {
    labelDe: 'Beschäftigte',
    value: 20,
    asOf: '2025',
    checkDueOn: '2027-01-05',
    sources: [{ title: 'Betrieb', accessedOn: '2026-11-24' }],
  };
  const consent = { scope: ['words'], givenOn: '2026-11-20', heldBy: 'Papierfach der Probe' };
  let own: string;
  let other: string;
  let unfinished: string;
  let withFigure: string;

  beforeAll(async () => {
    own = await sample({ type: 'commercial-site', name: 'Eigene Fläche', extra: due });
    other = await sample({ municipality: 'glashuette', name: 'Anderer Betrieb', extra: { checkedOn: '2025-12' } });
    unfinished = await sample({ name: 'Angefangener Betrieb', extra: due });
    withFigure = await sample({ name: 'Betrieb mit Zahl', extra: { checkDueOn: '2027-12-01', employees: [figure] } });
    expect((await admin.save('company', unfinished, { summary: 'Noch nicht fertig.' })).status).toBe(200);
  });

  it('are listed by their days, within somebody’s reach', async () => {
    expect(await titles(people.altenberg)).toEqual(['Betrieb mit Zahl', 'Eigene Fläche', 'Angefangener Betrieb']);
    expect(await titles(people.glashuette)).toEqual(['Anderer Betrieb']);
    expect(await titles(people.coordination)).toHaveLength(4);
    expect(await list(people.homeless)).toEqual({ total: 0, rows: [] });
    const { rows } = await list(people.author);
    expect(rows.map(({ mayConfirm }) => mayConfirm)).toEqual([false, false, false]);
    expect((await list(people.altenberg)).rows).toMatchObject([
      { kind: 'Arbeitgeber', figure: 'Beschäftigte', dueOn: '2027-01-05', isOverdue: true, leavesOn: null },
      { kind: 'Gewerbefläche', municipality: 'Altenberg', checkedOn: '2026-07-01', figure: null },
      { dueOn: '2027-01-10', isOverdue: true, leavesOn: '2027-03-11', goneOn: null, mayConfirm: true },
    ]);
  });

  it('stand in the calendar with consents that end, within somebody’s reach', async () => {
    const story = await sample({
      type: 'job-story',
      municipality: 'glashuette',
      name: 'Geschichte mit Ende',
      locales: ['de'],
      extra: { portrayed: true, consents: [{ ...consent, validUntil: '2027-03-15' }] },
    });
    const ofAltenberg = ['2027-03-11 leaves Angefangener Betrieb', '2027-03-11 leaves Eigene Fläche'];
    const ofGlashuette = ['2027-03-15 consent Geschichte mit Ende'];
    expect((await calendar(people.altenberg)).sort()).toEqual(ofAltenberg);
    expect((await calendar(people.author)).sort()).toEqual(ofAltenberg);
    expect(await calendar(people.glashuette)).toEqual(ofGlashuette);
    expect((await calendar(people.coordination)).sort()).toEqual([...ofAltenberg, ...ofGlashuette]);
    expect(await calendar(people.homeless)).toEqual([]);
    const { text } = await people.glashuette.call('GET', '/timing/calendar');
    expect(text).not.toContain(consent.heldBy);
    // Nobody is written to about it later on.
    expect((await admin.unpublish('job-story', story)).status).toBe(200);
    expect(await calendar(people.glashuette)).toEqual([]);
  });

  it('are refused without a login', async () => {
    expect((await cms.get('/timing/calendar')).status).toBe(401);
    expect((await cms.get('/timing/calendar', cms.siteToken())).status).toBe(401);
    expect((await cms.get('/checks/list')).status).toBe(401);
    expect((await cms.get(`/checks/entries/company/${own}`)).status).toBe(401);
  });

  it('of one entry stand beside its form, for those who keep it', async () => {
    expect(await ask(people.altenberg, 'commercial-site', own)).toMatchObject({
      dueOn: '2027-01-10',
      mayConfirm: true,
    });
    expect(await ask(people.altenberg, 'company', other)).toBeNull();
    const seeded = await admin.find('company', 'fwt-geising');
    expect(await ask(people.altenberg, 'company', seeded.documentId)).toMatchObject({
      dueOn: '2099-01-01',
      isOverdue: false,
    });
  });

  it('cannot be made for others, nor by authors', async () => {
    const before = await newest();
    const said = await confirm(people.altenberg, [
      { type: 'company', documentId: other },
      { type: 'company', documentId: 'nothing' },
    ]);
    expect(said.map(({ isDone, problem }) => [isDone, problem])).toEqual(
      Array(2).fill([false, 'Diesen Eintrag können Sie nicht bestätigen: Er gehört nicht zu Ihrer Gemeinde.']),
    );
    const [author] = await confirm(people.author, [{ type: 'commercial-site', documentId: own }]);
    expect(author?.problem).toBe('Bestätigen kann nur, wer veröffentlichen darf. Bitten Sie die Redaktion darum.');
    expect((await confirm(people.homeless, [{ type: 'commercial-site', documentId: own }]))[0]?.isDone).toBe(false);
    expect(await newest()).toBe(before);
    expect((await admin.read('company', other)).data.checkedOn).toBe('2025-12');
  });

  it('made in one click write the days, publish nothing else and name who made them', async () => {
    const before = await newest();
    const { updatedAt } = (await admin.read('company', unfinished)).data;
    const results = await confirm(people.altenberg, [
      { type: 'commercial-site', documentId: own },
      { type: 'company', documentId: unfinished },
      { type: 'company', documentId: withFigure },
      { type: 'company', documentId: other },
    ]);
    expect(results.map(({ isDone }) => isDone)).toEqual([true, true, true, false]);
    const site = await published(cms);
    const [fresh, half, figured] = await Promise.all([
      admin.read('commercial-site', own).then(({ data }) => entryOf(site, 'commercial-site', String(data.key))),
      keyOf(unfinished).then((key) => entryOf(site, 'company', key)),
      keyOf(withFigure).then((key) => entryOf(site, 'company', key)),
    ]);
    expect(fresh).toMatchObject({ checkedOn: '2027-01-15', checkDueOn: '2027-07-15' });
    expect(half).toMatchObject({ checkedOn: '2027-01-15', checkDueOn: '2028-01-15', de: { summary: 'Kurz.' } });
    expect(figured).toMatchObject({
      checkDueOn: '2028-01-15',
      employees: [{ value: 20, asOf: '2025', checkedOn: '2027-01-15', checkDueOn: '2028-01-15' }],
    });
    const draft = (await admin.read('company', unfinished)).data;
    expect(draft).toMatchObject({
      summary: 'Noch nicht fertig.',
      checkedOn: '2027-01-15',
      checkDueOn: '2028-01-15',
      status: 'modified',
      updatedAt,
    });
    expect((await admin.read('company', unfinished, 'en')).data).toMatchObject({ checkDueOn: '2028-01-15' });
    expect((await admin.read('commercial-site', own)).data.status).toBe('published');
    expect((await newest()) - before).toBe(6);
    expect(await asked(`select distinct "by", action from changes where sequence > ${before}`)).toEqual([
      { by: 'altenberg@example.org', action: 'publish' },
    ]);
    expect(await titles(people.altenberg)).toEqual([]);
  });

  it('stand in the log, and are kept as versions: what is public, and a draft that says more', async () => {
    const versions = async (type: string, documentId: string) => {
      const { data } = await people.altenberg.call('GET', `/versions/${type}/${documentId}?locale=de`);
      return (data as unknown as VersionList).rows.map((row) => [row.action, row.isCurrent, row.isPublic]);
    };
    expect((await versions('commercial-site', own))[0]).toEqual(['confirm', true, true]);
    expect((await versions('company', unfinished)).slice(0, 2)).toEqual([
      ['save', true, false],
      ['confirm', false, true],
    ]);
    expect((await versions('company', withFigure))[0]).toEqual(['confirm', true, true]);
    const said = `select distinct "by", entry_locale as locale from log_entries where action = 'confirm'`;
    expect((await asked(`${said} order by locale`)).map(({ by, locale }) => [by, locale])).toEqual([
      ['altenberg@example.org', 'de'],
      ['altenberg@example.org', 'en'],
    ]);
  });

  it('keep to the interval that was chosen', async () => {
    await confirm(people.coordination, [{ type: 'company', documentId: other }], 3);
    expect((await admin.read('company', other)).data).toMatchObject({
      checkedOn: '2027-01-15',
      checkDueOn: '2027-04-15',
    });
    const { status, error } = await people.altenberg.call('POST', '/checks/confirm', { entries: [], months: 3 });
    expect([status, error?.message]).toEqual([
      400,
      'Es fehlt, welche Einträge noch richtig sind. Wählen Sie mindestens einen aus.',
    ]);
    for (const documentId of [own, other, unfinished, withFigure])
      await confirm(
        people.coordination,
        [{ type: documentId === own ? 'commercial-site' : 'company', documentId }],
        12,
      );
  });
});

describe('time goes on', { timeout: PATIENCE }, () => {
  const due = { checkedOn: '2026-09-01', checkDueOn: '2027-03-01' };
  const toAltenberg = (subject: string) => [`altenberg@example.org: ${subject}`, `zweite@example.org: ${subject}`];
  let site: string;
  let company: string;
  let story: string;

  const publicTitles = async () => {
    const { entries } = await published(cms);
    return [...entries['commercial-site'], ...entries.company]
      .flatMap((entry) => {
        const title = (entry.name ?? (entry.de as { title?: string }).title) as string;
        return title.startsWith('Frist ') ? [title] : [];
      })
      .sort();
  };
  const firmsOfStory = async () => {
    const { data } = await admin.read('job-story', story);
    return entryOf(await published(cms), 'job-story', String(data.key))?.companies;
  };

  beforeAll(async () => {
    // What the desk's tests have left for the day is not counted.
    await on('2027-01-16T12:00:00Z');
    site = await sample({ type: 'commercial-site', name: 'Frist Fläche', extra: due });
    company = await sample({ name: 'Frist Betrieb', extra: due });
    await sample({ name: 'Frist Spät', extra: { checkDueOn: '2027-04-10' } });
    await sample({ municipality: 'glashuette', name: 'Frist Jahr', extra: { checkedOn: '2026-03-01' } });
    const companies = { connect: [{ documentId: company }], disconnect: [] };
    story = await sample({
      type: 'job-story',
      name: 'Frist Geschichte',
      locales: ['de'],
      extra: { companies, contact: to(anchors.contact) },
    });
  });

  it('nobody is written to too early in the year or the day', async () => {
    expect(await on('2027-01-29T12:00:00Z')).toEqual([]);
    setClock('2027-01-30T04:59:00Z');
    await sleep(1000);
    expect([await asked(`select 1 from done where mark = 'check/2027-01-30'`), collect()]).toEqual([[], []]);
  });

  it('a month before, one letter for each editor, however many entries', async () => {
    setClock('2027-01-30T05:00:00Z');
    await expect.poll(() => unseen().length, { timeout: PATIENCE / 3 }).toBe(3);
    const letter = unseen().find(({ to: recipient }) => recipient === 'altenberg@example.org');
    const form = `https://redaktion.example.org/admin/content-manager/collection-types/api::company.company/${company}?plugins[i18n][locale]=de`;
    expect(letter?.text).toContain(`Arbeitgeber „Frist Betrieb“ (Altenberg)\nPrüfung fällig am 01.03.2027\n${form}\n`);
    expect(letter?.text).toContain('Gewerbefläche „Frist Fläche“ (Altenberg)');
    expect(letter?.text).toContain('https://redaktion.example.org/admin/upkeep/pruefungen');
    expect(await untilDone('2027-01-30')).toEqual([
      ...toAltenberg('Bald zu prüfen: 2 Einträge').slice(0, 1),
      'glashuette@example.org: Bald zu prüfen: 1 Eintrag',
      'zweite@example.org: Bald zu prüfen: 3 Einträge',
    ]);
  });

  it('not again, neither that day nor the next, nor after a start', async () => {
    setClock('2027-01-30T20:00:00Z');
    await cms.stop();
    cms = await start();
    expect(await on('2027-01-31T12:00:00Z')).toEqual([]);
    expect(await calendar(people.altenberg)).toEqual([
      '2027-03-01 check Frist Fläche',
      '2027-03-01 check Frist Betrieb',
      '2027-04-10 check Frist Spät',
    ]);
  });

  it('on the day itself', async () => {
    expect(await on('2027-03-01T12:00:00Z')).toEqual([
      'altenberg@example.org: Jetzt zu prüfen: 2 Einträge',
      'glashuette@example.org: Jetzt zu prüfen: 1 Eintrag',
      'zweite@example.org: Jetzt zu prüfen: 3 Einträge',
    ]);
    expect(await on('2027-03-11T12:00:00Z')).toEqual(toAltenberg('Bald zu prüfen: 1 Eintrag'));
  });

  it('two weeks before it leaves, by the clock of summer', async () => {
    expect(await on('2027-03-28T04:00:00Z')).toEqual([]);
    expect(await on('2027-04-10T04:00:00Z')).toEqual(toAltenberg('Jetzt zu prüfen: 1 Eintrag'));
    expect(await on('2027-04-15T04:00:00Z')).toEqual([]);
    expect(await on('2027-04-16T04:00:00Z')).toEqual(
      toAltenberg('2 Einträge gehen von der Website, wenn niemand prüft'),
    );
    expect(await publicTitles()).toContain('Frist Betrieb');
  });

  it('three days before, once more', async () => {
    expect(await on('2027-04-26T12:00:00Z')).toEqual([]);
    expect(await on('2027-04-27T12:00:00Z')).toEqual(
      toAltenberg('In den nächsten Tagen nicht mehr auf der Website: 2 Einträge'),
    );
  });

  it('then it leaves in all languages, the draft stays, and what refers to it holds without it', async () => {
    const before = await newest();
    expect(await on('2027-04-30T12:00:00Z')).toEqual(toAltenberg('Nicht mehr auf der Website: 2 Einträge'));
    expect(await publicTitles()).toEqual(['Frist Jahr', 'Frist Spät']);
    expect(await firmsOfStory()).toBeUndefined();
    expect(
      await asked(
        `select type, entry_locale as locale, action, "by" from changes where sequence > ${before} order by type, locale`,
      ),
    ).toEqual([
      ...['commercial-site', 'company'].flatMap((type) =>
        ['de', 'en'].map((locale) => ({ type, locale, action: 'unpublish', by: 'Frist' })),
      ),
      { type: 'job-story', locale: 'de', action: 'publish', by: 'Frist' },
    ]);
    expect((await admin.read('company', company)).data).toMatchObject({ status: 'draft', name: 'Frist Betrieb' });
    expect((await list(people.altenberg)).rows).toMatchObject([
      { title: 'Frist Fläche', goneOn: '2027-04-30', isOverdue: true, leavesOn: null },
      { title: 'Frist Betrieb', goneOn: '2027-04-30' },
      { title: 'Frist Spät', leavesOn: '2027-06-09' },
    ]);
    expect(await ask(people.altenberg, 'company', company)).toMatchObject({ goneOn: '2027-04-30', mayConfirm: true });
  });

  it('one click brings it back, and what referred to it; not what somebody has changed meanwhile', async () => {
    expect((await admin.save('commercial-site', site, { summary: 'Anders.' })).status).toBe(200);
    const [done, refused] = await confirm(people.altenberg, [
      { type: 'company', documentId: company },
      { type: 'commercial-site', documentId: site },
    ]);
    expect(done).toMatchObject({ isDone: true, problem: null });
    expect(refused?.problem).toContain('Der Entwurf enthält weitere Änderungen.');
    const key = await keyOf(company);
    expect(entryOf(await published(cms), 'company', key)).toMatchObject({
      checkedOn: '2027-04-30',
      checkDueOn: '2028-04-30',
      en: {},
    });
    expect(await firmsOfStory()).toEqual([key]);
    expect((await admin.read('job-story', story)).data.status).toBe('published');
    const next = { checkedOn: '2027-04-30', checkDueOn: '2027-10-30' };
    expect((await admin.publish('commercial-site', site, next)).status).toBe(200);
    expect(await titles(people.altenberg)).toEqual(['Frist Spät']);
  });

  it('after weeks of downtime only the last stage is told, and nothing leaves unannounced', async () => {
    await cms.stop();
    setClock('2027-08-01T12:00:00Z');
    cms = await start();
    expect(await untilDone('2027-08-01')).toEqual(toAltenberg('1 Eintrag geht von der Website, wenn niemand prüft'));
    expect(await publicTitles()).toContain('Frist Spät');
    expect((await list(people.altenberg)).rows).toMatchObject([{ title: 'Frist Spät', leavesOn: '2027-08-15' }]);
    expect(await on('2027-08-12T12:00:00Z')).toEqual(
      toAltenberg('In den nächsten Tagen nicht mehr auf der Website: 1 Eintrag'),
    );
    expect(await publicTitles()).toContain('Frist Spät');
    expect(await on('2027-08-15T12:00:00Z')).toEqual(toAltenberg('Nicht mehr auf der Website: 1 Eintrag'));
    expect(await publicTitles()).toEqual(['Frist Betrieb', 'Frist Fläche', 'Frist Jahr']);
    expect(await on('2027-08-16T12:00:00Z')).toEqual([]);
  });
});
