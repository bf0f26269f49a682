import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { today } from '../src/clock.ts';
import type { Overview } from '../src/start-page/overview.ts';
import type { Beside, TranslationList } from '../src/translations/page.ts';
import type { LogPage } from '../src/log/view.ts';
import type { VersionList } from '../src/versions/view.ts';
import { anchorsOf, make, type Anchors } from './access/samples.ts';
import { Editor } from './support/editor.ts';
import { startCms, type Instance } from './support/instance.ts';
import { invite, roleIds } from './support/people.ts';
import { PREPARE_TIMEOUT, seededCopy } from './support/prepared.ts';

let cms: Instance;
let admin: Editor;
let anchors: Anchors;
let people: Record<'altenberg' | 'author' | 'glashuette' | 'homeless' | 'coordination' | 'stranger', Editor>;

const answer = (who: Editor) => who.call('GET', '/start-page/overview');
const overview = async (who: Editor) => (await answer(who)).data as unknown as Overview;
const titles = ({ rows }: { rows: { title: string }[] }) => rows.map(({ title }) => title);

/** Writes past the program what only visitors and time write. */
function inDatabase(sql: string, ...values: (string | number)[]): void {
  const database = new DatabaseSync(join(cms.dataDir, 'cms.db'));
  database.prepare(sql).run(...values);
  database.close();
}

const enquiry = (kind: string, doneOn: string | null = null) =>
  inDatabase(
    `insert into enquiries (document_id, kind, name, email, message, municipality_code, done_on, created_at, published_at)
     values (?, ?, 'Erika Probe', 'erika@example.org', 'Geheime Nachricht', 'glashuette', ${doneOn ? `'${doneOn}'` : 'null'}, ${Date.now()}, ${Date.now()})`,
    randomUUID(),
    kind,
  );

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
    author: await invite(cms, admin, 'autorin', role('Autor/in'), ['altenberg']),
    glashuette: await invite(cms, admin, 'glashuette', role('Gemeinderedaktion'), ['glashuette']),
    homeless: await invite(cms, admin, 'ohne', role('Gemeinderedaktion')),
    coordination: await invite(cms, admin, 'koordination', role('Koordinierungsstelle')),
    stranger: await invite(cms, admin, 'fremd', [Number((data as { id?: unknown }).id)], ['altenberg']),
  };
}, PREPARE_TIMEOUT);

afterAll(() => cms?.stop());

const save = async (type: 'company' | 'job-story', documentId: string, data: object, locale = 'de') =>
  expect((await admin.save(type, documentId, { ...data }, locale)).status).toBe(200);

describe('the start page', () => {
  it('is empty where nothing waits', async () => {
    expect(await overview(people.altenberg)).toEqual({
      drafts: { total: 0, rows: [] },
      checks: { total: 0, rows: [] },
      gaps: { total: 0, rows: [] },
      enquiries: null,
      storyMunicipalities: [{ key: 'altenberg', name: 'Altenberg', documentId: anchors.municipality.altenberg }],
    });
  });

  it('is refused without a login and without a role of the project', async () => {
    expect((await cms.get('/start-page/overview')).status).toBe(401);
    const { status, text } = await answer(people.stranger);
    expect(status).toBe(403);
    expect(text).not.toContain('"rows"');
  });

  it('shows drafts of the own municipality, to the author too, and those of others to nobody', async () => {
    await make(admin, anchors, { type: 'company', municipality: 'altenberg', name: 'Entwurf Altenberg' });
    await make(admin, anchors, { type: 'company', municipality: 'glashuette', name: 'Entwurf Glashütte' });
    const changed = await make(admin, anchors, {
      type: 'company',
      municipality: 'altenberg',
      name: 'Alt',
      isPublished: true,
    });
    await save('company', changed, { name: 'Neu' });
    const { drafts } = await overview(people.altenberg);
    expect(drafts.total).toBe(2);
    expect(drafts.rows).toMatchObject([
      {
        kind: 'Arbeitgeber',
        title: 'Neu',
        municipality: 'Altenberg',
        isPublished: true,
        form: `/content-manager/collection-types/api::company.company/${changed}?plugins[i18n][locale]=de`,
      },
      { title: 'Entwurf Altenberg', isPublished: false },
    ]);
    expect(titles((await overview(people.author)).drafts)).toEqual(['Neu', 'Entwurf Altenberg']);
    expect(titles((await overview(people.glashuette)).drafts)).toEqual(['Entwurf Glashütte']);
    expect((await answer(people.altenberg)).text).not.toContain('Entwurf Glashütte');
    expect((await overview(people.homeless)).drafts).toEqual({ total: 0, rows: [] });
    // The coordination office keeps all municipalities: it sees what it has touched itself.
    expect((await overview(people.coordination)).drafts.total).toBe(0);
    await people.coordination.save('company', changed, { name: 'Neu, geprüft' });
    expect(titles((await overview(people.coordination)).drafts)).toEqual(['Neu, geprüft']);
    expect((await people.altenberg.publish('company', changed)).status).toBe(200);
    expect(titles((await overview(people.altenberg)).drafts)).toEqual(['Entwurf Altenberg']);
  });

  it('opens the language somebody worked in', async () => {
    const name = 'Mehrsprachig';
    const documentId = await make(admin, anchors, {
      type: 'job-story',
      municipality: 'altenberg',
      name,
      isPublished: true,
    });
    await save('job-story', documentId, { title: 'Česky' }, 'cs');
    const [row] = (await overview(people.altenberg)).drafts.rows;
    expect(row).toMatchObject({ title: name, language: 'cs', isPublished: true });
    expect(row?.form).toMatch(/locale\]=cs$/);
    expect((await admin.publish('job-story', documentId, {}, 'cs')).status).toBe(200);
  });

  it('names translations that are missing or unpublished', async () => {
    const company = {
      type: 'company',
      municipality: 'glashuette',
      name: 'Halb uebersetzt',
      isPublished: true,
    } as const;
    const documentId = await make(admin, anchors, { ...company, locales: ['de'] });
    const states = async (who: Editor) =>
      (await overview(who)).gaps.rows
        .filter(({ title }) => title === 'Halb uebersetzt')
        .map(({ language, state }) => `${language} ${state}`);
    expect((await states(people.glashuette)).sort()).toEqual(['cs missing', 'en missing']);
    expect(await states(people.altenberg)).toEqual([]);
    expect((await states(people.coordination)).length).toBe(2);
    await save('company', documentId, { slug: 'half-translated', summary: 'Short.', textOrigin: 'human' }, 'en');
    expect((await states(people.glashuette)).sort()).toEqual(['cs missing', 'en draft']);
    expect((await admin.publish('company', documentId, {}, 'en')).status).toBe(200);
    expect(await states(people.glashuette)).toEqual(['cs missing']);
  });

  it('says what is to be checked, the longest overdue first', async () => {
    const due = { type: 'company', municipality: 'altenberg', isPublished: true } as const;
    await make(admin, anchors, { ...due, name: 'Zuletzt 2020', extra: { checkedOn: '2020' } });
    await make(admin, anchors, { ...due, name: 'Zuletzt 2019', extra: { checkedOn: '2019-05' } });
    await make(admin, anchors, {
      type: 'company',
      municipality: 'glashuette',
      name: 'Fremd 2018',
      isPublished: true,
      extra: { checkedOn: '2018' },
    });
    const site = { type: 'commercial-site', municipality: 'altenberg', isPublished: true } as const;
    await make(admin, anchors, {
      ...site,
      name: 'Lange hin',
      extra: { checkedOn: '2019-01-01', checkDueOn: '2099-01-01' },
    });
    const { checks } = await overview(people.altenberg);
    expect(checks.total).toBe(2);
    expect(checks.rows).toMatchObject([
      { title: 'Zuletzt 2019', dueOn: '2020-05-31', isOverdue: true, checkedOn: '2019-05' },
      { title: 'Zuletzt 2020', dueOn: '2021-12-31', isOverdue: true },
    ]);
    expect(titles((await overview(people.coordination)).checks)).toEqual([
      'Fremd 2018',
      'Zuletzt 2019',
      'Zuletzt 2020',
    ]);
  });

  it('counts enquiries for the coordination office only, and never says what they hold', async () => {
    enquiry('site');
    enquiry('feedback', '2026-11-01');
    const seen = await answer(people.coordination);
    expect((seen.data as unknown as Overview).enquiries).toMatchObject({
      total: 1,
      rows: [{ kind: 'site', municipality: 'Glashütte' }],
    });
    expect((await overview(admin)).enquiries?.total).toBe(1);
    for (const who of [people.altenberg, people.glashuette, people.author])
      expect((await overview(who)).enquiries).toBeNull();
    expect(seen.text).not.toMatch(/Erika|Geheime/);
  });

  it('shows a few rows and counts all', async () => {
    for (let k = 0; k < 10; k++)
      await make(admin, anchors, { type: 'company', municipality: 'glashuette', locales: ['de'] });
    const { drafts } = await overview(people.glashuette);
    expect([drafts.total, drafts.rows.length]).toEqual([11, 8]);
  });
});

describe('translations', () => {
  const path = (documentId: string, rest = '') => `/translations/entries/company/${documentId}${rest}`;
  const beside = async (who: Editor, documentId: string, locale = 'en') =>
    (await who.call('GET', path(documentId, `/${locale}`))).data as unknown as Beside;
  const gaps = async (name: string) =>
    (await overview(people.glashuette)).gaps.rows
      .filter(({ title }) => title === name)
      .map(({ language, state, germanOn }) => [language, state, germanOn])
      .sort();
  /** Publishes German with these changes, by the form of the desk. */
  const german = async (documentId: string, data: object) =>
    expect((await people.glashuette.publish('company', documentId, { ...data })).status).toBe(200);
  const three = (name: string) =>
    make(admin, anchors, {
      type: 'company',
      municipality: 'glashuette',
      name,
      locales: ['de', 'en', 'cs'],
      isPublished: true,
    });
  const publicEntry = async (key: string) => {
    const answer = await cms.get('/api/site/entries', cms.siteToken());
    const { entries } = (await answer.json()) as { entries: { company: { key: string; en?: object; cs?: object }[] } };
    return entries.company.find((company) => company.key === key);
  };
  const day = today();

  it('are not outdated by what bears no meaning for them', async () => {
    const documentId = await three('Ruhig');
    for (const change of [
      { internalNote: 'Anruf am Montag' },
      { slug: 'ganz-ruhig' },
      { website: 'https://example.org/neu' },
      { foundedYear: 1990 },
      { summary: '**Kurz.**' },
      { textOriginBy: 'Wirtschaftsförderung' },
    ]) {
      await german(documentId, change);
      expect(await gaps('Ruhig'), JSON.stringify(change)).toEqual([]);
    }
  });

  it('are outdated by another German text until they say something else too, or somebody confirms them', async () => {
    const documentId = await three('Bewegt');
    await german(documentId, { summary: 'Ganz anders.' });
    expect(await gaps('Bewegt')).toEqual([
      ['cs', 'outdated', day],
      ['en', 'outdated', day],
    ]);
    expect(await publicEntry('bewegt')).toMatchObject({ en: { germanChangedOn: day }, cs: { germanChangedOn: day } });
    // Published again as it was, English says what it said.
    await people.glashuette.publish('company', documentId, { website: 'https://example.org' }, 'en');
    expect(await gaps('Bewegt')).toHaveLength(2);
    await people.glashuette.publish('company', documentId, { summary: 'Quite different.' }, 'en');
    expect(await gaps('Bewegt')).toEqual([['cs', 'outdated', day]]);
    const { data } = await people.glashuette.call('POST', path(documentId, '/cs/confirm'));
    expect(data).toMatchObject({ state: 'complete', madeOn: day, mayConfirm: false });
    const { rows } = (await people.glashuette.call('GET', '/log/?type=company')).data as unknown as LogPage;
    expect(rows[0]).toMatchObject({
      action: 'confirm-translation',
      language: 'cs',
      title: 'Bewegt',
      by: 'glashuette@example.org',
    });
    const version = await people.glashuette.call('GET', `/versions/company/${documentId}?locale=cs`);
    expect((version.data as unknown as VersionList).rows[0]).toMatchObject({ isCurrent: true });
    expect(await gaps('Bewegt')).toEqual([]);
    const entry = await publicEntry('bewegt');
    expect([entry?.en, entry?.cs]).not.toContainEqual(expect.objectContaining({ germanChangedOn: day }));
  });

  it('are complete again if German is put back as it was', async () => {
    const documentId = await three('Zurueck');
    await german(documentId, { summary: 'Ein Versehen.' });
    expect(await gaps('Zurueck')).toHaveLength(2);
    await german(documentId, { summary: 'Kurz.' });
    expect(await gaps('Zurueck')).toEqual([]);
  });

  it('are outdated by a short word that all languages share, unless its translation changes with it', async () => {
    const documentId = await three('Handel');
    await german(documentId, { branchDe: 'Großhandel', branchEn: 'Wholesale' });
    expect(await gaps('Handel')).toEqual([['cs', 'outdated', day]]);
    await german(documentId, { branchCs: 'Velkoobchod' });
    expect(await gaps('Handel')).toEqual([]);
  });

  it('show what German said before, and are written beside it', async () => {
    const documentId = await three('Nebenan');
    await german(documentId, { summary: 'Mit neuem Werk.', branchDe: 'Großhandel' });
    const shown = await beside(people.glashuette, documentId);
    expect(shown).toMatchObject({ state: 'outdated', germanOn: day, mayWrite: true, mayConfirm: true });
    const row = (name: string) => shown.rows.find(({ path: at }) => at === name);
    expect(row('summary')).toMatchObject({
      label: 'Kurzfassung',
      kind: 'text',
      german: 'Mit neuem Werk.',
      own: 'Kurz.',
      before: 'Kurz.',
      isEditable: true,
    });
    expect(row('branch')).toMatchObject({ german: 'Großhandel', own: 'Trade', before: 'Handel' });
    const origin = { origin: 'human', by: 'Übersetzungsbüro', on: day };
    const texts = { summary: 'With a new plant.', branch: 'Wholesale' };
    const saved = await people.glashuette.call('PUT', path(documentId, '/en'), { texts, origin });
    expect(saved.status, saved.text).toBe(200);
    const draft = await people.glashuette.read('company', documentId, 'en');
    expect(draft.data).toMatchObject({
      summary: 'With a new plant.',
      branchEn: 'Wholesale',
      branchDe: 'Großhandel',
      textOrigin: 'human',
      textOriginBy: 'Übersetzungsbüro',
      status: 'modified',
    });
    // Saved is not published.
    expect(await gaps('Nebenan')).toContainEqual(['en', 'outdated', day]);
    expect((await people.glashuette.publish('company', documentId, {}, 'en')).status).toBe(200);
    expect(await gaps('Nebenan')).toEqual([['cs', 'outdated', day]]);
  });

  it('begin beside German in a language that is missing, built as German is', async () => {
    const data = { summary: 'Nur deutsch.', body: '## Werk\n\nGroß.' };
    const documentId = await make(admin, anchors, {
      type: 'company',
      municipality: 'glashuette',
      name: 'Nur Deutsch',
      locales: ['de'],
      isPublished: true,
      extra: data,
    });
    const origin = { origin: 'machine', by: '', on: '' };
    const refused = await people.glashuette.call('PUT', path(documentId, '/en'), { texts: {}, origin });
    expect([refused.status, refused.error?.message]).toEqual([
      400,
      'Es ist noch nichts übersetzt. Schreiben Sie mindestens einen Text.',
    ]);
    const texts = { summary: 'German only.', body: '## Plant\n\nLarge.' };
    const unstated = await people.glashuette.call('PUT', path(documentId, '/en'), { texts, origin: { origin: '' } });
    expect([unstated.status, unstated.error?.message]).toEqual([
      400,
      expect.stringContaining('Wählen Sie bei „Textherkunft“'),
    ]);
    const saved = await people.glashuette.call('PUT', path(documentId, '/en'), { texts, origin });
    expect([saved.status, (saved.data as unknown as Beside).state]).toEqual([200, 'draft']);
    expect((await people.glashuette.publish('company', documentId, {}, 'en')).status).toBe(200);
    expect(await publicEntry('nur-deutsch')).toMatchObject({
      en: { slug: 'nur-deutsch', ...texts, textOrigin: { origin: 'machine' } },
    });
  });

  it('of others are neither listed, shown, written nor confirmed', async () => {
    const documentId = await three('Fremdes Werk');
    await german(documentId, { summary: 'Geheim bis zur Messe.' });
    const body = { texts: { summary: 'Stolen.' }, origin: { origin: 'human', by: '', on: '' } };
    for (const who of [people.altenberg, people.author, people.homeless])
      for (const [method, rest] of [
        ['GET', ''],
        ['GET', '/en'],
        ['PUT', '/en'],
        ['POST', '/en/confirm'],
      ] as const) {
        const { status, text } = await who.call(method, path(documentId, rest), method === 'GET' ? undefined : body);
        expect([status, text.includes('Messe')], `${method} ${rest}`).toEqual([404, false]);
      }
    expect((await people.stranger.call('GET', path(documentId, '/en'))).status).toBe(403);
    expect((await people.stranger.call('GET', '/translations/list')).status).toBe(403);
    const listed = (await people.altenberg.call('GET', '/translations/list?municipality=glashuette')).data;
    expect(listed).toMatchObject({ total: 0, municipalities: [{ value: 'altenberg' }] });
    expect((await beside(people.glashuette, documentId)).rows.map(({ own }) => own)).not.toContain('Stolen.');
  });

  it('are written, but not confirmed, by an author', async () => {
    const documentId = await make(admin, anchors, {
      type: 'company',
      municipality: 'altenberg',
      name: 'Beim Autor',
      locales: ['de', 'en'],
      isPublished: true,
    });
    await people.altenberg.publish('company', documentId, { summary: 'Neu.' });
    expect(await beside(people.author, documentId)).toMatchObject({ state: 'outdated', mayConfirm: false });
    expect((await people.author.call('POST', path(documentId, '/en/confirm'))).status).toBe(403);
  });

  it('are listed by language, kind, state and municipality', async () => {
    const list = async (question: string) =>
      (await people.coordination.call('GET', `/translations/list?${question}`)).data as unknown as TranslationList;
    const open = await list('type=company&municipality=glashuette');
    expect(open.rows.length).toBe(open.total);
    expect(new Set(open.rows.map(({ state }) => state))).toEqual(new Set(['missing', 'outdated']));
    expect((await list('type=company&language=en&state=complete')).total).toBeGreaterThan(30);
    expect((await list('type=company&language=cs&state=outdated')).rows.map(({ title }) => title)).toContain('Nebenan');
    expect(await list('type=article')).toMatchObject({ total: 0, page: 1, pages: 1 });
    const [row] = (await list('type=company&state=outdated&language=cs')).rows;
    expect(row?.beside).toMatch(/^\/upkeep\/uebersetzungen\/company\/[a-z0-9]+\/cs$/);
  });
});

it('nobody has the right to the marketplace', async () => {
  const { data } = await admin.call('GET', '/admin/users/me/permissions');
  expect(JSON.stringify(data)).not.toContain('marketplace');
});

it('people of a municipality get the ground of the map field', async () => {
  expect((await people.author.call('GET', '/map-field/ground')).status).toBe(200);
});
